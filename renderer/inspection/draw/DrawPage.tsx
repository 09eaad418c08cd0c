import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { useAddress } from '../../app/filters.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { listPlace } from '../../app/places.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { call, saveFile, useRead, useWrite, wordsOf } from '../../client.ts';
import { Certificate } from './Certificate.tsx';
import { CreateInspections } from './CreateInspections.tsx';
import { DrawResult } from './DrawResult.tsx';
import { DrawState } from './DrawState.tsx';
import { DrawSteps } from './DrawSteps.tsx';
import { standing, withoutInspection } from './picks.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { Sealed } from './Sealed.tsx';

/** One draw: sealed and waiting, or its result. */
export function DrawPage({ id }: { id: number }) {
  const { data: draw, error } = useRead('draw.get', { id });
  const [search, go] = useAddress();
  const back = () => go({ tab: 'draw' });
  const printing = search.print === 'certificate';
  useShortcut('escape', () => (printing ? go({ tab: 'draw', id: String(id) }) : back()));
  if (error)
    return <Alert type="warning" showIcon title={wordsOf(error)} action={<Button onClick={back}>返回列表</Button>} />;
  if (!draw) return <div className="waiting">正在打开…</div>;
  if (printing) return <Certificate draw={draw} back={() => go({ tab: 'draw', id: String(id) })} />;
  return (
    <>
      <div className="list-heading draw-heading">
        <h1>
          {draw.number} {draw.title}
        </h1>
        <DrawState state={draw.state} />
        {draw.state === 'committed' && <DrawSteps current={2} />}
        <div className="end">
          <Actions draw={draw} certificate={() => go({ tab: 'draw', id: String(id), print: 'certificate' })} />
          <Button onClick={back}>
            返回列表<kbd>Esc</kbd>
          </Button>
        </div>
      </div>
      {draw.state === 'void' && (
        <Alert type="warning" showIcon style={{ marginBottom: 10 }} title={`已作废：${draw.voidReason ?? ''}`} />
      )}
      {draw.drawnAt === null && draw.picks.length === 0 ? <Sealed draw={draw} /> : <DrawResult draw={draw} />}
    </>
  );
}

/** What can be done with a draw. */
function Actions({ draw, certificate }: { draw: DrawDetail; certificate: () => void }) {
  const [dialog, setDialog] = useState<'inspections' | 'void' | null>(null);
  const { message } = App.useApp();
  const declareVoid = useWrite('draw.void');
  const waiting = withoutInspection(draw.picks);
  const drawn = draw.state === 'drawn';
  const close = () => setDialog(null);
  const save = async () => {
    try {
      await saveFile(await call('draw.export', { id: draw.id }));
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
  return (
    <>
      {draw.inspections > 0 && (
        <PlaceLink place={listPlace('inspection', { drawId: draw.id })} className="in-row">
          检查记录 {draw.inspections}
        </PlaceLink>
      )}
      {draw.state !== 'void' && <Button onClick={() => setDialog('void')}>作废…</Button>}
      {draw.origin === 'own' && draw.drawnAt !== null && <Button onClick={() => void save()}>导出抽取文件</Button>}
      {draw.picks.length > 0 && <Button onClick={certificate}>抽取证明</Button>}
      {drawn && waiting > 0 && (
        <Button type="primary" onClick={() => setDialog('inspections')}>
          生成检查记录
        </Button>
      )}
      {dialog === 'inspections' && <CreateInspections draw={draw} waiting={waiting} close={close} />}
      {dialog === 'void' && (
        <ReasonDialog
          title="作废这次抽取"
          label="作废原因"
          okText="作废"
          explanation={`作废后保留在列表里，${standing(draw.picks).length > 0 ? '结果仍可查看，' : ''}不能恢复。`}
          busy={declareVoid.isPending}
          close={close}
          carryOut={(reason) =>
            declareVoid.mutate({ id: draw.id, revision: draw.revision, reason }, { onSuccess: close })
          }
        />
      )}
    </>
  );
}

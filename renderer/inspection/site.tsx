import { Alert, Button, ConfigProvider } from 'antd';
import { z } from 'zod';
import { inspectionStates } from '../../shared/domain/labels.ts';
import { useFilters } from '../app/filters.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../app/places.ts';
import { useRead, wordsOf } from '../client.ts';
import { SiteForm } from './site/SiteForm.tsx';
import './site/site.css';
import './site/touch.css';

const address = z.object({ id: z.number().int().positive().nullable().default(null) });

/** Fingers need larger targets and eyes larger letters than the desk does. */
const large = { token: { fontSize: 16, controlHeight: 46, borderRadius: 6 } };

/** `/inspection/site?id=12`: the form of one visit for the tablet on the spot, without the frame around it. */
export default function SiteScreen() {
  const [{ id }] = useFilters(address);
  const go = useGo();
  const answer = useRead('inspection.get', { id: id ?? 0 }, { enabled: id !== null });
  const inspection = answer.data;
  const { error } = answer;
  if (id === null || error) {
    const back = <Button onClick={() => go(listPlace('inspection'))}>返回检查记录</Button>;
    return <Alert type="error" showIcon title={error ? wordsOf(error) : '没有指明哪一条检查记录。'} action={back} />;
  }
  if (!inspection) return <div className="waiting">正在打开…</div>;
  if (inspection.state === 'published' || inspection.state === 'cancelled') {
    const back = <Button onClick={() => go(recordPlace('inspection', id))}>返回检查记录</Button>;
    const words = `这条检查记录${inspectionStates[inspection.state]}，不能再填写。要更正时，先在检查记录里退回上一步。`;
    return <Alert type="info" showIcon title={words} action={back} />;
  }
  return (
    <ConfigProvider theme={large}>
      <SiteForm key={id} inspection={inspection} />
    </ConfigProvider>
  );
}

import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { useWrite } from '../../client.ts';
import { Facts } from '../../components/Facts.tsx';
import { formatInstant, formatNumber } from '../../format.ts';
import { Hash } from './Hash.tsx';
import { RuleFacts } from './RuleFacts.tsx';

/** The second and the third step: what is sealed, shown so that it can be photographed, and the draw itself. */
export function Sealed({ draw }: { draw: DrawDetail }) {
  if (!draw.hashes) return null;
  return (
    <div className="draw-desk fill">
      <div className="draw-form">
        <section className="card sealed" aria-label="封存码">
          <h2>封存码</h2>
          <Hash value={draw.hashes.commitment} large />
          {draw.state === 'committed' && <Advice draw={draw} />}
          <CopyButton words={draw.hashes.commitment} />
        </section>
        <section className="card" aria-label="封存内容">
          <h2>封存内容</h2>
          <Facts
            facts={[
              { label: '检查对象', value: `${formatNumber(draw.candidates)} 户` },
              { label: '检查人员', value: `${formatNumber(draw.inspectorCandidates)} 人` },
              { label: '封存时间', value: formatInstant(draw.committedAt) },
              { label: '抽前排除', value: `${formatNumber(draw.excluded.length)} 户` },
              { label: '对象名单', value: <Hash value={draw.hashes.subjects} />, wide: true },
              { label: '人员名单', value: <Hash value={draw.hashes.inspectors} />, wide: true },
              { label: '抽取规则', value: <Hash value={draw.hashes.rules} />, wide: true },
            ]}
          />
          <RuleFacts draw={draw} />
        </section>
      </div>
      <div className="draw-side">{draw.state === 'committed' && <CarryOut draw={draw} />}</div>
    </div>
  );
}

const Advice = ({ draw }: { draw: DrawDetail }) => (
  <p>
    请现在抄写、拍照或张贴这串封存码
    {draw.publicSource && <>，并讲明将采用“{draw.publicSource}”</>}
    。名单、规则或随机数只要改动一个字，它就会完全不同。
  </p>
);

function CopyButton({ words }: { words: string }) {
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => message.success('封存码已复制'),
      () => message.warning('没有复制成功，请手工选中复制'),
    );
  return <Button onClick={() => void copy()}>复制封存码</Button>;
}

function CarryOut({ draw }: { draw: DrawDetail }) {
  const [number, setNumber] = useState('');
  const carryOut = useWrite('draw.carryOut');
  const needed = draw.publicSource !== null;
  const ready = !needed || number.trim() !== '';
  const run = () =>
    ready && carryOut.mutate({ id: draw.id, revision: draw.revision, publicNumber: needed ? number.trim() : null });
  return (
    <section className="card carry-out" aria-label="抽取">
      <h2>抽取</h2>
      {needed ? (
        <Form layout="vertical" onFinish={run}>
          <Form.Item label="公开数字" htmlFor="public-number" extra={`来源：${draw.publicSource}。公布后照原样填写。`}>
            <Input
              id="public-number"
              size="large"
              maxLength={100}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          </Form.Item>
        </Form>
      ) : (
        <p className="mute">没有约定公开数字，只用封存时定下的本机随机数。</p>
      )}
      <Button
        type="primary"
        size="large"
        block
        disabled={!ready}
        loading={carryOut.isPending ? { delay: 200 } : false}
        onClick={run}
      >
        抽取
      </Button>
      <p className="mute">结果由封存的名单、规则和随机数唯一确定，只抽这一次。</p>
    </section>
  );
}

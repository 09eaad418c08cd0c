import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { PublicChoice } from '../../../shared/contract/publicChoice.ts';
import { PlaceLink, useGo } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useWrite } from '../../client.ts';
import { LaboratorySelect } from '../../components/references.tsx';

/** Makes a sampling plan of the products with the most votes. */
export function TakeTop({ choice, top, setTop }: { choice: PublicChoice; top: number; setTop: (top: number) => void }) {
  const [batchesEach, setBatches] = useState(2);
  const [laboratoryId, setLaboratory] = useState<number | null>(null);
  const take = useWrite('public-choice.takeTop');
  const go = useGo();
  if (choice.samplingPlanId !== null) {
    return (
      <p>
        已生成抽检任务：
        <PlaceLink place={recordPlace('sampling-plan', choice.samplingPlanId)}>{choice.samplingPlanName}</PlaceLink>
      </p>
    );
  }
  const voted = choice.items.filter(({ votes }) => votes > 0).length;
  if (voted === 0)
    return <p className="mute">还没有得票的产品：点「编辑」导入、粘贴或录入征集结果，再生成抽检任务。</p>;
  const taken = Math.min(top, voted);
  const make = () =>
    take.mutate(
      { id: choice.id, revision: choice.revision, top: taken, batchesEach, laboratoryId },
      { onSuccess: (plan) => go(recordPlace('sampling-plan', plan.id)) },
    );
  const ungrouped = choice.items.slice(0, taken).filter(({ productGroupId }) => productGroupId === null);
  return (
    <>
      <fieldset className="row take-top" aria-label="生成抽检任务">
        <span>取前</span>
        <InputNumber
          aria-label="取前几种"
          size="small"
          min={1}
          max={Math.min(100, voted)}
          precision={0}
          value={taken}
          onChange={(value) => setTop(value ?? 1)}
        />
        <span>种，每种</span>
        <InputNumber
          aria-label="每种批次"
          size="small"
          min={1}
          max={1000}
          precision={0}
          value={batchesEach}
          onChange={(value) => setBatches(value ?? 1)}
        />
        <span>批次，送</span>
        <span style={{ width: 170 }}>
          <LaboratorySelect
            label="检验机构"
            placeholder="检验机构（可后定）"
            value={laboratoryId}
            onChange={setLaboratory}
          />
        </span>
        <Button size="small" type="primary" disabled={take.isPending} onClick={make}>
          生成抽检任务（{taken * batchesEach} 批次）
        </Button>
      </fieldset>
      {ungrouped.length > 0 && (
        <p className="warn-text">
          {ungrouped.map(({ name }) => name).join('、')}
          还没有产品类别：生成的分解指标将不分品种，可先点「编辑」选好类别。
        </p>
      )}
    </>
  );
}

import type { Sample } from '../../../shared/contract/sampling.ts';
import { useRead } from '../../client.ts';
import { QrCode } from './Barcode.tsx';
import { foodSheet } from './foodSheet.ts';
import { productSheet } from './productSheet.ts';
import { SheetSigning } from './SheetSigning.tsx';
import { SheetTable } from './SheetTable.tsx';

const titles = { product: '产品质量监督抽查抽样单', food: '食品安全抽样检验抽样单' } as const;

/** One batch on A4 paper: what was taken where, and the lines on which all sides sign and seal. */
export function SamplingSheet({ sample }: { sample: Sample }) {
  const subject = useRead('subject.get', { id: sample.subjectId }).data ?? null;
  const plan =
    useRead('sampling-plan.get', { id: sample.samplingPlanId ?? 0 }, { enabled: sample.samplingPlanId !== null })
      .data ?? null;
  const bureau = useRead('setting.get', {}).data?.bureau ?? null;
  const content = { sample, subject, plan };
  return (
    <article className="sheet sampling-sheet" aria-label={`${sample.number} 抽样单`}>
      <div className="code">
        <QrCode text={sample.number} />
      </div>
      {bureau && <p className="issuer">{bureau}</p>}
      <h1>{titles[sample.kind]}</h1>
      <p className="numbered">抽样单编号：{sample.number}</p>
      <SheetTable parts={sample.kind === 'food' ? foodSheet(content) : productSheet(content)} />
      <SheetSigning sample={sample} bureau={bureau} />
    </article>
  );
}

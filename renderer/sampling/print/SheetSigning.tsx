import type { Sample } from '../../../shared/contract/sampling.ts';

const Line = ({ label }: { label: string }) => (
  <p className="line">
    {label}：<span className="blank" />
  </p>
);
const SealAndDay = () => (
  <p className="seal">
    （盖章）
    <span className="when">年　　月　　日</span>
  </p>
);

/** Where the subject, the producer and the samplers sign and seal. */
export function SheetSigning({ sample, bureau }: { sample: Sample; bureau: string | null }) {
  const names = sample.samplerNames.length > 0 ? `（${sample.samplerNames.join('、')}）` : '';
  const subject = sample.kind === 'food' ? '被抽样单位' : '受检单位';
  return (
    <>
      <table className="form signing-table">
        <tbody>
          <tr>
            <td>
              <p>{subject}意见：</p>
              <p>样品系在本单位抽取，以上内容经核对无误，样品已当面封样。</p>
              <Line label="经手人签字" />
              <SealAndDay />
            </td>
            <td>
              <p>{sample.kind === 'food' ? '标示生产者' : '生产单位'}意见（在场时填写）：</p>
              <p className="space" />
              <Line label="经手人签字" />
              <SealAndDay />
            </td>
            <td>
              <p>抽样单位：{bureau}</p>
              <p>抽样人员{names}：</p>
              <Line label="签字" />
              <Line label="签字" />
              <SealAndDay />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="copies">本单一式三份：抽样单位、{subject}、检验机构各执一份。</p>
    </>
  );
}

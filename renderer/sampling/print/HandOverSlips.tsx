import type { Sample } from '../../../shared/contract/sampling.ts';
import { sealConditions } from '../../../shared/domain/labels.ts';
import { useRead } from '../../client.ts';
import { byLaboratory, handOverDay } from './handOver.ts';
import { amount, boxes, dayInWords } from './words.ts';

/** One slip a laboratory, with the batches that go there together. */
export function HandOverSlips({ samples }: { samples: Sample[] }) {
  const bureau = useRead('setting.get', {}).data?.bureau ?? null;
  return (
    <>
      {byLaboratory(samples).map((batches) => (
        <Slip key={batches[0]?.laboratoryId ?? 0} samples={batches} bureau={bureau} />
      ))}
    </>
  );
}

function Slip({ samples, bureau }: { samples: Sample[]; bureau: string | null }) {
  const laboratory = samples[0]?.laboratoryName ?? null;
  return (
    <article className="sheet slip" aria-label={`移交单 ${laboratory ?? '检验机构未定'}`}>
      {bureau && <p className="issuer">{bureau}</p>}
      <h1>样品移交单</h1>
      <p className="head">
        <span>检验机构：{laboratory ?? <span className="blank long" />}</span>
        <span>移交日期：{dayInWords(handOverDay(samples))}</span>
        <span>共 {samples.length} 批次</span>
      </p>
      <table className="form">
        <thead>
          <tr>
            {[
              '序号',
              '抽样单编号',
              '样品名称',
              '规格型号',
              '生产日期/批号',
              '检样',
              '备样',
              '封条编号',
              '封条',
              '抽样单',
              '接收',
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map((sample, index) => (
            <tr key={sample.id}>
              <td className="narrow">{index + 1}</td>
              <td className="narrow">{sample.number}</td>
              <td>{sample.productName}</td>
              <td>{sample.model}</td>
              <td>{sample.batchNumber}</td>
              <td className="narrow">{amount(sample.testQuantity, sample.quantityUnit)}</td>
              <td className="narrow">{amount(sample.spareQuantity, sample.quantityUnit)}</td>
              <td>{sample.sealNumber}</td>
              <td className="narrow">{boxes(sealConditions, sample.sealCondition)}</td>
              <td className="narrow">1 份</td>
              <td className="narrow">□收　□拒</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        随样文书：抽样单 {samples.length} 份，其他 <span className="blank" />
        。拒收的批次及原因：
        <span className="blank long" />
      </p>
      <div className="signing two">
        <Side title={`移交单位${bureau ? `：${bureau}` : ''}`} who="移交人签字" />
        <Side title={`接收机构${laboratory ? `：${laboratory}` : ''}`} who="接收人签字" />
      </div>
    </article>
  );
}

const Side = ({ title, who }: { title: string; who: string }) => (
  <div>
    <p>{title}（盖章）</p>
    <p className="line">
      {who}：<span className="blank" />
      <span className="when">年　　月　　日</span>
    </p>
  </div>
);

import type { Sample } from '../../../shared/contract/sampling.ts';
import { useRead } from '../../client.ts';
import { BarCode, QrCode } from './Barcode.tsx';
import { inPages, type LabelPart, type LabelSize, labelParts, labelSizes, labelsOf } from './labelSizes.ts';
import { amount } from './words.ts';

/** Labels for the bags and boxes of the batches, as many a page as the size has. */
export function Labels({ samples, size, parts }: { samples: Sample[]; size: LabelSize; parts: LabelPart[] }) {
  const bureau = useRead('setting.get', {}).data?.bureau ?? null;
  const pages = inPages(labelsOf(samples, parts), labelSizes[size].perPage);
  return (
    <div className={`label-pages ${size}`}>
      {pages.map((labels) => (
        <div key={`${labels[0]?.sample.id}-${labels[0]?.part}`} className="label-page">
          {labels.map(({ sample, part }) => (
            <Label key={`${sample.id}-${part}`} sample={sample} part={part} bureau={bureau} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Label({ sample, part, bureau }: { sample: Sample; part: LabelPart; bureau: string | null }) {
  const quantity = part === 'test' ? sample.testQuantity : sample.spareQuantity;
  return (
    <article className="sticker" aria-label={`${sample.number} ${labelParts[part]}标签`}>
      <div className="qr">
        <QrCode text={sample.number} />
        <div className={part === 'spare' ? 'part spare' : 'part'}>{labelParts[part]}</div>
      </div>
      <div className="words">
        {bureau && <div className="bureau">{bureau}</div>}
        <div className="product">{sample.productName}</div>
        <div>{[sample.model, sample.batchNumber].filter(Boolean).join('　')}</div>
        <div>{sample.subjectName}</div>
        <div>
          {sample.sampledOn}　{amount(quantity, sample.quantityUnit)}
        </div>
      </div>
      <div className="bar">
        <BarCode text={sample.number} />
        <div className="number-line">{sample.number}</div>
      </div>
    </article>
  );
}

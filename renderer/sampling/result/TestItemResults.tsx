import type { TestItem } from '../../../shared/contract/sampling.ts';
import { itemVerdicts } from '../../../shared/domain/labels.ts';
import { Tag, type Tone } from '../../components/Tag.tsx';
import { doubtOf, judgementOf } from './judgement.ts';
import '../sampling.css';

const tones: Record<TestItem['verdict'], Tone> = { passed: 'ok', failed: 'bad', none: 'plain' };

export const itemsInWords = (items: TestItem[]): string => {
  const failed = items.filter((item) => item.verdict === 'failed').length;
  return failed === 0 ? `${items.length} 项` : `${items.length} 项，${failed} 项不符合`;
};

/** A requirement or a value with its unit, which one of the two may hold already. */
const withUnit = (words: string | null, unit: string | null) =>
  words === null ? '–' : unit !== null && /\d$/.test(words) ? `${words} ${unit}` : words;

/** What the laboratory measured; what failed is red, and where its word and its figures differ both are said. */
export function TestItemResults({ items }: { items: TestItem[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label="检验项目" style={{ marginBottom: 12 }}>
      <div className="panel-heading">
        <h2 style={{ margin: 0 }}>检验项目</h2>
        <span className="mute">{itemsInWords(items)}</span>
      </div>
      <table className="plain">
        <thead>
          <tr>
            <th>项目</th>
            <th className="number">要求</th>
            <th className="number">实测</th>
            <th>判定</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may have the same name
            <tr key={index}>
              <td>
                {item.name}
                {item.method && <div className="mute small">{item.method}</div>}
              </td>
              <td className="number">{withUnit(item.requirement, item.unit)}</td>
              <td className={item.verdict === 'failed' ? 'number bad-text' : 'number'}>{item.value ?? '–'}</td>
              <td>
                <Tag tone={tones[item.verdict]}>{itemVerdicts[item.verdict]}</Tag>
                <Doubts item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Doubts({ item }: { item: TestItem }) {
  const doubt = doubtOf(item);
  if (doubt === null) return null;
  const { verdict, reason } = judgementOf(item);
  return (
    <div className="warn-text small">
      {item.labVerdict !== null && <div>机构：{itemVerdicts[item.labVerdict]}</div>}
      {verdict !== 'none' && (
        <div>
          按数据：{itemVerdicts[verdict]}（{reason}）
        </div>
      )}
    </div>
  );
}

import type { ComparedItem, Comparison, ItemChange } from '../../../shared/contract/circularLibrary.ts';
import { circularLevels, taskKinds } from '../../../shared/domain/labels.ts';
import { Tag, type Tone } from '../../components/Tag.tsx';
import { isEmptySide, Segments } from './Segments.tsx';

export const changeLabels: Record<ItemChange, string> = { same: '相同', changed: '改动', new: '新增', gone: '取消' };
const tones: Record<ItemChange, Tone> = { same: 'plain', changed: 'warn', new: 'ok', gone: 'plain' };

function Change({ change, similarity }: { change: ItemChange; similarity?: number | null }) {
  return (
    <td className="change">
      <Tag tone={tones[change]}>{changeLabels[change]}</Tag>
      {change === 'changed' && similarity != null && (
        <div className="mute small" title="文字相似度">
          {Math.round(similarity * 100)}%
        </div>
      )}
    </td>
  );
}

/** What one of the two circulars says of an item; a dash where it has none. */
function Side({ item, side }: { item: ComparedItem; side: 'a' | 'b' }) {
  const own = item[side];
  if (!own) return <td className="mute">–</td>;
  return (
    <td>
      <div className="compared-title">
        {own.numberPath && <span className="mute">{own.numberPath} </span>}
        <Segments segments={item.title} side={side} />
        {item.kind === 'requirement' && <span className="tag plain">{taskKinds.requirement}</span>}
      </div>
      {!isEmptySide(item.details, side) && (
        <div className="mute small">
          <Segments segments={item.details} side={side} />
        </div>
      )}
      {!isEmptySide(item.text, side) && (
        <p>
          <Segments segments={item.text} side={side} />
        </p>
      )}
    </td>
  );
}

const named = ({ year, level, title }: Comparison['a']) => (
  <>
    <span className="mute">
      {year === null ? '' : `${year} 年 `}
      {circularLevels[level]}
    </span>{' '}
    {title}
  </>
);

/** Two circulars side by side: their fields, then their items. `show`: only items of this change. */
export function ComparisonTable({ comparison, show }: { comparison: Comparison; show: ItemChange | null }) {
  const items = comparison.items.filter((item) => show === null || item.change === show);
  return (
    <table className="plain comparison" aria-label="通知对比">
      <thead>
        <tr>
          <th>{named(comparison.a)}</th>
          <th className="change">变化</th>
          <th>{named(comparison.b)}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.fields
          .filter((field) => show === null || field.change === show)
          .map((field) => (
            <tr key={field.label}>
              <td>
                <span className="mute">{field.label}　</span>
                <Segments segments={field.segments} side="a" />
              </td>
              <Change change={field.change} />
              <td>
                <Segments segments={field.segments} side="b" />
              </td>
            </tr>
          ))}
      </tbody>
      <tbody>
        {items.map((item, index) => (
          <tr key={`${item.a?.taskId ?? ''}-${item.b?.taskId ?? index}`} data-change={item.change}>
            <Side item={item} side="a" />
            <Change change={item.change} similarity={item.similarity} />
            <Side item={item} side="b" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

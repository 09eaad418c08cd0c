import { Segmented } from 'antd';
import { EmptyState } from '../components/EmptyState.tsx';
import { Tag } from '../components/Tag.tsx';
import { formatNumber } from '../format.ts';
import { type Check, type CheckedRow, type Preview, type Shown, shownFields } from './reading.ts';
import { outcomeTones, outcomeWords } from './words.ts';

const most = 200;

/** What would become of every row: counts by outcome, and the rows with what is wrong in them. */
export function CheckTable({
  preview,
  check,
  show,
  choose,
}: {
  preview: Preview;
  check: Check;
  show: Shown;
  choose: (show: Shown) => void;
}) {
  const fields = shownFields(preview);
  const choices: [Shown, string, number][] = [
    ['all', '全部', check.rows],
    ['new', '新增', check.new],
    ['changed', '更新', check.changed],
    // Only some lists have doubts that do not keep a row out.
    ...(check.noted > 0 ? [['noted', '有提示', check.noted] as [Shown, string, number]] : []),
    ['bad', '有误', check.bad],
  ];
  const matching = choices.find(([value]) => value === show)?.[2] ?? 0;
  return (
    <>
      <div className="row check-bar">
        <Segmented<Shown>
          aria-label="按结果筛选"
          value={show}
          onChange={choose}
          options={choices.map(([value, words, count]) => ({
            value,
            disabled: count === 0 && value !== show,
            label: `${words} ${formatNumber(count)}`,
          }))}
        />
        <span className="mute">
          {[
            check.same > 0 ? `其中 ${formatNumber(check.same)} 行与已有的记录相同，不用改动` : '',
            matching > most ? `只列出前 ${most} 行` : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard */}
      <section className="card fill cells checked" aria-label="核对结果" tabIndex={0}>
        {check.shown.length === 0 ? (
          <EmptyState title="没有这样的行" />
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col" className="corner">
                  行
                </th>
                <th scope="col">结果</th>
                {fields.map((field) => (
                  <th key={field.field} scope="col">
                    {field.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {check.shown.map((row) => (
                <Row key={row.row} row={row} fields={fields.map(({ field }) => field)} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}

/** One row: a reason stands in the cell that it is about; what is about the whole row, or about a field without a column, stands by the outcome. */
function Row({ row, fields }: { row: CheckedRow; fields: string[] }) {
  const about = (field: string) => row.reasons.filter((reason) => reason.field === field);
  const whole = row.reasons.filter((reason) => !fields.includes(reason.field));
  const tone = row.outcome === 'bad' ? 'bad' : 'doubtful';
  return (
    <tr className={row.outcome}>
      <th scope="row">{row.row}</th>
      <td>
        <Tag tone={outcomeTones[row.outcome]}>{outcomeWords[row.outcome]}</Tag>
        {whole.map(({ message }) => (
          <div key={message} className={`reason ${tone}`}>
            {message}
          </div>
        ))}
      </td>
      {fields.map((field) => {
        const reasons = about(field);
        return (
          <td key={field} className={reasons.length > 0 ? tone : ''}>
            {row.values[field] ?? ''}
            {reasons.map(({ message }) => (
              <div key={message} className={`reason ${tone}`}>
                {message}
              </div>
            ))}
          </td>
        );
      })}
    </tr>
  );
}

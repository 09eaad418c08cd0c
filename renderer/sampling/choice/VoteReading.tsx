import { Select } from 'antd';
import type { ReadVotes } from '../../../shared/contract/publicChoice.ts';

/** How the file is to be read; what is null the core finds out. */
export interface AsRead {
  sheet: number | null;
  part: number | null;
  nameColumn: number | null;
  votesColumn: number | null;
}
export const foundOut: AsRead = { sheet: null, part: null, nameColumn: null, votesColumn: null };

/** Which sheet, which question, and which columns were read; each can be chosen anew. */
export function VoteReading({
  result,
  asRead,
  change,
}: {
  result: ReadVotes;
  asRead: AsRead;
  change: (asRead: AsRead) => void;
}) {
  const columns = result.columns.map(({ column, title, samples }) => ({
    value: column,
    label: samples.length > 0 ? `${title}（${samples.join('、')}）`.slice(0, 40) : title,
  }));
  const columnOf = (field: 'name' | 'votes') => result.columns.find((column) => column.field === field)?.column ?? null;
  // What is read now is held fast, so that one choice changes nothing else.
  const held = { ...asRead, nameColumn: columnOf('name'), votesColumn: columnOf('votes') };
  return (
    <div className="row vote-reading">
      {result.sheets.length > 1 && (
        <Choose
          label="工作表"
          value={result.sheet}
          options={result.sheets.map(({ name }, value) => ({ value, label: name }))}
          choose={(sheet) => change({ ...foundOut, sheet })}
        />
      )}
      {result.parts.length > 1 && (
        <Choose
          label="题目"
          value={result.part}
          options={result.parts.map((caption, value) => ({ value, label: caption || `第 ${value + 1} 组` }))}
          choose={(part) => change({ ...asRead, part })}
        />
      )}
      <Choose
        label="产品列"
        value={held.nameColumn}
        options={columns}
        choose={(nameColumn) =>
          change({ ...held, nameColumn, votesColumn: held.votesColumn === nameColumn ? null : held.votesColumn })
        }
      />
      <Choose
        label="票数列"
        value={held.votesColumn}
        options={columns.filter(({ value }) => value !== held.nameColumn)}
        choose={(votesColumn) => change({ ...held, votesColumn })}
      />
    </div>
  );
}

function Choose({
  label,
  value,
  options,
  choose,
}: {
  label: string;
  value: number | null;
  options: { value: number; label: string }[];
  choose: (value: number) => void;
}) {
  return (
    <Select
      aria-label={label}
      prefix={<span className="mute">{label}：</span>}
      popupMatchSelectWidth={false}
      style={{ maxWidth: 360 }}
      placeholder="请选择"
      value={value}
      options={options}
      onChange={choose}
    />
  );
}

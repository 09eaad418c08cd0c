import type { ReadVotes } from '../../../shared/contract/publicChoice.ts';

const tones: Record<ReadVotes['rows'][number]['outcome'], string> = {
  good: '',
  merged: 'warn-text',
  left: 'mute',
  bad: 'bad-text',
};

/** Every row below the titles, with what became of it: none is passed over in silence. */
export function VoteRows({ rows }: { rows: ReadVotes['rows'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
    <section className="paste-preview" aria-label="读到的行" tabIndex={0}>
      <table className="plain" aria-label="预览">
        <thead>
          <tr>
            <th>行</th>
            <th>产品</th>
            <th>产品类别</th>
            <th className="number">票数</th>
            <th>说明</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, outcome, name, group, votes, reason }) => (
            <tr key={row} className={outcome === 'left' ? 'mute' : ''}>
              <td className="mute">{row}</td>
              <td>{name}</td>
              <td>{group}</td>
              <td className="number">{votes}</td>
              <td className={tones[outcome]}>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

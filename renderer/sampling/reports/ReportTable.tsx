import { ConfigProvider } from 'antd';
import { useState } from 'react';
import type { MatchedReport } from '../../../shared/contract/sampleReports.ts';
import { ReferenceSelect } from '../../components/ReferenceSelect.tsx';
import { Tag, type Tone } from '../../components/Tag.tsx';
import { inOrder, type ReportRow, type ReportState, stateOf, wordsOfState } from './reportRows.ts';
import type { Reports } from './useReports.ts';

const tones: Record<ReportState, Tone> = {
  reading: 'plain',
  unread: 'bad',
  unfit: 'bad',
  unclear: 'warn',
  unmatched: 'warn',
  ready: 'accent',
  already: 'plain',
  attached: 'ok',
};

const byWords: Record<NonNullable<MatchedReport['by']>, string> = {
  report: '按报告编号',
  retest: '按复检报告编号',
  number: '按抽样单编号',
};

/** Each file with its batch; what needs a person stands first. */
export function ReportTable({ campaignId, reports }: { campaignId: number; reports: Reports }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
    <section className="report-files" aria-label="检验报告文件" tabIndex={0}>
      <table className="plain" aria-label="检验报告">
        <thead>
          <tr>
            <th>文件</th>
            <th style={{ width: 76 }}>状态</th>
            <th style={{ width: '36%' }}>批次</th>
            <th style={{ width: '26%' }}>说明</th>
            <th style={{ width: 28 }} aria-label="不附" />
          </tr>
        </thead>
        <tbody>
          {inOrder(reports.rows).map((row) => (
            <ReportLine key={row.key} row={row} campaignId={campaignId} reports={reports} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ReportLine({ row, campaignId, reports }: { row: ReportRow; campaignId: number; reports: Reports }) {
  const state = stateOf(row);
  const isBusy = reports.work !== null;
  const note = row.refusal ?? row.match?.note ?? (row.match?.by ? byWords[row.match.by] : null);
  const isBad = row.refusal !== null || state === 'unfit';
  return (
    <tr>
      <td className="file-name">{row.fileName}</td>
      <td>
        <Tag tone={tones[state]}>{wordsOfState(state)}</Tag>
      </td>
      <td>
        <Batches row={row} state={state} campaignId={campaignId} choose={(ids) => reports.choose(row.key, ids)} />
      </td>
      <td className={isBad ? 'bad-text' : 'mute'}>{note}</td>
      <td>
        {state !== 'attached' && (
          <button
            type="button"
            className="icon-button"
            disabled={isBusy}
            aria-label={`不附 ${row.fileName}`}
            title="不附这个文件"
            onClick={() => reports.leaveOut(row.key)}
          >
            ✕
          </button>
        )}
      </td>
    </tr>
  );
}

/** Where the file goes; chosen by hand from those in question, or from all batches. */
function Batches({
  row,
  state,
  campaignId,
  choose,
}: {
  row: ReportRow;
  state: ReportState;
  campaignId: number;
  choose: (ids: number[]) => void;
}) {
  const known = row.match?.batches ?? [];
  const [byHand, setByHand] = useState(row.chosen.some((id) => !known.some((batch) => batch.id === id)));
  const isOpen = state === 'ready' || state === 'unclear' || state === 'unmatched';
  if (byHand) {
    return (
      <ConfigProvider componentDisabled={state === 'attached'}>
        <ReferenceSelect
          noun="sample"
          multiple
          label={`${row.fileName} 的批次`}
          placeholder="输入编号、产品或单位查找"
          filters={{ campaignId }}
          show={(sample) => `${sample.number} ${sample.productName}（${sample.subjectName}）`}
          value={row.chosen}
          onChange={choose}
        />
      </ConfigProvider>
    );
  }
  return (
    <>
      {row.match?.outcome === 'unclear' ? (
        <Candidates row={row} choose={isOpen ? choose : null} />
      ) : (
        known.map((batch) => (
          <span key={batch.id} className={known.length > 1 ? 'candidate' : ''}>
            {batch.number} {batch.productName} <span className="mute">{batch.subjectName}</span>{' '}
          </span>
        ))
      )}
      {isOpen && (
        <button type="button" className="link-button" onClick={() => setByHand(true)}>
          {known.length > 0 ? '改选…' : '指定批次…'}
        </button>
      )}
    </>
  );
}

/** The batches that the name means equally well, each to be ticked: one report may be of several. */
function Candidates({ row, choose }: { row: ReportRow; choose: ((ids: number[]) => void) | null }) {
  return row.match?.batches.map((batch) => (
    <label key={batch.id} className="candidate">
      <input
        type="checkbox"
        disabled={choose === null}
        checked={row.chosen.includes(batch.id)}
        onChange={(event) =>
          choose?.(event.target.checked ? [...row.chosen, batch.id] : row.chosen.filter((id) => id !== batch.id))
        }
      />{' '}
      {batch.number} {batch.productName} <span className="mute">{batch.subjectName}</span>
    </label>
  ));
}

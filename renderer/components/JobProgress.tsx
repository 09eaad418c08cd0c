import { Button, Progress } from 'antd';
import { formatNumber } from '../format.ts';
import { rateOf } from './rate.ts';
import './job.css';

/** A long piece of work: rows done, how many a second, and a cancel that works. Short work never shows it. */
export function JobProgress({
  words,
  progress,
  since,
  cancel,
  unit = '行',
}: {
  words: string;
  progress: { done: number; total: number } | null;
  /** When it began, in milliseconds since 1970. */
  since: number;
  cancel: () => void;
  /** What is counted; '' where only the share of the work says something. */
  unit?: string;
}) {
  const rate = progress ? rateOf(progress.done, Date.now() - since) : null;
  const known = progress !== null && progress.total > progress.done;
  return (
    <section className="card job" aria-label="进度">
      <span>{words}</span>
      {/* As long as nobody knows how many rows there are, the total grows with what is done. */}
      {known ? (
        <Progress percent={Math.round((progress.done / progress.total) * 100)} size="small" showInfo={false} />
      ) : (
        <span className="unknown" />
      )}
      {progress && unit !== '' && (
        <span className="mute">
          {formatNumber(progress.done)} {known && `/ ${formatNumber(progress.total)} `}
          {unit}
          {rate !== null && ` · 每秒约 ${formatNumber(rate)} ${unit}`}
        </span>
      )}
      <Button size="small" onClick={cancel}>
        取消
      </Button>
    </section>
  );
}

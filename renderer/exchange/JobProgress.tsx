import { Button, Progress } from 'antd';
import { formatNumber } from '../format.ts';
import { rateOf } from './rate.ts';

/** A long piece of work: rows done, how many a second, and a cancel that works. Short work never shows it. */
export function JobProgress({
  words,
  progress,
  since,
  cancel,
}: {
  words: string;
  progress: { done: number; total: number } | null;
  /** When it began, in milliseconds since 1970. */
  since: number;
  cancel: () => void;
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
      {progress && (
        <span className="mute">
          {formatNumber(progress.done)} {known && `/ ${formatNumber(progress.total)} `}行
          {rate !== null && ` · 每秒约 ${formatNumber(rate)} 行`}
        </span>
      )}
      <Button size="small" onClick={cancel}>
        取消
      </Button>
    </section>
  );
}

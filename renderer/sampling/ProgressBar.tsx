/** How many of how many, as a bar with both numbers; full is green, beyond is said. */
export function ProgressBar({ label, done, of }: { label: string; done: number; of: number }) {
  const share = of === 0 ? (done > 0 ? 1 : 0) : Math.min(1, done / of);
  return (
    <span className="quota-bar">
      <progress
        aria-label={`${label}：已抽 ${done}，计划 ${of}`}
        className={done >= of && of > 0 ? 'full' : ''}
        value={share}
        max={1}
      />
      <span className="number">
        {done}/{of}
      </span>
    </span>
  );
}

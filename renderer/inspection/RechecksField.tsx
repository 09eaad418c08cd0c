import type { Recheck } from '../../shared/contract/inspection.ts';

/** The re-checks of a finding in words; they are noted one by one by a step of their own. */
export function RechecksField({ value }: { value?: Recheck[] }) {
  if (!value || value.length === 0) return <span className="mute">还没有复查</span>;
  return (
    <ol className="rechecks">
      {value.map((recheck) => (
        <li key={`${recheck.on}-${recheck.passed}-${recheck.note ?? ''}`}>
          {recheck.on} {recheck.passed ? '复查通过' : '复查未通过'}
          {recheck.note && `：${recheck.note}`}
        </li>
      ))}
    </ol>
  );
}

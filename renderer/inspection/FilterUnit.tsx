import { FilterReference } from '../components/FilterBar.tsx';
import { UnitSelect } from '../components/references.tsx';

/** Whose visits; 0, which a figure of the statistics opens with: visits without a unit. */
export function FilterUnit({
  value,
  onChange,
}: {
  value: number | null | undefined;
  onChange: (unitId: number | null) => void;
}) {
  if (value === 0) {
    return (
      <span className="tag accent">
        科室：未填{' '}
        <button type="button" className="icon-button" aria-label="清除科室条件" onClick={() => onChange(null)}>
          ✕
        </button>
      </span>
    );
  }
  return (
    <FilterReference label="科室" width={160}>
      <UnitSelect label="检查科室" value={value ?? null} onChange={onChange} />
    </FilterReference>
  );
}

import { Button } from 'antd';
import type { Subject } from '../../../shared/contract/directory.ts';
import { useGo } from '../../app/PlaceLink.tsx';

/** Where subjects are merged; with `ids` beginning with these. */
export const duplicatesPlace = (ids: readonly number[] = []) => ({
  to: '/directory',
  search: { view: 'duplicates', ...(ids.length > 0 ? { ids: ids.join(',') } : {}) },
});

export function DuplicatesButton() {
  const go = useGo();
  return <Button onClick={() => go(duplicatesPlace())}>查重合并</Button>;
}

/** Merges what the person has found to be one, whether or not it looks so. */
export function MergeSelected({ subjects }: { subjects: readonly Subject[] }) {
  const go = useGo();
  if (subjects.length < 2) return null;
  return (
    <Button size="small" onClick={() => go(duplicatesPlace(subjects.map((subject) => subject.id)))}>
      合并所选…
    </Button>
  );
}

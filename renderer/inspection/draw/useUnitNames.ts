import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { useRead } from '../../client.ts';

/** Names of the units that a draw's rules speak of; null while they are read, or where one was removed. */
export function useUnitNames(rules: DrawDetail['rules']): (id: number) => string | null {
  const named = rules !== null && (rules.leadUnitId !== null || rules.onlyUnitIds.length > 0);
  const { data } = useRead('unit.list', { limit: 1000 }, { enabled: named });
  return (id) => data?.rows.find((unit) => unit.id === id)?.name ?? null;
}

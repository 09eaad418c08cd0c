import { limits } from '../limits.ts';
import type { Merge } from '../table.ts';

/** The merged regions of each sheet, as far as they are remembered. */
export class MergeLists {
  readonly #lists = new Map<number, Merge[]>();
  #count = 0;

  add(sheet: number, merge: Merge): void {
    if (this.#count >= limits.merges) return;
    this.#count += 1;
    const list = this.#lists.get(sheet);
    if (list) list.push(merge);
    else this.#lists.set(sheet, [merge]);
  }

  of(sheet: number): Merge[] {
    return this.#lists.get(sheet) ?? [];
  }
}

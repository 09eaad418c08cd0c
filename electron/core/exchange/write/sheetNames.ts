const longest = 31;

/** A name as a sheet may bear it: 31 characters, none of `[]:*?/\`, no quote at its ends. */
const allowed = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[[\]:*?/\\\x00-\x1f\ufffe\uffff]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, longest)
    .toWellFormed()
    .trim() || '表';

/** Gives each sheet a name of its own; case does not tell names apart. */
export class SheetNames {
  readonly #taken = new Set<string>();
  readonly list: string[] = [];

  add(name: string): void {
    const wanted = allowed(name);
    let given = wanted;
    for (let number = 2; this.#taken.has(given.toLowerCase()); number += 1) {
      const ending = `(${number})`;
      given = wanted.slice(0, longest - ending.length).toWellFormed() + ending;
    }
    this.#taken.add(given.toLowerCase());
    this.list.push(given);
  }
}

/** Longer parts of a text are kept by the engine as views of the whole text they were cut out of. */
const viewLength = 13;

/** The same text, cut loose: else one kept cell would keep the quarter megabyte in memory that it was read from. */
export const detached = (text: string): string =>
  text.length < viewLength ? text : Buffer.from(text, 'utf16le').toString('utf16le');

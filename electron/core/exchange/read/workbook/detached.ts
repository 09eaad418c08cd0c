/** Longer parts of a text are kept by the engine as views of the whole text they were cut out of. */
const viewLength = 13;
/** Where texts pass through; a buffer for each would be as much rubbish again as the texts. */
const scratch = Buffer.allocUnsafeSlow(64 * 1024);

/** The same text, cut loose: else one kept cell would keep all in memory that it was read with. */
export const detached = (text: string): string => {
  if (text.length < viewLength) return text;
  const bytes = text.length * 2 <= scratch.length ? scratch : Buffer.allocUnsafeSlow(text.length * 2);
  return bytes.toString('utf16le', 0, bytes.write(text, 'utf16le'));
};

/** Whether the bytes begin with this signature, given in lower-case hexadecimal. */
export const startsWith = (bytes: Uint8Array, hexadecimal: string): boolean => {
  for (let at = 0; at < hexadecimal.length / 2; at += 1) {
    if (bytes[at] !== Number.parseInt(hexadecimal.slice(2 * at, 2 * at + 2), 16)) {
      return false;
    }
  }
  return true;
};

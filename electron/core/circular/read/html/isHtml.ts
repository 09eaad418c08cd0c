/** The text behind leading blanks, comments and an XML declaration. */
const withoutPrologue = (text: string): string => {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '?>' : null;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at < 0) {
      return rest;
    }
    rest = rest.slice(at + end.length).trimStart();
  }
};

/** Whether a decoded text is a web page: a document type or tags that only pages have, near the beginning. */
export const isHtml = (text: string): boolean => {
  const head = withoutPrologue(text.slice(0, 20_000));
  if (/^<(!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(head)) {
    return true;
  }
  const tags = head.match(/<\/?(p|div|br|table|tr|td|span|font|a|ul|li|h[1-6]|meta|center|strong)(\s[^<>]*)?\/?>/gi);
  return head.startsWith('<') && (tags?.length ?? 0) >= 4;
};

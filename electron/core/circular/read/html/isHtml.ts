/** Whether a decoded text is a web page: a document type or tags that only pages have, near the beginning. */
export const isHtml = (text: string): boolean => {
  const head = text.slice(0, 20_000);
  if (
    /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(head)
  ) {
    return true;
  }
  const tags = head.match(/<\/?(p|div|br|table|tr|td|span|font|a|ul|li|h[1-6]|meta|center|strong)(\s[^<>]*)?\/?>/gi);
  return (tags?.length ?? 0) >= 4 && /^\s*</.test(head);
};

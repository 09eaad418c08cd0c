import { marked } from 'marked';
import type { Plugin } from 'vite';

/** Makes a Markdown file of ours an HTML text at build time: the page needs no parser and shows nothing but our own words. */
export const markdown = (): Plugin => ({
  name: 'markdown',
  transform(source, id) {
    if (!id.endsWith('.md')) return null;
    return { code: `export default ${JSON.stringify(marked.parse(source, { async: false }))};`, map: null };
  },
});

/** Our own Markdown files, made HTML at build time (build/markdown.ts). */
declare module '*.md' {
  const html: string;
  export default html;
}

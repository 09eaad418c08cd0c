import guide from '../../docs/guide.md';
import './help.css';

/** The user's guide (docs/guide.md), as it is in the repository of this very version. */
export default function Help() {
  return (
    <article className="card fill guide" aria-label="使用手册">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the text is our own file, made HTML when the page is built. */}
      <div dangerouslySetInnerHTML={{ __html: guide }} />
    </article>
  );
}

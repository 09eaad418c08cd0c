/*
 * What a page may do, as pure functions that both hosts use and tests call directly.
 */

/** No inline script, nothing from outside; antd writes its styles into the page, hence 'unsafe-inline' for styles alone. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer of either host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** What the page may render of stored files; anything else is only ever saved. */
const shownTypes: readonly [extension: RegExp, type: string][] = [
  [/\.html$/i, 'text/html; charset=utf-8'],
  [/\.js$/i, 'text/javascript; charset=utf-8'],
  [/\.css$/i, 'text/css; charset=utf-8'],
  [/\.svg$/i, 'image/svg+xml'],
  [/\.png$/i, 'image/png'],
  [/\.jpe?g$/i, 'image/jpeg'],
  [/\.gif$/i, 'image/gif'],
  [/\.webp$/i, 'image/webp'],
  [/\.bmp$/i, 'image/bmp'],
  [/\.(mp4|m4v)$/i, 'video/mp4'],
  [/\.webm$/i, 'video/webm'],
  [/\.pdf$/i, 'application/pdf'],
];

/** Content type of the page's own files. */
export const pageType = (name: string): string =>
  shownTypes.find(([extension]) => extension.test(name))?.[1] ?? 'application/octet-stream';

/** Content type of somebody's file: pictures, video and PDF are shown, everything that could hold script is only bytes. */
export function evidenceType(name: string): string {
  const type = pageType(name);
  return /^(image\/(?!svg)|video\/|application\/pdf)/.test(type) ? type : 'application/octet-stream';
}

/** The page's own address in the Electron host. */
export const appOrigin = 'app://desk';

/** Whether a message comes from our page: its parsed origin, never a prefix of the text, and only from the main frame. */
export function isTrustedSender(sender: { url: string; isMainFrame: boolean }): boolean {
  if (!sender.isMainFrame) return false;
  try {
    const url = new URL(sender.url);
    return url.protocol === 'app:' && url.host === 'desk' && url.username === '' && url.port === '';
  } catch {
    return false;
  }
}

/** Whether the window may go there: only within the page itself. */
export const mayNavigate = (url: string): boolean => isTrustedSender({ url, isMainFrame: true });

/** Host and Origin of a request to the loopback host: rebinding names and foreign pages are refused. */
export function isLoopbackRequest(
  headers: { host?: string | undefined; origin?: string | undefined },
  port: number,
): boolean {
  const own = `127.0.0.1:${port}`;
  return headers.host === own && (headers.origin === undefined || headers.origin === `http://${own}`);
}

/** A file of the page below its folder, as a relative path; null for anything that would leave it. */
export function pagePath(urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const path = decoded === '/' ? '/index.html' : decoded;
  return /^(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/.test(path) ? path.slice(1) : null;
}

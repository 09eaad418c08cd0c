import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { type PackageClass, packageClasses } from './dependencies.ts';
import { importsOf } from './importsOf.ts';

/* The arrows of the house: renderer → shared ← core ← hosts, and one noun never reaches into another. */

/** Of the page: what every noun's screens are made of. */
const pageCommon = ['app', 'components'];
const hostFiles = ['electron/main.ts', 'electron/preload.ts', 'electron/loopback.ts', 'electron/cli.ts'];
/** What would tie the core to one host. */
const closedToCore = ['http', 'https', 'http2', 'net', 'child_process', 'cluster', 'process'];

const isCore = (file: string): boolean => file.startsWith('electron/core/');
const isHost = (file: string): boolean => file.startsWith('electron/host/') || hostFiles.includes(file);
const isDesktop = (file: string): boolean =>
  file.startsWith('electron/host/desktop/') || ['electron/main.ts', 'electron/preload.ts'].includes(file);
const isIndex = (file: string): boolean => /^index\.tsx?$/.test(posix.basename(file));

/** The folder directly below `root` that holds the file; null where the file lies in `root` itself or elsewhere. */
function folderBelow(root: string, file: string): string | null {
  if (!file.startsWith(root)) return null;
  const [folder, ...rest] = file.slice(root.length).split('/');
  return rest.length > 0 ? folder! : null;
}

/** Whether `file` reaches past the index.ts of another folder of `root`. */
function reachesInside(root: string, file: string, target: string): boolean {
  const theirs = folderBelow(root, target);
  if (theirs === null || theirs === folderBelow(root, file)) return false;
  return target !== `${root}${theirs}/${posix.basename(target)}` || !isIndex(target);
}

function wrongFile(file: string, target: string): string | null {
  if (file.startsWith('shared/')) return target.startsWith('shared/') ? null : 'shared knows nothing but itself';
  if (file.startsWith('renderer/')) {
    if (target.startsWith('electron/')) return 'the page never imports what touches the disk';
    const ours = folderBelow('renderer/', file);
    const theirs = folderBelow('renderer/', target);
    const common = ours === null || pageCommon.includes(ours) || theirs === null || pageCommon.includes(theirs);
    return !common && reachesInside('renderer/', file, target) ? 'one noun reaches inside another' : null;
  }
  if (target.startsWith('renderer/')) return 'nothing on the disk side imports the page';
  if (isCore(file) && isHost(target)) return 'the core knows no host';
  return reachesInside('electron/core/', file, target) ? 'past the index.ts of a noun' : null;
}

/** `@scope/name/inside` → `@scope/name`. */
const packageName = (target: string): string => target.split('/', target.startsWith('@') ? 2 : 1).join('/');

const allowed = (file: string): PackageClass[] => {
  if (file.startsWith('shared/')) return ['both'];
  if (file.startsWith('renderer/')) return ['both', 'page'];
  return isDesktop(file) ? ['both', 'node', 'desktop'] : ['both', 'node'];
};

function wrongPackage(file: string, target: string): string | null {
  if (isBuiltin(target)) {
    if (!file.startsWith('electron/')) return 'Node is only in electron/';
    const name = target.replace(/^node:/, '').split('/')[0]!;
    return isCore(file) && closedToCore.includes(name)
      ? 'the core opens no port, starts no process, reads no environment'
      : null;
  }
  const known = packageClasses[packageName(target)];
  if (known === undefined) return 'nobody has classed this package';
  return allowed(file).includes(known) ? null : `a ${known} package has no place here`;
}

/**
 * What is wrong with the imports of one source file, as `file → target: reason`.
 * @param file path from the repository's root, with `/`.
 */
export function wrongImports(file: string, source: string): string[] {
  const { imports, unknownImports, readsEnvironment } = importsOf(file, source);
  const wrong = imports.flatMap((written) => {
    const [target] = written.split('?') as [string];
    const relative = target.startsWith('.');
    const reached = relative ? posix.join(posix.dirname(file), target) : target;
    const reason = relative ? wrongFile(file, reached) : wrongPackage(file, target);
    return reason === null ? [] : [`${file} → ${reached}: ${reason}`];
  });
  if (unknownImports > 0) wrong.push(`${file}: an import that nobody can check`);
  if (readsEnvironment && !isHost(file)) wrong.push(`${file}: only hosts read process.env`);
  return wrong;
}

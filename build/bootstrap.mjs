// The two commands of the README start here, on whatever Node (>= 20) the machine has: installs what is missing
// (npm ci, which also brings the project's own Node) and hands over to the script of that name on that Node.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [script, ...rest] = process.argv.slice(2);

/** npm writes this file last; it is older than the lock file when the lock file has changed since. */
function installed() {
  const mark = at('node_modules/.package-lock.json');
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
}

function run(command, parameters, options = {}) {
  const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

if (!installed()) {
  console.log('正在安装依赖（npm ci），需要一两分钟……');
  const npm = process.env.npm_execpath;
  if (npm) run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund']);
  else run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}
const node = at(process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node');
run(node, [at(`build/scripts/${script}.ts`), ...rest]);

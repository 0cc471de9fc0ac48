/**
 * Runs a command of lossproof and prints the modules that its process loads, those of this package as paths from dist/:
 * `node scripts/loaded-modules.mjs verify certificates/sc16/rank-generic.json`. Requires `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../dist/', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'lossproof-modules-'));
const list = join(folder, 'modules.txt');

const code = (text) => `data:text/javascript,${encodeURIComponent(text)}`;
const hooks = code(`import { appendFileSync } from 'node:fs';
  export async function load(url, context, next) {
    appendFileSync(${JSON.stringify(list)}, url + '\\n');
    return next(url, context);
  }`);
const start = code(`import { register } from 'node:module'; register(${JSON.stringify(hooks)});`);

const main = fileURLToPath(new URL('src/cli/main.js', DIST));
const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', start, main, ...process.argv.slice(2)], {
  encoding: 'utf8',
});
if (status !== 0) {
  process.stderr.write(stdout + stderr);
  process.exitCode = status ?? 1;
} else {
  const urls = readFileSync(list, 'utf8').trim().split('\n');
  for (const url of urls) console.log(url.startsWith(DIST) ? url.slice(DIST.length) : url);
  console.error(`${urls.filter((url) => url.startsWith(DIST)).length} modules of this package`);
}
rmSync(folder, { recursive: true });

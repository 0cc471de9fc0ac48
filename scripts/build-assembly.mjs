/**
 * Compiles assembly/kernel/*.ts to src/kernel/wasm/*.wasm.ts, the bytes as base64: no file is read at run time, and browsers
 * need no loader. With `--check` it compiles again and compares.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from '../assembly/compile.mjs';

const ROOT = new URL('../', import.meta.url);
const SOURCES = 'assembly/kernel/';

const text = (
  name,
  bytes,
) => `/** ${SOURCES}${name}.ts, compiled by scripts/build-assembly.mjs: ${bytes.length} bytes. */
export const ${name.toUpperCase()}_WASM =
${(
  Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,112}/g) ?? []
)
  .map((line) => `  '${line}'`)
  .join(' +\n')};
`;

const entries = await readdir(new URL(SOURCES, ROOT), { withFileTypes: true });
for (const name of entries.filter((entry) => entry.isFile()).map((entry) => entry.name.replace(/\.ts$/, ''))) {
  const target = `src/kernel/wasm/${name}.wasm.ts`;
  const built = text(name, await compile(`${SOURCES}${name}.ts`));
  if (!process.argv.includes('--check')) {
    await writeFile(new URL(target, ROOT), built);
    console.log(`wrote ${target}`);
    continue;
  }
  const same = (await readFile(new URL(target, ROOT), 'utf8').catch(() => '')) === built;
  console.log(
    same ? `${target} is what its source compiles to` : `${target} is stale: run this script without --check`,
  );
  if (!same) process.exitCode = 1;
}

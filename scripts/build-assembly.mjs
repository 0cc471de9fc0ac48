/**
 * Compiles the AssemblyScript sources to *.wasm.ts files that contain the bytes in base64, so that no file has to be read at run time
 * and browsers need no loader. With `--check`, it only compares the result with the existing files.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from '../assembly/compile.mjs';

const ROOT = new URL('../', import.meta.url);
const MODULES = [
  {
    source: 'assembly/kernel/modular.ts',
    target: 'src/kernel/libraries/modular/wasm/modular.wasm.ts',
    name: 'MODULAR',
  },
  {
    source: 'assembly/kernel/cholesky.ts',
    target: 'src/kernel/libraries/floats/wasm/cholesky.wasm.ts',
    name: 'CHOLESKY',
  },
  { source: 'assembly/compute/modular.ts', target: 'src/compute/modular/alone.wasm.ts', name: 'ALONE' },
  { source: 'assembly/compute/modular.ts', target: 'src/compute/modular/shared.wasm.ts', name: 'SHARED', shared: true },
];

const text = ({ source, name, shared }, bytes) =>
  `/** ${source}${shared ? ' with shared memory' : ''}, compiled by scripts/build-assembly.mjs: ${bytes.length} bytes. */
export const ${name}_WASM =
${(
  Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,112}/g) ?? []
)
  .map((line) => `  '${line}'`)
  .join(' +\n')};
`;

for (const module of MODULES) {
  const { source, target, shared } = module;
  const built = text(module, await compile(source, { shared }));
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

/** Compiles AssemblyScript with the options that all modules share: SIMD, no run-time library, imported memory. */
import { readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const ROOT = new URL('../', import.meta.url);
const OPTIONS = ['--runtime', 'stub', '--importMemory', '--noExportMemory', '-O3', '--noAssert', '--enable', 'simd'];

/** Options for modules whose memory several threads share, of any size up to 4 GiB. */
const SHARED = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'];

/** The bytes of the module whose source is at `path`, relative to the repository; `shared` gives it shared memory. */
export async function compile(path, { shared = false } = {}) {
  let bytes;
  const { error, stderr } = await asc.main([path, ...OPTIONS, ...(shared ? SHARED : []), '--outFile', 'out.wasm'], {
    readFile: (name) => readFile(new URL(name, ROOT), 'utf8').catch(() => null),
    writeFile: (name, contents) => {
      if (name === 'out.wasm') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${path}: ${error.message}\n${stderr.toString()}`);
  return bytes;
}

/**
 * Packs an archive that runs on any Linux machine with the driver of a GPU. It contains this Node without its symbols, Dawn, the
 * benchmark as one file, and, for machines without them, the C++ runtime and the Vulkan loader of this machine.
 *
 *   npm run build && node bench/gpu/pack.mjs [ARCHIVE]          dist/lossproof-gpu.tar.xz by default
 *   apt-get install binutils xz-utils libvulkan1
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const archive = resolve(process.argv[2] ?? join(HERE, '../../dist/lossproof-gpu.tar.xz'));
if (process.platform !== 'linux')
  throw new Error(`expected Linux, because the archive is for Linux, got ${process.platform}`);

/** Chromium contains a loader too, which is used if libvulkan1 is not installed. */
const LOADERS = [
  `/usr/lib/${multiarch()}/libvulkan.so.1`,
  '/usr/lib64/libvulkan.so.1',
  '/usr/lib/chromium/libvulkan.so.1',
];

function multiarch() {
  return `${process.arch === 'x64' ? 'x86_64' : 'aarch64'}-linux-gnu`;
}

/** The libraries of this Node that a minimal system may lack. */
function runtimeLibraries() {
  const linked = execFileSync('ldd', [process.execPath]).toString();
  return [...linked.matchAll(/=> (\S*(?:libstdc\+\+|libgcc_s)\S*)/g)].map(([, path]) => path);
}

const folder = mkdtempSync(join(tmpdir(), 'lossproof-gpu-'));
try {
  const root = join(folder, 'lossproof-gpu');
  mkdirSync(join(root, 'lib/runtime'), { recursive: true });
  mkdirSync(join(root, 'lib/vulkan'));
  const dawn = join(dirname(createRequire(import.meta.url).resolve('webgpu')), `dist/linux-${process.arch}/dawn.node`);
  execFileSync('strip', ['-o', join(root, 'node'), process.execPath]);
  execFileSync('strip', ['-o', join(root, 'dawn.node'), dawn]);
  for (const path of runtimeLibraries()) copyFileSync(path, join(root, 'lib/runtime', basename(path)));
  const loader = LOADERS.find(existsSync);
  if (loader === undefined)
    console.error('libvulkan.so.1 was not found, so the machine that runs the archive must have it (libvulkan1)');
  else copyFileSync(loader, join(root, 'lib/vulkan/libvulkan.so.1'));
  copyFileSync(join(HERE, 'run.sh'), join(root, 'run.sh'));
  await build({
    entryPoints: [join(HERE, 'packed.mjs')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(root, 'bench.mjs'),
  });
  execFileSync('tar', ['-cJf', archive, '-C', folder, 'lossproof-gpu'], { stdio: 'inherit' });
  console.log(`${archive}: ${(statSync(archive).size / 2 ** 20).toFixed(1)} MiB`);
} finally {
  rmSync(folder, { recursive: true });
}

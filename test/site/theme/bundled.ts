/** A module of site/.vitepress for a test in Node: bundled with stand-ins for what VitePress has in a page alone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const STAND_IN = `export const withBase = (path) => '/base' + path; export const useData = () => globalThis.pageData;`;

/** `isServer` is what VitePress says to a module that renders pages ahead. */
export async function bundled<T>(name: string, isServer = false): Promise<T> {
  // Within the repository, where the package of Vue is found.
  const folder = await mkdtemp(`${ROOT}dist/bundled-`);
  try {
    await build({
      entryPoints: [`${ROOT}site/.vitepress/${name}.ts`],
      outfile: `${folder}/module.mjs`,
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['vue'],
      define: { 'import.meta.env.SSR': `${isServer}` },
      plugins: [
        {
          name: 'standIn',
          setup: (builder) => {
            builder.onResolve({ filter: /^vitepress$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
            builder.onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({ contents: STAND_IN }));
          },
        },
      ],
    });
    return (await import(`${folder}/module.mjs`)) as T;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bundles the workers of the site, site/engine, into site/pages/public/engine. Requires `npm run build` and the generated pages. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Modules of Node are replaced by one that says that a page has none; nerdamer is bundled instead of required. */
const forPages = {
  name: 'forPages',
  setup(builder) {
    builder.onResolve({ filter: /^node:/ }, () => ({ path: path('engine/nodeless.cjs') }));
    builder.onLoad({ filter: /dist\/src\/symbolic\/algebra\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const required = "createRequire(import.meta.url)('nerdamer-prime/all')";
      if (!text.includes(required))
        throw new Error(`${file}: expected ${required}; change site/build-engine.mjs with it`);
      return { contents: text.replace(required, "require('nerdamer-prime/all')"), loader: 'js' };
    });
  },
};

const { metafile } = await build({
  entryPoints: Object.fromEntries(
    ['verifier', 'prover', 'tutor', 'painter'].map((name) => [name, path(`../dist/site/engine/${name}.js`)]),
  ),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  metafile: true,
  outdir: path('pages/public/engine'),
  plugins: [forPages],
  logLevel: 'warning',
});

const searching = /src\/(compute|network|symbolic|analysis)\/|node_modules\/(zod|@tensorflow|mathjs|nerdamer)/;
const [, verifier] = Object.entries(metafile.outputs).find(([file]) => file.endsWith('/engine/verifier.js'));
const stray = Object.keys(verifier.inputs).filter((input) => searching.test(input));
if (stray.length > 0)
  throw new Error(`the verifier of the site: expected the kernel and statements alone, got ${stray.join(', ')}`);
console.log(`site/pages/public/engine: ${Object.keys(metafile.outputs).length} files`);

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

/** The modules that a worker loads before it answers anything. */
function loadedAtOnce(worker) {
  const [entry] = Object.keys(metafile.outputs).filter((file) => file.endsWith(`/engine/${worker}.js`));
  const files = new Set([entry]);
  for (const file of files)
    for (const { path: imported, kind } of metafile.outputs[file].imports)
      if (kind === 'import-statement') files.add(imported);
  return [...files].flatMap((file) => Object.keys(metafile.outputs[file].inputs));
}

/** Searches, and all libraries of the kernel at once. */
const searching =
  /src\/(network|symbolic|analysis)\/|src\/kernel\/full|node_modules\/(zod|@tensorflow|mathjs|nerdamer)/;
for (const worker of ['verifier', 'tutor']) {
  const stray = loadedAtOnce(worker).filter((input) => searching.test(input));
  if (stray.length > 0)
    throw new Error(`the ${worker} of the site: expected the kernel and statements alone, got ${stray.join(', ')}`);
}
console.log(`site/pages/public/engine: ${Object.keys(metafile.outputs).length} files`);

/** Writes the pages of the site into site/pages: claims from their statements and certificates, the guide from docs/. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Markup } from '../../src/report/markup.js';
import { typesetter } from '../../src/report/typeset.js';
import { apiIndex, apiPage } from './api/apiPage.js';
import { exportsOf } from './api/exported.js';
import { publicFaces } from './api/faces.js';
import { claimPage } from './claimPage.js';
import { committed } from './committed.js';
import { GUIDE, pagesOf, plainIndices, requireComplete } from './guide.js';
import { ledgerData } from './ledgerData.js';
import { relinked } from './links.js';
import { paperGraphs } from './paperGraph.js';
import type { RunTimes } from '../parts/howLong.js';
import { block } from '../parts/oneLine.js';
import { theoremsOf } from './theorems.js';
import { counts, sentences, words } from './words.js';

const ROOT = new URL('../../../', import.meta.url);
const PAGES = new URL('site/pages/', ROOT);
const BASE = process.env['SITE_BASE'] ?? '/';

const read = (path: string): Promise<string> => readFile(new URL(path, ROOT), 'utf8');

async function write(path: string, text: string): Promise<void> {
  const file = new URL(path, PAGES);
  await mkdir(dirname(fileURLToPath(file)), { recursive: true });
  await writeFile(file, text);
}

/** Puts what is computed into a page that is written by hand, at the comments that name it. */
async function fill(page: string, parts: { readonly [name: string]: Markup }): Promise<void> {
  let text = await read(`site/content/${page}`);
  for (const [name, markup] of Object.entries(parts)) {
    const place = `<!-- ${name} -->`;
    if (!text.includes(place)) throw new Error(`site/content/${page}: expected ${place}, where the generator writes`);
    text = text.replace(place, () => block(markup));
  }
  await write(page, text);
}

await rm(PAGES, { recursive: true, force: true });
await cp(new URL('site/content/', ROOT), PAGES, { recursive: true });

const { runs, files, texts } = await committed(new URL('certificates/', ROOT));
const documents = (await readdir(new URL('docs/', ROOT))).filter((file) => file.endsWith('.md'));
requireComplete(documents);
const pages = pagesOf(
  runs.map(({ claim }) => claim.id),
  documents,
);

const typeset = await typesetter();
const times = JSON.parse(await read('site/times.json')) as {
  readonly browser: string;
  readonly cores: number;
  readonly claims: { readonly [claim: string]: Omit<RunTimes, 'measuredIn'> };
};
const measuredIn = `${times.browser}, ${times.cores} cores`;
for (const run of runs) {
  const { id } = run.claim;
  const argument = relinked(await read(`lemmas/${id}.md`), `lemmas/${id}.md`, pages);
  const measured = times.claims[id];
  const { markdown, parts } = claimPage({
    ...{ run, file: `${id}.json`, argument, typeset, base: BASE },
    ...(measured === undefined ? {} : { times: { ...measured, measuredIn } }),
  });
  await write(`claims/${id}.md`, markdown);
  await write(`public/parts/claims/${id}.json`, JSON.stringify(parts));
}
for (const file of documents) {
  const text = plainIndices(relinked(await read(`docs/${file}`), `docs/${file}`, pages));
  await write(`guide/${file === 'README.md' ? 'index.md' : file}`, text);
}
for (const folder of await readdir(new URL('docs/', ROOT), { withFileTypes: true }))
  if (folder.isDirectory())
    await cp(new URL(`docs/${folder.name}/`, ROOT), new URL(`guide/${folder.name}/`, PAGES), { recursive: true });

const faces = await exportsOf(await publicFaces(ROOT));
for (const each of faces) {
  const { markdown, parts } = apiPage(each);
  await write(`api/${each.face.page}.md`, markdown);
  await write(`public/parts/api/${each.face.page}.json`, JSON.stringify(parts));
}
await write('api/index.md', apiIndex(faces));

const ledger = ledgerData(runs, await theoremsOf());
await fill('index.md', { counts: counts(ledger, BASE) });
await fill('ledger.md', { sentence: sentences(ledger), words: words() });
await write('data/ledger.json', JSON.stringify(ledger));
await write('data/graphs.json', JSON.stringify(paperGraphs(runs, BASE)));
await write(
  'data/navigation.json',
  JSON.stringify({
    guide: GUIDE.map(({ text, items }) => ({
      text,
      items: items.map(([file, name]) => ({ text: name, link: `/guide/${file.slice(0, -'.md'.length)}` })),
    })),
    api: faces.map(({ face }) => ({ text: face.name, link: `/api/${face.page}` })),
    papers: [...new Set(runs.map(({ claim }) => claim.paper))].map((paper) => ({
      paper,
      claims: runs
        .filter(({ claim }) => claim.paper === paper)
        .map(({ claim }) => ({ id: claim.id, title: claim.title })),
    })),
  }),
);
for (const [file, text] of texts) await write(`public/certificates/${file}`, text);
await write('public/certificates/index.json', JSON.stringify(Object.fromEntries(files)));
console.log(
  `site/pages: ${runs.length} claims, ${documents.length} documents, ${faces.length} interfaces, ${texts.size} certificates`,
);

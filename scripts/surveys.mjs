/**
 * Conducts the surveys whose results are shown on pages of docs/, and writes the results into these pages between the markers
 * `<!-- survey CLAIM -->` and `<!-- end of survey -->`. Figures are written to a folder with the page's name. Certificates stay in
 * survey/, where the next call checks and reuses them. Requires `npm run build`.
 *
 *   node scripts/surveys.mjs [CLAIM …]
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { publish, readRepository } from './generated.mjs';

const ROOT = new URL('../', import.meta.url);
/** The page and the seed of each survey. The seed of experiments was fixed before any result with it was seen. */
const PAGES = {
  'xls16/singular-lower-bound': { page: 'vacuous', seed: '1' },
  'xls16/population-frequency': { page: 'vacuous', seed: '1' },
  'xls16/event-frequency': { page: 'vacuous', seed: '1' },
  'xls16/diversity-experiment': { page: 'diversity-experiment', seed: 'report' },
  'sh17/rank-frequency': { page: 'rank-frequency', seed: '1' },
  'sh17/experiment-images': { page: 'experiments', seed: 'report' },
  'sc16/experiment-gaussian': { page: 'experiments', seed: 'report' },
  'sc16/experiment-images': { page: 'experiments', seed: 'report' },
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const [claim, { page, seed }] of Object.entries(PAGES)) {
  if (asked.length > 0 && !asked.includes(claim)) continue;
  await showIn(`docs/${page}.md`, claim, conducted(claim, seed), `${page}/`);
}

/** The output of `survey --json`. Cells may be undecided; the summary lists them. */
function conducted(claim, seed) {
  const main = fileURLToPath(new URL('dist/src/cli/main.js', ROOT));
  const { status, stdout } = spawnSync(
    process.execPath,
    [main, 'survey', claim, '--seed', seed, '--json', '--out', fileURLToPath(ROOT)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 28,
      encoding: 'utf8',
    },
  );
  if (status !== 0 && status !== 2) throw new Error(`the survey of ${claim} ended with status ${status}`);
  const survey = JSON.parse(stdout);
  if (survey.problem !== undefined) throw new Error(survey.problem);
  return survey;
}

async function showIn(path, claim, survey, folder) {
  const page = await readRepository(path);
  const [open, close] = [`<!-- survey ${claim} -->\n`, '<!-- end of survey -->'];
  const from = page.indexOf(open);
  const to = page.indexOf(close, from);
  if (from < 0 || to < 0) throw new Error(`${path}: expected the markers of the survey ${claim}, found none`);
  const name = claim.replace('/', '-');
  const figures = new URL(`docs/${folder}`, ROOT);
  await mkdir(figures, { recursive: true });
  for (const file of await readdir(figures)) if (file.startsWith(name)) await rm(new URL(file, figures));
  const blocks = [summary(survey)];
  for (const { kind, title, caption, file } of survey.exhibits) {
    const text = await readFile(new URL(`survey/${claim}/${file}`, ROOT), 'utf8');
    if (kind === 'table') {
      blocks.push(`### ${title}\n\n${text}`);
      continue;
    }
    await writeFile(new URL(`${name}-${file}`, figures), text);
    blocks.push(`### ${title}\n\n![${title}](${folder}${encodeURI(`${name}-${file}`)})\n\n${caption}`);
  }
  await publish(path, `${page.slice(0, from + open.length)}\n${blocks.join('\n\n')}\n\n${page.slice(to)}`);
}

function summary({ cells, preset, seed }) {
  // A cell may also be undecided with a certificate, which then states bounds.
  const open = cells.filter(({ digest }) => digest === undefined);
  const counted = ['holds', 'holds here', 'agrees', 'vacuous', 'vacuous here', 'fails', 'undecided']
    .map((verdict) => [cells.filter((cell) => cell.verdict === verdict).length, verdict])
    .filter(([count]) => count > 0)
    .map(([count, verdict]) => `${count} ${verdict}`);
  const missing = open.map(({ name, reason }) => `- \`${name}\` is undecided and in no table or figure: \`${reason}\``);
  return [`${cells.length} cells at preset ${preset}, seed ${seed}: ${counted.join(', ')}.`, ...missing].join('\n\n');
}

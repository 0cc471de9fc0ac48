/** The arena: every file has the outcome that it must have, and the files are those that their maker gives. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Archive, Document, Refusal, Verifier } from 'lossproof/verify';
import { statementOf } from 'lossproof/claims';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = `${ROOT}test/arena/`;

interface Outcome {
  readonly accept?: readonly string[];
  readonly refuse?: { readonly code: string; readonly path: string };
}
const OUTCOMES = Object.entries(JSON.parse(readFileSync(`${FOLDER}outcomes.json`, 'utf8')) as Record<string, Outcome>);
const FORGERIES = OUTCOMES.filter(([, { refuse }]) => refuse !== undefined);

/** Much less than a check may do unless somebody says otherwise, so that the test takes no longer than it must. */
const WORK_OF_BOMBS = 5_000_000;

/** What the checker says of a file, in the form of its outcome. */
async function outcomeOf(file: string): Promise<Outcome> {
  const dataOf = () => Promise.resolve(() => undefined);
  const limit = file.includes('/bombs/') ? { workLimit: WORK_OF_BOMBS } : {};
  const verifier = new Verifier({ statement: statementOf, archive: new Archive(), dataOf, ...limit });
  try {
    const { checked } = await verifier.verify(new Document(readFileSync(FOLDER + file, 'utf8')));
    const { verdict, theorem, claimed, hypotheses } = checked;
    const { sizes, prefix } = claimed.reach;
    const reach = `${sizes} × ${prefix.map(({ range, of }) => `${range} ${of}`).join(', ')}`;
    const lines = hypotheses.map(({ id, status, used }) => `${id} ${status}${used ? '' : ', not used'}`);
    return { accept: [verdict ?? 'not bound', theorem.assurance, theorem.error, reach, ...lines] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refuse: { code: error.code, path: error.path } };
  }
}

const runScript = (...words: readonly string[]) => spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });

describe('the arena', () => {
  for (const [file, { accept, refuse }] of OUTCOMES) {
    it(`${file} is ${accept === undefined ? 'refused as it must be' : 'accepted and says what it must'}`, async () => {
      const expected = accept === undefined ? { refuse: { code: refuse?.code, path: refuse?.path } } : { accept };
      expect(await outcomeOf(file)).to.deep.equal(expected);
    });
  }

  it('has small files, ten forgeries or more of each class, and no two of a class that are refused alike', () => {
    const classes = new Map<string, string[]>();
    for (const [file, { refuse }] of FORGERIES) {
      const name = file.split('/')[1] as string;
      classes.set(name, [...(classes.get(name) ?? []), `${refuse?.code} ${refuse?.path}`]);
    }
    for (const [name, places] of classes) {
      expect(places.length, name).to.be.at.least(10);
      expect([...new Set(places)], name).to.deep.equal(places);
    }
    for (const [file] of OUTCOMES) expect(statSync(FOLDER + file).size, file).to.be.below(20_000);
  });

  it('has the files that their maker gives', () => {
    const { status, stdout } = runScript('scripts/arena-make.mjs', '--check');
    expect(stdout).to.equal('');
    expect(status).to.equal(0);
  });

  it('fails a checker that accepts everything, and one that refuses everything', () => {
    for (const checker of ['true', 'false'])
      expect(runScript('scripts/arena.mjs', checker).status, checker).to.equal(1);
  });

  it('meets mutants of the reference certificates that are refused, or say what the originals say', () => {
    const { status, stdout } = runScript('scripts/fuzz.mjs', '--count', '300', '--seed', '1');
    expect(stdout).to.match(/^300 mutants, seed 1: [^\n]*\n$/);
    expect(status).to.equal(0);
  });
});

/** What is generated is current. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { certificateText, Registry, Workshop } from 'lossproof';
import { certificateSchema, closureOf, core, LIBRARIES, parseJson, readCertificate } from 'lossproof/search';
import { ALL } from '../support.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { blocks, read, ROOT, run } from './pages.js';

const example = async (): Promise<string> => {
  const page = await read('docs/certificate-format.md');
  const json = blocks(page).filter(({ language }) => language === 'json');
  expect(json).to.have.length(1);
  return json[0]?.text as string;
};

describe('docs/certificate.schema.json', () => {
  it('is what the kernel publishes (else: node scripts/generate-schema.mjs)', async () => {
    expect(JSON.parse(await read('docs/certificate.schema.json'))).to.deep.equal(certificateSchema(ALL));
  });

  it('accepts the certificates that are made here, and refuses changed ones', async () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      JSON.parse(await read('docs/certificate.schema.json')) as object,
    );
    const workshop = new Workshop(new Registry(), { clock: () => 0 });
    const run = await workshop.certify({ claim: 'sc16/rank-generic', preset: 'teaching' });
    for (const { checked } of [run, ...run.controls]) {
      const certificate: unknown = JSON.parse(certificateText(checked?.certificate as never));
      expect(validate(certificate), JSON.stringify(validate.errors)).to.equal(true);
      for (const key of Object.keys(certificate as object)) {
        const rest = Object.entries(certificate as object).filter(([other]) => other !== key);
        expect(validate(Object.fromEntries(rest)), `without ${key}`).to.equal(false);
      }
      expect(validate({ ...(certificate as object), more: 1 }), 'with an unknown key').to.equal(false);
    }
  });
});

describe('the example of docs/certificate-format.md', () => {
  it('is the certificate that is made today (else: node scripts/generate-example.mjs)', async () => {
    const workshop = new Workshop(new Registry(), { clock: () => 0 });
    const { checked } = await workshop.certify({ claim: 'sc16/rank-generic' });
    expect(await example()).to.equal(certificateText(checked?.certificate as never));
  });

  it('is read, and is explained by a table that names its fields', async () => {
    const certificate = readCertificate(await example(), ALL);
    const page = await read('docs/certificate-format.md');
    for (const key of Object.keys(certificate)) expect(page).to.include(`| \`${key}\``);
  });
});

describe('docs/certificate-format.md', () => {
  it('names every kind of term, proposition, law and entry, and every refusal code', async () => {
    const page = await read('docs/certificate-format.md');
    const kinds = JSON.stringify(certificateSchema(ALL)).matchAll(/"kind":\{"const":"(\w+)"\}/g);
    for (const [, kind] of kinds) expect(page, kind).to.include(`\`${kind}\``);
    const known = new Set([...ALL.kindsOf('proposition')]);
    const table = /^## Propositions$([^]*?)^## /m.exec(page)?.[1] as string;
    for (const [, kind] of table.matchAll(/^\| `((?!kind)\w+)`/gm))
      expect(known.has(kind as string), kind).to.equal(true);
    const codes = /type RefusalCode =([^;]*);/.exec(await read('src/kernel/core/text/refusal.ts'))?.[1] as string;
    for (const [, code] of codes.matchAll(/'(\w+)'/g)) expect(page, code).to.include(`| \`${code}\``);
  });

  it('states the limits of the code', async () => {
    const page = (await read('docs/certificate-format.md')).replace(/(?<=\d) (?=\d{3})/g, '');
    const limit = async (path: string, pattern: RegExp): Promise<string> => {
      const text = pattern.exec(await read(path))?.[1] as string;
      return text
        .replaceAll('_', '')
        .replace(/^64 \* 2 \*\* 20$/, `${2 ** 26}`)
        .replace(/^0x(\w+)$/, (_, digits: string) => `${Number.parseInt(digits, 16)}`);
    };
    expect(page).to.include(`${await limit('src/kernel/core/text/json.ts', /characters: ([^,]*),/)} (2²⁶)`);
    expect(page).to.include(`at most ${await limit('src/kernel/core/text/json.ts', /depth: (\d+)/)} deep`);
    expect(page).to.include(
      `at most ${await limit('src/kernel/core/data/rational.ts', /MOST_CHARACTERS = ([\d_]+)/)} characters`,
    );
    expect(page).to.include(
      `at most ${await limit('src/kernel/core/data/matrix.ts', /LARGEST_MATRIX = ([\d_]+)/)} entries`,
    );
    expect(page).to.include(
      `${await limit('src/kernel/libraries/algebra/polynomial.ts', /MOST_MONOMIAL_PAIRS = ([\d_]+)/)} pairs`,
    );
    expect(page).to.include(
      `${await limit('src/kernel/libraries/algebra/polynomial.ts', /MOST_VARIABLES = (\w+)/)} indeterminates`,
    );
  });

  it('gives a digest that other tools compute', async function () {
    const has = await run('sh', ['-c', 'command -v jq && command -v sha256sum']).catch(() => undefined);
    if (has === undefined) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) expect.fail('jq and sha256sum are needed');
      this.skip();
    }
    const page = await read('docs/certificate-format.md');
    const command = blocks(page).find(({ language, text }) => language === 'sh' && text.includes('jq'))?.text as string;
    const folder = await mkdtemp(join(tmpdir(), 'lossproof-digest-'));
    await writeFile(join(folder, 'certificate.json'), await example());
    const { stdout } = await run('sh', ['-c', command], { cwd: folder });
    await rm(folder, { recursive: true });
    expect(`sha256:${stdout.slice(0, 64)}`).to.equal((parseJson(await example()) as { digest: string }).digest);
  });
});

const generates = (page: string, script: string): void => {
  it(`is current (else: node scripts/${script})`, async () => {
    const { stdout } = await run(process.execPath, [join(ROOT, 'scripts', script), '--check']).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).to.equal(`${page} is up to date\n`);
  });
};

describe('docs/rules.md', () => {
  generates('docs/rules.md', 'generate-rules.mjs');

  it('has a section for every rule, under its library', async () => {
    const page = await read('docs/rules.md');
    const sections = [...page.matchAll(/^##(#?) (\w+)$/gm)].map(([, deeper, name]) => `${deeper}${name}`);
    const expected = [core, ...LIBRARIES].flatMap(({ name, rules }) => [
      name,
      ...Object.keys(rules)
        .sort()
        .map((rule) => `#${rule}`),
    ]);
    expect(sections).to.deep.equal(expected);
  });
});

describe('docs/formal.md', () => {
  generates('docs/formal.md', 'generate-formal.mjs');
});

describe('docs/receipts.md', () => {
  generates('docs/receipts.md', 'generate-receipts.mjs');

  const NAMES = readdirSync(join(ROOT, 'certificates'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
  const textOf = (name: string): string => readFileSync(join(ROOT, 'certificates', `${name}.json`), 'utf8');

  const rows = async () => {
    const page = await read('docs/receipts.md');
    return [...page.matchAll(/^\| (\w+\/\S+) +\| ([^|]*?) +\| +([\d\u00a0]+) \|/gm)].map(
      ([, name, libraries, lines]) => ({
        name: name as string,
        libraries: (libraries as string).replace(/ \(.*\)/, '').split(', '),
        lines: Number((lines as string).replace('\u00a0', '')),
      }),
    );
  };

  it('has a row for every reference certificate', async () => {
    expect((await rows()).map(({ name }) => name)).to.have.members(NAMES);
  });

  it('keeps trust small: at most 3,700 lines at the median, under 3,000 for exact algebra alone', async () => {
    const lines = (await rows()).map((row) => row.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).to.be.at.most(3700);
    const algebra = (await rows()).filter(({ libraries }) => libraries.join() === 'algebra');
    expect(algebra.length).to.be.greaterThan(10);
    for (const { name, lines: count } of algebra) expect(count, name).to.be.below(3000);
  });

  it('names floats exactly where a rule that computes in floating point is used', async () => {
    const floating = LIBRARIES.filter((library) => closureOf([library]).some(({ name }) => name === 'floats'));
    const used = floating.flatMap((library) => Object.keys(library.rules));
    const byDigest = new Map(NAMES.map((name) => [(JSON.parse(textOf(name)) as { digest: string }).digest, name]));
    const computes = (name: string): boolean => {
      const { steps, restsOn } = JSON.parse(textOf(name)) as { steps: { rule: string }[]; restsOn: string[] };
      const cited = restsOn.map((digest) => byDigest.get(digest) as string);
      return steps.some(({ rule }) => used.includes(rule)) || cited.some(computes);
    };
    for (const { name, libraries } of await rows()) {
      expect(libraries.includes('floats'), name).to.equal(computes(name));
    }
  });
});

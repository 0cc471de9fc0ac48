/** Cells are certified once; an existing certificate is kept only if the kernel accepts it as exactly that cell's. */
import { expect } from 'chai';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateText, Registry, Workshop } from 'lossproof';
import { UsageError } from '../../src/base/usage.js';
import { rationals, readCertificate, realise, seal, type Certificate, type Claim, type Entry } from 'lossproof/search';
import { plannedCells } from '../../src/claim/plannedCells.js';
import type { Survey } from '../../src/claim/survey.js';
import { conductorOf } from '../../src/claim/conductCell.js';
import { conductSurvey, type SurveyedCell } from '../../src/claim/conductSurvey.js';
import { fileURLToPath } from 'node:url';
import { ALL } from '../support.js';
import sample from './surveySample.js';

const claim = sample as unknown as Claim;
const survey = claim.survey as Survey;
const SAMPLE = fileURLToPath(new URL('./surveySample.js', import.meta.url));
const SECOND = 'n=2,pause=0.seed-1.json';

const SIGNAL = new AbortController().signal;
const watching = { signal: SIGNAL, begins: () => undefined, ends: () => undefined };

describe('claim/conductSurvey', () => {
  let folder: string;
  let registry: Registry;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
    registry = new Registry();
    await registry.plug(SAMPLE);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function conduct(
    options: {
      readonly seed?: string;
      readonly onEnd?: (done: readonly SurveyedCell[]) => void;
      readonly signal?: AbortSignal;
    } = {},
  ): Promise<readonly SurveyedCell[]> {
    const plan = await plannedCells(claim, survey, {
      preset: 'teaching',
      seed: options.seed ?? '1',
      dataSet: () => expect.fail('no cell has data'),
    });
    return conductSurvey(plan, {
      ...watching,
      conduct: conductor(claim),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.onEnd === undefined ? {} : { ends: options.onEnd }),
    });
  }

  const conductorWith = (known: Registry, conducted: Claim, makes = true) =>
    conductorOf({
      ...{ claim: conducted, registry: known, folder, makes, signal: SIGNAL, clock: () => 0 },
      workshop: new Workshop(known, { clock: () => 0 }),
    });
  const conductor = (conducted: Claim, makes = true) => conductorWith(registry, conducted, makes);

  const file = (name = SECOND): string => join(folder, name);
  const rewrite = async (change: (certificate: Certificate) => unknown, from = SECOND): Promise<void> => {
    const { digest, ...rest } = readCertificate(await readFile(file(from), 'utf8'), ALL);
    expect(digest).to.match(/^sha256:/);
    await writeFile(file(), certificateText(seal(change(rest as Certificate) as never)));
  };
  const kept = (cells: readonly SurveyedCell[]): readonly boolean[] => cells.map((cell) => cell.kept);

  it('makes every cell, then keeps every cell', async () => {
    const first = await conduct();
    expect(kept(first)).to.deep.equal([false, false, false]);
    expect(first.map(({ checked }) => checked?.verdict)).to.deep.equal(['holds', 'holds', 'holds']);
    expect((await readdir(folder)).sort()).to.deep.equal([
      'n=1,pause=0.seed-1.json',
      SECOND,
      'n=3,pause=0.seed-other.json',
      'with',
    ]);
    const again = await conduct();
    expect(kept(again)).to.deep.equal([true, true, true]);
    expect(again.map(({ checked }) => checked?.certificate.digest)).to.deep.equal(
      first.map(({ checked }) => checked?.certificate.digest),
    );
    expect(again.map(({ controls }) => controls.map(({ checked }) => checked?.verdict))).to.deep.equal([
      ['fails'],
      ['fails'],
      ['fails'],
    ]);
    expect(kept(await conduct({ seed: '2' })), 'another seed is another cell').to.deep.equal([false, false, true]);
  });

  const SPOILT: readonly (readonly [string, () => Promise<void>, RegExp])[] = [
    [
      'one with a changed byte',
      async () => {
        await writeFile(file(), (await readFile(file(), 'utf8')).replace('"right": ["6"]', '"right": ["7"]'));
      },
      /\$\.digest/,
    ],
    [
      'one of another cell',
      async () => {
        await writeFile(file(), await readFile(file('n=1,pause=0.seed-1.json')));
      },
      /^\$\.sizes: expected \{"n":2\}, got \{"n":1\}/,
    ],
    [
      'one that names another cell’s size',
      () => rewrite((c) => ({ ...c, sizes: { n: 2 } }), 'n=1,pause=0.seed-1.json'),
      /\$\.conclusion/,
    ],
    ['one of another seed', () => rewrite((c) => ({ ...c, seed: '2' })), /^\$\.seed/],
    ['one of other parameters', () => rewrite((c) => ({ ...c, parameters: { pause: '1' } })), /^\$\.parameters/],
    ['one of another version', () => rewrite((c) => ({ ...c, claim: { ...c.claim, version: 2 } })), /^\$\.claim/],
    [
      'one of another claim',
      () => rewrite((c) => ({ ...c, claim: { id: 'test/three', version: 1 } })),
      /^\$\.claim: expected .*three-times/,
    ],
    ['a control', () => rewrite((c) => ({ ...c, variant: 'one-more' })), /^\$\.variant/],
    [
      'one on a data set that the cell does not have',
      () =>
        rewrite((c) => ({
          ...c,
          instance: {
            X: { kind: 'dataSet', rows: 1, columns: 1, encoding: 'uint8', name: 'x', sha256: c.controls[0] },
          },
        })),
      /^\$\.instance\.X: expected the data set x at hand, got nothing/,
    ],
    [
      'one without its controls',
      () => rewrite((c) => ({ ...c, controls: [] })),
      /^\$\.controls: expected at hand one-more, got none/,
    ],
    [
      'one that names a control which is none',
      () => rewrite((c) => ({ ...c, controls: [`sha256:${'0'.repeat(64)}`] })),
      /^\$\.controls: expected at hand one-more, got none/,
    ],
    [
      'half of one',
      async () => {
        await writeFile(file(), (await readFile(file(), 'utf8')).slice(0, 200));
      },
      /expected/,
    ],
    [
      'bytes that are no text',
      async () => {
        await writeFile(file(), Uint8Array.of(0xff, 0xfe));
      },
      /UTF-8/,
    ],
  ];
  for (const [what, spoil, message] of SPOILT) {
    it(`puts aside ${what}, says why, and makes it again`, async () => {
      const [, made] = await conduct();
      await spoil();
      const spoilt = await readFile(file());
      const cells = await conduct();
      expect(kept(cells)).to.deep.equal([true, false, true]);
      expect(cells[1]?.refused).to.match(message);
      expect(cells[1]?.checked?.certificate.digest).to.equal(made?.checked?.certificate.digest);
      expect(await readFile(`${file()}.refused`)).to.deep.equal(spoilt);
      expect(kept(await conduct())).to.deep.equal([true, true, true]);
    });
  }

  it('takes no other certificate for a control', async () => {
    const [first] = await conduct();
    const { digest } = first?.checked?.certificate as Certificate;
    await rename(file('n=1,pause=0.seed-1.json'), join(folder, `with/other.${digest.slice(7, 23)}.json`));
    await rewrite((c) => ({ ...c, controls: [digest] }));
    const cells = await conduct();
    expect(cells[1]?.refused).to.equal(
      '$.controls[0]: expected a control of test/three-times that fails, got test/three-times (claim): holds',
    );
  });

  it('makes a cell again whose controls are gone or spoilt', async () => {
    await conduct();
    await rm(join(folder, 'with'), { recursive: true });
    expect((await conduct()).map(({ refused }) => refused)).to.deep.equal(
      Array(3).fill('$.controls: expected at hand one-more, got none'),
    );
    for (const name of await readdir(join(folder, 'with'))) {
      const path = join(folder, 'with', name);
      await writeFile(path, (await readFile(path, 'utf8')).replace('"differs"', '"equals"'));
    }
    expect(kept(await conduct())).to.deep.equal([false, false, false]);
    expect(kept(await conduct())).to.deep.equal([true, true, true]);
  });

  it('C4: makes a cell again whose data are written out where the claim draws them', async () => {
    const { claim: drawing } = await registry.get('xls16/singular-lower-bound');
    const plan = await plannedCells(
      drawing,
      { ...survey, cells: { teaching: [{}], audit: [{}] } },
      { preset: 'teaching', seed: '1', dataSet: () => expect.fail('no cell has data') },
    );
    const once = () => conductSurvey(plan, { ...watching, conduct: conductor(drawing) });
    const [made] = await once();
    const name = made?.file ?? '';
    const { digest, ...rest } = made?.checked?.certificate as Certificate;
    const { X } = rest.instance as { X: Extract<Entry, { kind: 'draw' }> };
    const origin = { claim: drawing.id, version: drawing.version, sizes: rest.sizes, seed: rest.seed };
    const { rows, columns, entries } = realise(X, origin);
    const typed = { kind: 'matrix', rows, columns, entries: entries.map(rationals.formatRational) } as const;
    await writeFile(file(name), certificateText(seal({ ...rest, instance: { ...rest.instance, X: typed } })));
    // Its numbers are the drawn ones, so that the kernel accepts it; the cell is about draws.
    const [again] = await once();
    expect(again?.refused).to.equal('$.instance.X: expected as the search makes it, draw, got matrix');
    expect(again?.checked?.certificate.digest).to.equal(digest);
    expect(kept(await once())).to.deep.equal([true]);
  });

  it('leaves what is done when it is stopped, and goes on from there', async () => {
    const stop = new AbortController();
    const onEnd = (done: readonly SurveyedCell[]): void => {
      if (done.length === 2) stop.abort();
    };
    const stopped = await conduct({ signal: stop.signal, onEnd }).catch((error: unknown) => (error as Error).name);
    expect(stopped).to.equal('AbortError');
    expect(kept(await conduct())).to.deep.equal([true, true, false]);
  });

  it('sets a cell aside whose search breaks off, and certifies it later', async () => {
    const [cell] = await plannedCells(claim, survey, {
      preset: 'teaching',
      seed: '1',
      dataSet: () => expect.fail('no cell has data'),
    });
    const planned = cell as NonNullable<typeof cell>;
    const broken = (error: unknown): Claim => ({
      ...claim,
      search: () => {
        throw error;
      },
    });
    const found = (id: string, other: Claim): Registry =>
      Object.assign(Object.create(registry) as Registry, {
        get: () => Promise.resolve({ claim: other, page: id }),
      });
    const once = (other: Claim) => conductorWith(found(claim.id, other), other)(planned);
    const names = async (): Promise<readonly string[]> => (await readdir(folder)).filter((name) => name !== 'with');
    const aside = await once(broken(new TypeError('boom')));
    expect(aside).to.include({ reason: 'set aside, for the search broke off: TypeError: boom', isSetAside: true });
    expect(await readFile(file(`${planned.name}.failed`), 'utf8')).to.match(/^TypeError: boom\n +at /);
    const unusable = await once(broken(new UsageError('bad-data', 'x', 'this', 'that')));
    expect([unusable.reason, unusable.isSetAside]).to.deep.equal(['x: expected this, got that', undefined]);
    expect(await names()).to.deep.equal([`${planned.name}.undecided`]);
    expect((await once(broken('thrown'))).reason).to.equal('set aside, for the search broke off: Error: thrown');
    expect((await once(claim)).checked?.verdict).to.equal('holds');
    expect(await names()).to.deep.equal([`${planned.name}.json`]);
  });

  it('only looks for cells if it is asked for that', async () => {
    const plan = await plannedCells(claim, survey, {
      preset: 'teaching',
      seed: '1',
      dataSet: () => expect.fail('no cell has data'),
    });
    const [one, two, three] = plan as [(typeof plan)[0], (typeof plan)[0], (typeof plan)[0]];
    await conductor(claim)(one);
    await writeFile(file(`${two.name}.undecided`), 'left open\n');
    await writeFile(file(`${three.name}.failed`), 'TypeError: boom\n    at somewhere\n');
    const cells = [...plan, { ...three, name: 'four' }];
    const looked = await conductSurvey(cells, { ...watching, conduct: conductor(claim, false) });
    expect(
      looked.map(({ kept, reason, isSetAside, isMissing }) => [kept, reason, isSetAside, isMissing]),
    ).to.deep.equal([
      [true, undefined, undefined, undefined],
      [false, 'left open', undefined, undefined],
      [false, 'set aside, for the search broke off: TypeError: boom', true, undefined],
      [false, 'not certified yet', undefined, true],
    ]);
  });

  it('lists a cell whose data are not at hand, and one that stays undecided, with the reason', async () => {
    const plan = await plannedCells(claim, survey, {
      preset: 'teaching',
      seed: '1',
      dataSet: () => expect.fail('no cell has data'),
    });
    const [one] = plan as [(typeof plan)[number]];
    const open = { ...one, name: 'seven', subject: { ...one.subject, sizes: { n: 7 } } };
    const cells = await conductSurvey(
      [
        { ...one, problem: 'no such data' },
        { ...open, request: { ...one.request, sizes: { n: 7 } } },
      ],
      { ...watching, conduct: conductor(claim) },
    );
    expect(cells.map(({ reason }) => reason)).to.deep.equal(['no such data', 'seven is left open']);
    expect(cells.map(({ checked }) => checked)).to.deep.equal([undefined, undefined]);
    expect(await readdir(folder), 'an undecided claim has no certificate and no controls').to.deep.equal([
      `${one.name}.undecided`,
      'seven.undecided',
    ]);
  });
});

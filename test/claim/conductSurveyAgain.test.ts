/** An existing certificate is kept only if the kernel accepts it as exactly that cell's; else the cell is made again. */
import { expect } from 'chai';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certificateText } from 'lossproof';
import { rationals, realise, seal, type Certificate, type Entry } from 'lossproof/search';
import { conductSurvey } from '../../src/claim/conductSurvey.js';
import { kept, planOf, survey, surveyBench, watching } from './surveyBench.js';

describe('claim/conductSurvey, of what is there already', () => {
  const bench = surveyBench();
  const { conduct, conductor, file, rewrite } = bench;

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
    await rename(file('n=1,pause=0.seed-1.json'), join(bench.place.folder, `with/other.${digest.slice(7, 23)}.json`));
    await rewrite((c) => ({ ...c, controls: [digest] }));
    const cells = await conduct();
    expect(cells[1]?.refused).to.equal(
      '$.controls[0]: expected a control of test/three-times that fails, got test/three-times (claim): holds',
    );
  });

  it('makes a cell again whose controls are gone or spoilt', async () => {
    await conduct();
    await rm(join(bench.place.folder, 'with'), { recursive: true });
    expect((await conduct()).map(({ refused }) => refused)).to.deep.equal(
      Array(3).fill('$.controls: expected at hand one-more, got none'),
    );
    for (const name of await readdir(join(bench.place.folder, 'with'))) {
      const path = join(bench.place.folder, 'with', name);
      await writeFile(path, (await readFile(path, 'utf8')).replace('"differs"', '"equals"'));
    }
    expect(kept(await conduct())).to.deep.equal([false, false, false]);
    expect(kept(await conduct())).to.deep.equal([true, true, true]);
  });

  it('C4: makes a cell again whose data are written out where the claim draws them', async () => {
    const { claim: drawing } = await bench.place.registry.get('xls16/singular-lower-bound');
    const plan = await planOf(drawing, { ...survey, cells: { teaching: [{}], audit: [{}] } });
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
});

/** Cells are certified once: a survey goes on where it stopped, sets aside what breaks off, and lists what is open. */
import { expect } from 'chai';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Registry } from 'lossproof';
import type { Claim } from 'lossproof/search';
import { UsageError } from '../../src/base/usage.js';
import { conductSurvey, type SurveyedCell } from '../../src/claim/conductSurvey.js';
import { claim, kept, planOf, SECOND, surveyBench, watching } from './surveyBench.js';

describe('claim/conductSurvey', () => {
  const bench = surveyBench();
  const { conduct, conductor, conductorWith, file } = bench;

  it('makes every cell, then keeps every cell', async () => {
    const first = await conduct();
    expect(kept(first)).to.deep.equal([false, false, false]);
    expect(first.map(({ checked }) => checked?.verdict)).to.deep.equal(['holds', 'holds', 'holds']);
    expect((await readdir(bench.place.folder)).sort()).to.deep.equal([
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
    const [cell] = await planOf();
    const planned = cell as NonNullable<typeof cell>;
    const broken = (error: unknown): Claim => ({
      ...claim,
      search: () => {
        throw error;
      },
    });
    const found = (id: string, other: Claim): Registry =>
      Object.assign(Object.create(bench.place.registry) as Registry, {
        get: () => Promise.resolve({ claim: other, page: id }),
      });
    const once = (other: Claim) => conductorWith(found(claim.id, other), other)(planned);
    const names = async (): Promise<readonly string[]> =>
      (await readdir(bench.place.folder)).filter((name) => name !== 'with');
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
    const plan = await planOf();
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
    const plan = await planOf();
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
    expect(await readdir(bench.place.folder), 'an undecided claim has no certificate and no controls').to.deep.equal([
      `${one.name}.undecided`,
      'seven.undecided',
    ]);
  });
});

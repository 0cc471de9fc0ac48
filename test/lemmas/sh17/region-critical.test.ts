import { expect } from 'chai';
import { matrices, rationals, type Matrix, type Rational, type Term } from 'lossproof/search';
import { realise, type Entry } from '../../../src/kernel/core/data/instance.js';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';

const ID = 'sh17/region-critical';

describe(ID, () => {
  for (const [sizes, slope] of [
    [{ d0: 2, d1: 2, N: 5 }, '1/10'],
    [{ d0: 2, d1: 1, N: 4 }, '0'],
    [{ d0: 1, d1: 3, N: 4 }, '-2'],
    [{ d0: 3, d1: 2, N: 3 }, '-1'],
    [{ d0: 2, d1: 3, N: 3 }, '1'],
  ] as const) {
    it(`decides all regions at ${JSON.stringify(sizes)} and the slope ${slope}`, async () => {
      const run = await certified(ID, { sizes, parameters: { slope } });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'these × given',
        hypotheses: {},
        controls: { 'global-minimum': 'fails', 'teacher-on-boundary': 'fails', 'linear-network': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails', 'fails']);
    });
  }

  it('takes the user’s labels, any rational numbers', async () => {
    const whole = (...numbers: readonly number[]) => numbers.map((each) => rationals.rational(BigInt(each)));
    const data = { name: 'mine', samples: 3, dimension: 2, numbers: whole(1, 0, 0, 1, 1, 1) };
    const labels = { name: 'labels', samples: 3, dimension: 1, numbers: whole(7, -2, 5) };
    const run = await certified(ID, { variant: 'claim', data, also: { y: labels } });
    const y = acceptedOf(run).certificate.instance['y'];
    expect(y?.kind === 'matrix' && y.entries).to.deep.equal(['7', '-2', '5']);
    expect((await plainVerdicts(run))[0]).to.equal('holds');
  });

  it('takes the user’s samples, and is undecided where some are parallel', async () => {
    const sampled = (...numbers: readonly number[]) =>
      certified(ID, {
        variant: 'claim',
        data: {
          name: 'mine',
          samples: 3,
          dimension: 2,
          numbers: numbers.map((each) => rationals.rational(BigInt(each))),
        },
      });
    expect((await sampled(1, 2, 3, -1, 2, 5)).reason).to.equal(undefined);
    expect((await sampled(1, 2, 3, -1, -2, -4)).reason).to.equal('the samples are not in general position');
  });

  it('shows a map of all pairs of cells, and how many states are of each kind', async () => {
    const run = await certified(ID, { sizes: { d0: 2, d1: 2, N: 5 }, variant: 'claim' });
    const { certificate } = acceptedOf(run);
    const evaluate = (term: Term): Matrix<Rational> => {
      const entry = certificate.instance[term.kind === 'data' ? term.name : ''] as Exclude<Entry, { kind: 'choice' }>;
      return realise(entry, { claim: ID, version: 1, sizes: {}, seed: '' }, () => undefined);
    };
    const { subject } = run;
    const shown = run.claim.exhibits?.({ subject, checked: acceptedOf(run), evaluate }) ?? [];
    expect(shown.map(({ kind }) => kind)).to.deep.equal(['map', 'table', 'table']);
    const [map, kinds] = shown;
    if (map?.kind !== 'map' || kinds?.kind !== 'table') return expect.fail('a map and a table were expected');
    expect(map.cells).to.have.length(100);
    expect(new Set(map.cells.map(({ x, y }) => `${x},${y}`)).size).to.equal(100);
    for (const { x, y, class: own } of map.cells) {
      expect(map.cells.find((cell) => cell.x === y && cell.y === x)?.class).to.equal(own);
    }
    const counts = kinds.rows.map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count)).to.equal(55);
    const table = evaluate({ kind: 'data', name: 'table' });
    for (const [kind, count] of counts.entries()) {
      const those = matrices.matrix(1, table.columns, (_, s) => matrices.at(table, 0, s)).entries;
      expect(those.filter((each) => rationals.formatRational(each) === `${kind}`)).to.have.length(count);
    }
  });
});

import { shortReach } from '../../../src/report/words.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { matrices, multiplyExactly, rationals } from 'lossproof/search';
import { linearMinimum } from '../../../lemmas/sc16/zero-error.js';
import { integerRows, rationals as matrix, shownRows } from '../../support.js';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { refusalCode, SEEDS } from './jobs.js';

const ID = 'sc16/zero-error';

describe(ID, () => {
  for (const seed of SEEDS) {
    it(`holds at seed ${seed}, and fails with each hypothesis broken`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × almost every',
        hypotheses: { 'few-samples': 'checked', 'nonzero-slope': 'checked', 'noise-density': 'not used' },
        controls: {
          'too-many-samples': 'fails, few-samples violated',
          'no-noise': 'fails, noise-density violated',
          'zero-slope': 'fails, nonzero-slope violated',
        },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails', 'fails']);
    });
  }

  it('keeps the theorem at almost every datum beside its example, and rests on three claims', async () => {
    const run = await certified(ID);
    const parts = acceptedOf(run).theorem.parts.map(({ proposition, reach }) => [proposition.kind, shortReach(reach)]);
    expect(parts).to.deep.equal([
      ['minimaHaveZeroErrorEverySize', 'every × almost every'],
      ['differentiableMinimum', 'these × given'],
    ]);
    expect(run.restsOn.map(({ claim }) => claim.id)).to.deep.equal([
      'sc16/rank-generic',
      'sc16/gradient',
      'sc16/absorption',
    ]);
  });

  it('is the theorem alone where no example is found, as on a replay of a certificate without one', async () => {
    const { certificate } = acceptedOf(await certified(ID));
    const run = await certified(ID, { recorded: { ...certificate, instance: {} } });
    const { verdict, theorem, certificate: replayed } = acceptedOf(run);
    expect([verdict, theorem.proposition.kind, shortReach(theorem.reach)]).to.deep.equal([
      'holds',
      'minimaHaveZeroErrorEverySize',
      'every × almost every',
    ]);
    expect(replayed.instance).to.deep.equal({});
  });

  it('is undecided with more samples than weights, and refused with very many', async () => {
    const { checked, reason } = await certified(ID, { sizes: { d0: 2, d1: 2, N: 5 } });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/^N = 5 exceeds d0·d1 = 4, where the claim says nothing/);
    expect(await refusalCode(certified(ID, { sizes: { d0: 2, d1: 2, N: 17 } }))).to.equal('impossible-size');
  });
});

describe('the minimum of the linear network', () => {
  it('is the least-squares fit, with every unit active on positive data', () => {
    const problems = fc.record({
      inputs: integerRows(fc.constant(2), fc.constant(4), fc.integer({ min: 1, max: 9 })),
      targets: integerRows(fc.constant(1), fc.constant(4)),
      units: fc.integer({ min: 2, max: 4 }),
    });
    fc.assert(
      fc.property(problems, ({ inputs, targets, units }) => {
        const [X, y] = [matrix(inputs), matrix(targets)];
        const minimum = linearMinimum({ inputs: X, targets: y }, units);
        if (minimum === undefined) {
          const [first, second] = inputs as [number[], number[]];
          expect(first.every((x, n) => x * (second[0] as number) === (second[n] as number) * (first[0] as number))).to
            .be.true;
          return;
        }
        const { W1, w2 } = minimum;
        const e = matrices.entrywise(y, multiplyExactly(multiplyExactly(w2, W1), X), rationals.subtract);
        expect(shownRows(multiplyExactly(e, matrices.transpose(X)))).to.deep.equal([['0', '0']]);
        expect(W1.entries.map(rationals.sign), shownRows(W1).join('; ')).to.deep.equal(Array(2 * units).fill(1));
      }),
      { numRuns: 50 },
    );
  });
});

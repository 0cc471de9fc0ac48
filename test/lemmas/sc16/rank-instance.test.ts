import { expect } from 'chai';
import type { DataSet } from 'lossproof/search';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { SEEDS } from './jobs.js';

const ID = 'sc16/rank-instance';

/** Samples of two grey values each. */
const images = (...samples: readonly (readonly [number, number])[]): DataSet => ({
  name: 'squares',
  encoding: 'uint8',
  dimension: 2,
  samples: samples.length,
  bytes: Uint8Array.from(samples.flat()),
});

describe(ID, () => {
  for (const seed of SEEDS) {
    it(`holds at seed ${seed}, and fails with too many samples and with slope zero`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'these × given',
        hypotheses: { 'few-samples': 'checked', 'nonzero-slope': 'checked', 'noise-density': 'not used' },
        controls: {
          'too-many-samples': 'fails, few-samples violated',
          'zero-slope': 'fails, nonzero-slope violated',
        },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
    });
  }

  it('is proved by solutions of random systems when one asks for them', async () => {
    const run = await certified(ID, { proof: 'solve' });
    const { verdict, theorem } = acceptedOf(run);
    expect([verdict, theorem.assurance]).to.deep.equal(['holds', 'hashed']);
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
  });

  it('says nothing with too many samples, but shows those sizes as a control', async () => {
    const sizes = { d0: 2, d1: 3, N: 8 };
    const { checked, reason } = await certified(ID, { sizes });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/^N = 8 exceeds d0·d1 = 6, where the claim says nothing/);
    const control = acceptedOf(await certified(ID, { variant: 'too-many-samples', sizes }));
    expect(control.verdict).to.equal('fails');
    expect(control.certificate.sizes).to.deep.equal(sizes);
  });

  it('takes the inputs from a data set, and proves nothing that the conclusion does not need', async () => {
    // Multiples of one sample: X has rank 1.
    const data = images([1, 2], [2, 4], [3, 6]);
    const { verdict, theorems } = acceptedOf(await certified(ID, { sizes: { d1: 3 }, data }));
    expect(verdict).to.equal('holds');
    const ranks = theorems.flatMap(({ proposition }) =>
      proposition.kind === 'rankAtLeast' ? [[proposition.matrix.kind, proposition.rank]] : [],
    );
    expect(ranks).to.deep.equal([['khatriRao', 3]]);
  });

  for (const proof of ['recompute', 'solve'] as const) {
    it(`fails at a data set with a sample of zeros, within its hypotheses, asked to ${proof}`, async () => {
      const run = await certified(ID, { sizes: { d1: 2 }, data: images([1, 2], [0, 0]), proof });
      const { verdict, hypotheses } = acceptedOf(run);
      expect(verdict).to.equal('fails');
      expect(hypotheses.filter(({ status }) => status === 'violated')).to.deep.equal([]);
    });
  }

  it('looks for no null vector of more than 200 samples', async () => {
    const zeros = Array.from({ length: 200 }, () => [0, 0] as const);
    const { checked, reason } = await certified(ID, {
      sizes: { d1: 101, N: 201 },
      data: images([1, 2], ...zeros),
    });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/N = 201 is too large to look for a null vector/);
  });
});

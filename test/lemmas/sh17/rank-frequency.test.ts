import { expect } from 'chai';
import { exhibitsOf } from '../xls16/looks.js';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';

const ID = 'sh17/rank-frequency';

/** The bounds of the certificate at sizes in the plane, where the probability is known. */
async function boundsAt(sizes: { readonly d1: number; readonly N: number }, slope: string): Promise<[number, number]> {
  const run = await certified(ID, {
    variant: 'claim',
    sizes: { d0: 2, trials: 2000, ...sizes },
    parameters: { slope },
  });
  const { proposition } = acceptedOf(run).theorem;
  const parts = proposition.kind === 'conjunction' ? proposition.of : [proposition];
  const bound = (relation: string): number | undefined => {
    const part = parts.find((each) => each.kind === 'fullRankFrequency' && each.relation === relation);
    if (part?.kind !== 'fullRankFrequency') return undefined;
    const [numerator, denominator] = part.bound.split('/').map(Number) as [number, number];
    return numerator / denominator;
  };
  return [bound('atLeast') ?? 0, bound('atMost') ?? 1];
}

describe(ID, () => {
  it('holds up to the error of its trials, and too many samples are refuted', async () => {
    const run = await certified(ID, { preset: 'teaching' });
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'hashed',
      reach: 'these × drawn',
      hypotheses: {},
      controls: { 'too-many-samples': 'fails', 'linear-units': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
    const [table] = exhibitsOf(run);
    expect(table?.kind === 'table' && table.rows[0]?.slice(0, 6)).to.deep.equal([
      '2',
      '3',
      '5',
      '0.833',
      '1/10',
      '1000',
    ]);
  });

  it('has bounds around the exact probability of sh17/rank-transition', async () => {
    for (const [d1, N, slope, probability] of [
      [2, 3, '1/10', 11 / 16],
      [2, 3, '-1', 1 / 2],
      [4, 5, '1/10', 17 / 28],
      [3, 6, '1/10', 11 / 56],
    ] as const) {
      const [lower, upper] = await boundsAt({ d1, N }, slope);
      expect(probability, `${d1} units, ${N} samples, slope ${slope}`).to.be.within(lower, upper);
      expect(upper - lower).to.be.below(0.32);
    }
  });

  it('bounds the probability by 1/25 at most where there are too many samples', async () => {
    expect(await boundsAt({ d1: 2, N: 5 }, '1/10')).to.deep.equal([0, 0.04]);
  });
});

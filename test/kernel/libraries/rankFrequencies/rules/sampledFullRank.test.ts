import { expect } from 'chai';
import { draw, fullRanksShown, type RankTrials } from '../../../../../src/kernel/full.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { canonicalJson } from '../../../../../src/kernel/core/text/json.js';
import { planeRankProbability } from '../../../../../src/kernel/libraries/patterns/planeRanks.js';
import { parseRational, type Rational } from '../../../../../src/kernel/core/data/rational.js';
import { arithmeticTheorem, contextOf, ORIGIN, refusalOf, refuses } from '../../../../support.js';

const context = contextOf();
const WITNESS = {
  inputs: 2,
  units: 3,
  samples: 5,
  slope: '1/10',
  trials: 1000,
  relation: 'atLeast',
  bound: '1/5',
} as const;
const apply = (change: object = {}) => infer(context, 'sampledFullRank', [], { ...WITNESS, ...change });
const countsOf = (change: Partial<RankTrials> = {}) => fullRanksShown(context, { ...WITNESS, ...change });

/** Slopes, unit by unit, of the samples of a trial, by plain arithmetic of the same draws. */
function slopesOf(trial: number, { inputs, units, samples, slope }: Omit<RankTrials, 'trials'>): number[][] {
  const recipe = {
    rows: units + samples,
    columns: inputs,
    label: `fullRank/${canonicalJson({ inputs, units, samples, slope })}/${trial}`,
    law: { kind: 'gaussian', bits: 32 },
  } as const;
  const entries = draw(recipe, ORIGIN).entries.map((x) => Number(x.numerator) / Number(x.denominator));
  const vector = (at: number) => entries.slice(at * inputs, (at + 1) * inputs);
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);
  const { numerator, denominator } = parseRational(slope) as Rational;
  const low = Number(numerator) / Number(denominator);
  return Array.from({ length: samples }, (_, n) =>
    Array.from({ length: units }, (__, i) => (dot(vector(i), vector(units + n)) > 0 ? 1 : low)),
  );
}

/** Rank by elimination in doubles, which is safe for a few entries of ordinary size. */
function rankOf(vectors: readonly (readonly number[])[]): number {
  const rows = vectors.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.slice(rank).reduce<number>((best, row, i) => {
      const size = Math.abs(row[column] as number);
      return size > Math.abs((rows[best] as number[])[column] as number) ? rank + i : best;
    }, rank);
    const head = rows[pivot];
    if (head === undefined || Math.abs(head[column] as number) < 1e-9) continue;
    [rows[rank], rows[pivot]] = [head, rows[rank] as number[]];
    for (const row of rows.slice(rank + 1)) {
      const factor = (row[column] as number) / (head[column] as number);
      row.forEach((value, k) => (row[k] = value - factor * (head[k] as number)));
    }
    rank++;
    if (rank === rows.length) break;
  }
  return rank;
}

/** Whether no set of samples is larger than d₀ times the rank of its slopes, over all sets. */
function isFullByAllSets(slopes: readonly (readonly number[])[], inputs: number): boolean {
  for (let set = 1; set < 2 ** slopes.length; set++) {
    const chosen = slopes.filter((_, n) => (set >> n) & 1);
    if (chosen.length > inputs * rankOf(chosen)) return false;
  }
  return true;
}

describe('rule sampledFullRank', () => {
  it('bounds the probability from either side, by what its trials show', () => {
    const theorem = apply();
    expect(theorem.proposition).to.deep.equal({ kind: 'fullRankFrequency', ...WITNESS });
    expect(theorem.assurance).to.equal('hashed');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect(theorem.error).to.equal(`1/${2n ** 64n}`);
    expect(theorem.facts.some((fact) => fact.includes('Lebesgue measure zero'))).to.equal(true);
    expect(theorem.instance).to.equal(null);
    expect(apply({ relation: 'atMost', bound: '3/5' }).assurance).to.equal('hashed');
  });

  it('shows in each trial what all sets of samples show', () => {
    for (const setting of [
      { inputs: 2, units: 3, samples: 5, slope: '1/10' },
      { inputs: 2, units: 2, samples: 4, slope: '-1' },
      { inputs: 1, units: 3, samples: 3, slope: '0' },
      { inputs: 3, units: 2, samples: 6, slope: '-2/3' },
      { inputs: 2, units: 3, samples: 6, slope: '3' },
      // Modulo 8191 these are 1 and 0.
      { inputs: 2, units: 3, samples: 5, slope: '8192' },
      { inputs: 2, units: 3, samples: 5, slope: '8191/2' },
    ]) {
      const { full, deficient } = countsOf(setting);
      const truly = Array.from({ length: 1000 }, (_, at) => at + 1).filter((trial) =>
        isFullByAllSets(slopesOf(trial, setting), setting.inputs),
      ).length;
      const what = JSON.stringify(setting);
      // Full rank fails modulo both primes by accident in one of 67 million trials.
      expect(full, what).to.equal(truly);
      // No trial is undecided but by accident, or where a product is too close to zero, which is as rare.
      expect(deficient, what).to.equal(1000 - truly);
    }
  });

  it('agrees with the exact probability in the plane', () => {
    for (const [units, samples, slope] of [
      [2, 4, '1/10'],
      [4, 5, '1/10'],
      [2, 3, '-1'],
    ] as const) {
      const { numerator, denominator } = planeRankProbability(units, samples, parseRational(slope) as Rational);
      const p = Number(numerator) / Number(denominator);
      const { full } = countsOf({ inputs: 2, units, samples, slope, trials: 2000 });
      expect(Math.abs(full / 2000 - p)).to.be.below(5 * Math.sqrt((p * (1 - p)) / 2000));
    }
  });

  it('knows without a draw that more samples than first weights are too many', () => {
    expect(countsOf({ samples: 7, trials: 50_000 })).to.deep.equal({ full: 0, deficient: 50_000 });
    expect(apply({ samples: 7, relation: 'atMost', bound: '1/20' }).assurance).to.equal('hashed');
    expect(countsOf({ slope: '1', samples: 3 })).to.deep.equal({ full: 0, deficient: 1000 });
    expect(countsOf({ slope: '1', samples: 2 })).to.deep.equal({ full: 1000, deficient: 0 });
  });

  it('refuses bounds that its trials do not show, and bounds that are no probabilities', () => {
    const { full, deficient } = countsOf();
    expect(full).to.be.within(300, 500);
    refuses(
      () => apply({ bound: '1/2' }),
      'false',
      `$.witness: expected trials of full rank, often enough for a chance of 2⁻⁶⁸, got ${full} of 1000`,
    );
    refuses(
      () => apply({ relation: 'atMost', bound: '1/2' }),
      'false',
      `$.witness: expected trials without full rank, often enough for a chance of 2⁻⁶⁸, got ${deficient} of 1000`,
    );
    refuses(
      () => apply({ slope: `1/${'7'.repeat(99)}` }),
      'false',
      '$.witness: expected a slope of at most 100 characters, got 101',
    );
    expect(refusalOf(() => apply({ slope: `1/${'7'.repeat(98)}`, bound: '99/100' })).message).to.include(
      'trials of full rank',
    );
    for (const bound of ['0', '1', '-1/2', '3/2']) {
      refuses(() => apply({ bound }), 'false', `$.witness: expected a bound between 0 and 1, got ${bound}`);
    }
  });

  it('counts the other draws of another slope, and the same first draws with more trials', () => {
    expect(countsOf({ slope: '1/11' })).not.to.deep.equal(countsOf());
    const more = countsOf({ trials: 2000 });
    expect(more.full - countsOf().full).to.be.within(0, 1000);
    // 1/10 and 1/11 have the same probability, so that only the draws differ.
    expect(Math.abs(countsOf({ slope: '1/11' }).full - countsOf().full)).to.be.below(120);
  });

  it('counts the same without WebAssembly', () => {
    const plain = contextOf({}, { reference: true });
    expect(fullRanksShown(plain, WITNESS)).to.deep.equal(countsOf());
  });

  it('cannot be fooled by fields that change while they are read, or by premises', () => {
    let reads = 0;
    const sly = {
      ...WITNESS,
      get samples() {
        return reads++ === 0 ? 2 : 5;
      },
    };
    const counts = fullRanksShown(contextOf(), sly);
    expect([countsOf({ samples: 2 }), countsOf({ samples: 5 })]).to.deep.include(counts);
    expect(countsOf()).not.to.deep.equal(countsOf({ samples: 2 }));
    refuses(
      () => infer(context, 'sampledFullRank', [arithmeticTheorem(context)], WITNESS),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});

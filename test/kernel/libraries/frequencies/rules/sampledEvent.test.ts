import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { draw } from '../../../../../src/kernel/full.js';
import { meanSquaredOverlap, rankedEigenvalue } from '../../../../../src/kernel/libraries/arcCosine/real.js';
import { type Real } from '../../../../../src/kernel/libraries/reals/real.js';
import { Encloser } from '../../../../../src/kernel/libraries/reals/encloser.js';
import { Intervals } from '../../../../../src/kernel/libraries/reals/interval.js';
import { toRational } from '../../../../../src/kernel/libraries/reals/dyadic.js';
import { canonicalJson } from '../../../../../src/kernel/core/text/json.js';
import { trialsShown, type Trials } from '../../../../../src/kernel/libraries/frequencies/trialCounts.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, ORIGIN, refusalOf, refuses } from '../../../../support.js';

const context = contextOf();
const WITNESS = {
  event: 'eigenvalue',
  dimension: 3,
  samples: 9,
  bits: 12,
  factor: '1/2',
  trials: 1000,
  relation: 'atMost',
  bound: '1/20',
};
const apply = (change: object = {}) => infer(context, 'sampledEvent', [], { ...WITNESS, ...change });

/** The number of trials that are shown to be as the relation needs. */
const shown = ({ relation = 'atMost', ...change }: Partial<typeof WITNESS>): number => {
  const { bound, relation: _, ...asked } = { ...WITNESS, ...change };
  return trialsShown(context, asked as Trials, relation === 'atMost' ? 'failed' : 'happened');
};

const known = (real: Real): number => {
  const { numerator, denominator } = toRational(new Encloser(new Intervals(60), context).interval(real).lower);
  return Number((numerator * 10n ** 15n) / denominator) / 1e15;
};

/** The overlaps k and the cosines of all pairs of a trial's columns, in plain floating point. */
function pairsOf(
  trial: number,
  draws: { readonly event: string; readonly samples: number; readonly dimension: number; readonly factor: string },
): readonly { readonly k: number; readonly c: number }[] {
  const { event, samples, dimension, factor } = draws;
  const recipe = {
    rows: samples,
    columns: dimension,
    label: `trial/${canonicalJson({ dimension, columns: samples, bits: 12, event, factor })}/${trial}`,
    law: { kind: 'gaussian', bits: 12 },
  } as const;
  const entries = draw(recipe, ORIGIN).entries.map((x) => Number(x.numerator) / Number(x.denominator));
  const dot = (i: number, j: number): number =>
    Array.from(
      { length: dimension },
      (_, l) => (entries[i * dimension + l] as number) * (entries[j * dimension + l] as number),
    ).reduce((a, b) => a + b);
  return Array.from({ length: samples * samples }, (_, at) => {
    const [i, j] = [Math.floor(at / samples), at % samples];
    const c = i === j ? 1 : dot(i, j) / Math.sqrt(dot(i, i) * dot(j, j));
    return { c, k: (Math.PI - Math.acos(c)) / (2 * Math.PI) };
  });
}

const countIf = (trials: number, event: (trial: number) => boolean): number =>
  Array.from({ length: trials }, (_, i) => i + 1).filter(event).length;

describe('rule sampledEvent', () => {
  it('bounds the probability of an event that trials do not show', () => {
    // Of 15 samples in the plane some two are near each other in every trial: none has the event.
    const never = { dimension: 2, samples: 15, factor: '1' };
    expect(shown(never)).to.equal(1000);
    const theorem = apply({ ...never, bound: '1/20' });
    expect(theorem.proposition).to.deep.equal({ kind: 'eventFrequency', ...WITNESS, ...never });
    expect(theorem.assurance).to.equal('hashed');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect(theorem.error).to.equal(`1/${2n ** 64n}`);
    expect(theorem.facts.some((fact) => fact.includes('random-oracle'))).to.equal(true);
    expect(theorem.instance).to.equal(null);
    // (1 − 46/1000)^1000 = 2^−67.9… and (1 − 47/1000)^1000 = 2^−69.4…
    expect(apply({ ...never, bound: '47/1000' }).assurance).to.equal('hashed');
    refuses(
      () => apply({ ...never, bound: '23/500' }),
      'false',
      '$.witness: expected trials without the event, often enough for a chance of 2⁻⁶⁸, got 1000 of 1000',
    );
  });

  it('bounds the probability of an event that they do show', () => {
    // With one sample G = ½, which is at least γ₁/2.
    const always = { samples: 1, relation: 'atLeast' };
    expect(shown(always)).to.equal(1000);
    expect(shown({ ...always, relation: 'atMost' })).to.equal(0);
    expect(apply({ ...always, bound: '953/1000' }).assurance).to.equal('hashed');
    refuses(
      () => apply({ ...always, bound: '477/500' }),
      'false',
      '$.witness: expected trials with the event, often enough for a chance of 2⁻⁶⁸, got 1000 of 1000',
    );
  });

  it('S3: takes few numbers of trials, and looks for another factor in other draws', () => {
    for (const trials of [999, 1001, 4499]) {
      expect(refusalOf(() => apply({ trials })).path).to.equal('$.witness.trials');
    }
    const cell = { dimension: 2, samples: 2, trials: 200 };
    const counts = ['1/2', '500001/1000000'].map((factor) => shown({ ...cell, factor, relation: 'atLeast' }));
    expect(counts[0]).not.to.equal(counts[1]);
  });

  it('counts smallest eigenvalues as plain arithmetic does', () => {
    // Of two samples: ½ − |ck|, against a multiple of 2γ₂.
    const trials = 60;
    for (const [dimension, factor] of [
      [2, '1/2'],
      [2, '1'],
      [3, '2'],
    ] as const) {
      const theta = quotient(factor) * 2 * known(rankedEigenvalue(dimension, 2));
      const large = countIf(trials, (trial) => {
        const draws = { event: 'eigenvalue', samples: 2, dimension, factor };
        const { c, k } = pairsOf(trial, draws)[1] as { c: number; k: number };
        return 0.5 - Math.abs(c * k) >= theta;
      });
      const cell = { dimension, factor, samples: 2, trials };
      expect(shown({ ...cell, relation: 'atLeast' }), `${dimension} ${factor}`).to.equal(large);
      expect(shown({ ...cell, relation: 'atMost' }), `${dimension} ${factor}`).to.equal(trials - large);
      expect(large).to.be.within(1, trials - 1);
    }
  });

  it('looks at more columns where the first do not show it', () => {
    // Of 33 points in the plane some two are near each other, of 16 not always.
    const cell = { dimension: 2, samples: 33, factor: '1/50', trials: 30 };
    expect(shown({ ...cell, samples: 16 }) + shown({ ...cell, samples: 16, relation: 'atLeast' })).to.equal(30);
    expect(shown(cell) + shown({ ...cell, relation: 'atLeast' })).to.equal(30);
  });

  it('counts discrepancies as plain arithmetic does', () => {
    const [dimension, samples, trials] = [3, 8, 60];
    const mean = known(meanSquaredOverlap(dimension));
    for (const factor of ['1/2', '1', '3/2']) {
      const large = countIf(trials, (trial) => {
        const draws = { event: 'discrepancy', samples, dimension, factor };
        const squares = pairsOf(trial, draws).reduce((sum, { k }) => sum + k * k, 0);
        return squares / samples ** 2 - mean >= (quotient(factor) * (0.25 - mean)) / samples;
      });
      const cell = { event: 'discrepancy', dimension, samples, trials, factor };
      expect(shown({ ...cell, relation: 'atLeast' }), factor).to.equal(large);
      expect(shown({ ...cell, relation: 'atMost' }), factor).to.equal(trials - large);
      expect(large).to.be.within(1, trials - 1);
    }
  });

  it('counts what is not decided for neither side', () => {
    // One unit has the mean itself as its discrepancy, and no enclosure shows that it is reached, or is not.
    const cell = { event: 'discrepancy', samples: 1, trials: 10, factor: '1' };
    expect(shown({ ...cell, relation: 'atMost' })).to.equal(0);
    expect(shown({ ...cell, relation: 'atLeast' })).to.equal(0);
  });

  it('bounds from both sides what trials show both of, whichever comes first', () => {
    const cell = { dimension: 3, samples: 6 };
    const sides = [
      { ...cell, relation: 'atLeast', bound: '1/10' },
      { ...cell, relation: 'atMost', bound: '19/20' },
    ];
    for (const order of [sides, [...sides].reverse()]) {
      const fresh = contextOf();
      for (const side of order) {
        const { proposition, assurance } = infer(fresh, 'sampledEvent', [], { ...WITNESS, ...side });
        expect(proposition).to.deep.equal({ kind: 'eventFrequency', ...WITNESS, ...side });
        expect(assurance).to.equal('hashed');
      }
      // Accepting one bound does not make the rule accept a bound that the counts do not support.
      for (const [relation, bound] of [
        ['atLeast', '19/20'],
        ['atMost', '1/10'],
      ] as const) {
        expect(() => infer(fresh, 'sampledEvent', [], { ...WITNESS, ...cell, relation, bound })).to.throw(
          'often enough for a chance of 2⁻⁶⁸',
        );
      }
    }
  });

  it('gives the same in plain arithmetic', () => {
    const plain = contextOf({}, { reference: true });
    const cell = { dimension: 2, samples: 15, factor: '1' };
    const theorem = infer(plain, 'sampledEvent', [], { ...WITNESS, ...cell });
    expect(theorem.proposition).to.deep.equal(apply(cell).proposition);
  });

  it('refuses bounds and factors that mean nothing', () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ bound: '0' }, '$.witness: expected a bound between 0 and 1, got 0'],
      [{ bound: '1' }, '$.witness: expected a bound between 0 and 1, got 1'],
      [{ factor: '0' }, '$.witness: expected a factor above 0, got 0'],
      [{ factor: '-1/2' }, '$.witness: expected a factor above 0, got -1/2'],
    ];
    for (const [change, message] of cases) refuses(() => apply(change), 'false', message);
    refuses(
      () => infer(context, 'sampledEvent', [arithmeticTheorem(context)], WITNESS),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });

  it('lets nobody choose the error, or fewer dimensions than a sphere needs', () => {
    for (const [change, message] of [
      [{ error: '1/2' }, /unknown key "error"/],
      [{ successes: 0 }, /unknown key "successes"/],
      [{ dimension: 1 }, /whole number from 2/],
      [{ trials: 0 }, /1000 or 2000/],
      [{ event: 'other' }, /"eigenvalue" or "discrepancy"/],
    ] as const) {
      const refusal = refusalOf(() => apply(change));
      expect(refusal.code).to.equal('malformed');
      expect(refusal.message).to.match(message);
    }
  });
});

function quotient(text: string): number {
  const [a, b = 1] = text.split('/').map(Number) as [number, number?];
  return a / b;
}

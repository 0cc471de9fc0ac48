import { expect } from 'chai';
import fc from 'fast-check';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { formatRational, rational } from '../../../../../src/kernel/core/data/rational.js';
import { gaussian } from '../../../../../src/kernel/libraries/normal/gaussian.js';
import { Stream } from '../../../../../src/kernel/core/data/stream.js';
import { toFloat } from '../../../../../src/compute/float.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';
import { meanOverSphere, overlapAt } from '../sphereMeans.js';

const apply = (dimension: number, factor: string, bound: string, precision = 128) =>
  infer(contextOf(), 'discrepancyTail', [], { dimension, factor, bound, precision });

const SHORT = '$.witness: expected a bound that Chebyshev’s inequality gives, got ';

describe('rule discrepancyTail', () => {
  it('reaches every number of units and every dimension, by enclosures', () => {
    const theorem = apply(2, '4', '1/20');
    expect(theorem.proposition).to.deep.equal({ kind: 'discrepancyTail', dimension: 2, factor: '4', bound: '1/20' });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('drawn') });
    expect([theorem.assurance, theorem.error]).to.deep.equal(['enclosed', '0']);
  });

  it('accepts exactly the bounds that quadrature allows', () => {
    const cases = fc.record({
      dimension: fc.integer({ min: 2, max: 12 }),
      quarters: fc.integer({ min: 5, max: 40 }),
      thousandths: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(cases, ({ dimension, quarters, thousandths }) => {
        const spread = meanOverSphere(dimension, (phi) => (overlapAt(phi) ** 2 - 1 / 16) ** 2);
        const mean = 0.25 - meanOverSphere(dimension, (phi) => overlapAt(phi) ** 2);
        const least = (2 * spread) / ((quarters / 4 - 1) * mean) ** 2;
        fc.pre(Math.abs(least - thousandths / 1000) > 1e-8);
        const factor = formatRational(rational(BigInt(quarters), 4n));
        const bound = formatRational(rational(BigInt(thousandths), 1000n));
        if (thousandths / 1000 > least) expect(apply(dimension, factor, bound).proposition).to.include({ bound });
        else refuses(() => apply(dimension, factor, bound), 'false', `${SHORT}${bound}`);
      }),
      { numRuns: 100 },
    );
  });

  it('bounds what units that are drawn do, in three dimensions', () => {
    const [d, n, sets, factor] = [3, 8, 2000, 1.75];
    const stream = new Stream('sets of units');
    const mean = (0.25 - meanOverSphere(d, (phi) => overlapAt(phi) ** 2)) / n;
    let reached = 0;
    for (let set = 0; set < sets; set++) {
      const units = Array.from({ length: n }, () => Array.from({ length: d }, () => toFloat(gaussian(stream, 20))));
      let sum = 0;
      for (const v of units) {
        for (const w of units) {
          const dot = v.reduce((total, entry, i) => total + entry * (w[i] as number), 0);
          const cosine = v === w ? 1 : dot / Math.hypot(...v) / Math.hypot(...w);
          sum += overlapAt(Math.asin(Math.min(1, Math.max(-1, cosine)))) ** 2;
        }
      }
      if (sum / n ** 2 - (0.25 - mean * n) >= factor * mean) reached++;
    }
    // The rule says at most 377/1000 for every n; the truth at n = 8 is near one twentieth.
    expect(apply(d, '7/4', '377/1000').proposition.kind).to.equal('discrepancyTail');
    expect(reached / sets).to.be.within(0.01, 0.377);
  });

  it('refuses factors that Chebyshev’s inequality says nothing about, bounds too small, and premises', () => {
    for (const factor of ['1', '1/2', '-4']) {
      refuses(() => apply(2, factor, '1/20'), 'false', `$.witness: expected a factor above 1, got ${factor}`);
    }
    // 23/480 itself is not decided by enclosures: π cancels only in the limit.
    expect(apply(2, '4', '6/125').proposition.kind).to.equal('discrepancyTail');
    for (const bound of ['23/480', '11/240', '0', '-1']) {
      refuses(() => apply(2, '4', bound), 'false', `${SHORT}${bound}`);
    }
    const context = contextOf();
    const witness = { dimension: 2, factor: '4', bound: '1/20', precision: 128 };
    refuses(
      () => infer(context, 'discrepancyTail', [arithmeticTheorem(context)], witness),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    for (const [change, path] of [
      [{ dimension: 1 }, '$.witness.dimension'],
      [{ precision: 15 }, '$.witness.precision'],
      [{ factor: '8/2' }, '$.witness.factor'],
      [{ n: 3 }, '$.witness.n'],
    ] as const) {
      expect(() => infer(context, 'discrepancyTail', [], { ...witness, ...change })).to.throw(path);
    }
  });
});

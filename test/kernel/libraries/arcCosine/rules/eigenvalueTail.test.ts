import { expect } from 'chai';
import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { gaussian } from '../../../../../src/kernel/libraries/normal/gaussian.js';
import { formatRational, rational } from '../../../../../src/kernel/core/data/rational.js';
import { Stream } from '../../../../../src/kernel/core/data/stream.js';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import * as sphere from '../../../../../src/kernel/libraries/arcCosine/sphere.js';
import { toFloat } from '../../../../../src/compute/float.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';
import { meanOverSphere, overlapAt } from '../sphereMeans.js';

const TEXT = { dimension: 10, samples: 65, least: '1/40', bound: '1/20', degree: 9, precision: 128 };
const apply = (change: Partial<typeof TEXT> = {}) => infer(contextOf(), 'eigenvalueTail', [], { ...TEXT, ...change });

const SHORT = '$.witness: expected a bound that the second moment gives, got ';

/** g as a function of φ. */
const g = (phi: number): number => Math.sin(phi) * overlapAt(phi);

/** The share of degree k in E g², and its trace, by quadrature with Gegenbauer polynomials. */
function degreeAt(d: number, k: number): { readonly trace: number; readonly square: number } {
  const polynomial = (t: number): number => {
    let [before, now] = [1, t];
    if (k === 0) return before;
    for (let j = 1; j < k; j++) [before, now] = [now, ((2 * j + d - 2) * t * now - j * before) / (j + d - 2)];
    return now;
  };
  const eigenvalue = meanOverSphere(d, (phi) => g(phi) * polynomial(Math.sin(phi)));
  const count = Number(sphere.multiplicity(d, k));
  return { trace: count * eigenvalue, square: count * eigenvalue ** 2 };
}

describe('rule eigenvalueTail', () => {
  it('is about the population at these sizes, by enclosures; degree and precision are not part of what it says', () => {
    const theorem = apply();
    const said = { kind: 'eigenvalueTail', dimension: 10, samples: 65, least: '1/40', bound: '1/20' };
    expect(theorem.proposition).to.deep.equal(said);
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect([theorem.assurance, theorem.error]).to.deep.equal(['enclosed', '0']);
    expect(theorem.facts.join()).to.match(/Funk–Hecke/);
    expect(apply({ degree: 7, bound: '1/10', precision: 64 }).proposition).to.deep.equal({ ...said, bound: '1/10' });
  });

  it('accepts exactly the bounds that quadrature allows', () => {
    const cases = fc.record({
      d: fc.integer({ min: 2, max: 7 }),
      m: fc.integer({ min: 1, max: 12 }),
      degree: fc.integer({ min: 1, max: 6 }),
      least: fc.integer({ min: -5, max: 40 }),
      bound: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(cases, ({ d, m, degree, least, bound }) => {
        let [trace, squares] = [0.5, meanOverSphere(d, (phi) => g(phi) ** 2)];
        for (let k = 0; k < degree; k++) {
          const part = degreeAt(d, k);
          [trace, squares] = [trace - part.trace, squares - part.square];
        }
        const [leastText, boundText] = [
          formatRational(rational(BigInt(least), 100n)),
          formatRational(rational(BigInt(bound), 100n)),
        ];
        const asked = () =>
          apply({ dimension: d, samples: m, least: leastText, bound: boundText, degree, precision: 128 });
        if (trace <= least / 100) {
          const message = `$.witness: expected a least eigenvalue below the trace of the degrees from ${degree} on, got ${leastText}`;
          refuses(asked, 'false', message);
          return;
        }
        const allowed = (m * (m - 1) * squares) / (trace - least / 100) ** 2;
        fc.pre(m === 1 || Math.abs(allowed - bound / 100) > 1e-6 * (1 + allowed));
        if (bound / 100 >= allowed) expect(asked().proposition).to.include({ bound: boundText });
        else refuses(asked, 'false', `${SHORT}${boundText}`);
      }),
      { numRuns: 60 },
    );
  });

  it('bounds how often the matrices of points that are drawn have a small eigenvalue', () => {
    const [d, m, sets] = [30, 4, 400];
    const stream = new Stream('sets of points');
    let small = 0;
    for (let set = 0; set < sets; set++) {
      const points = Array.from({ length: m }, () => Array.from({ length: d }, () => toFloat(gaussian(stream, 20))));
      const gram = points.map((x) =>
        points.map((y) => {
          const dot = x.reduce((total, entry, i) => total + entry * (y[i] as number), 0);
          return g(Math.asin(x === y ? 1 : dot / Math.hypot(...x) / Math.hypot(...y)));
        }),
      );
      const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(gram), { assumeSymmetric: true });
      if (Math.min(...realEigenvalues) < 0.12) small++;
    }
    const asked = (bound: string) => apply({ dimension: d, samples: m, least: '3/25', bound, degree: 2 });
    expect(asked('1/2').proposition.kind).to.equal('eigenvalueTail');
    expect(small / sets).to.be.at.most(0.5);
  });

  it('refuses a threshold beyond the trace that is left, bounds that are too small, and premises', () => {
    refuses(
      () => apply({ least: '4/125' }),
      'false',
      '$.witness: expected a least eigenvalue below the trace of the degrees from 9 on, got 4/125',
    );
    // The square of trace less threshold would hide that the threshold is beyond.
    refuses(
      () => apply({ least: '7' }),
      'false',
      '$.witness: expected a least eigenvalue below the trace of the degrees from 9 on, got 7',
    );
    refuses(() => apply({ bound: '1/25' }), 'false', `${SHORT}1/25`);
    refuses(() => apply({ degree: 3 }), 'false', `${SHORT}1/20`);
    refuses(() => apply({ bound: '-1' }), 'false', `${SHORT}-1`);
    const context = contextOf();
    refuses(
      () => infer(context, 'eigenvalueTail', [arithmeticTheorem(context)], TEXT),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    for (const [change, path] of [
      [{ degree: 0 }, '$.witness.degree'],
      [{ degree: 201 }, '$.witness.degree'],
      [{ dimension: 1 }, '$.witness.dimension'],
      [{ samples: 0 }, '$.witness.samples'],
      [{ precision: 20_001 }, '$.witness.precision'],
    ] as const) {
      expect(() => apply(change)).to.throw(path);
    }
  });
});

/**
 * Thousands of critical points with one to four hidden layers, in and out of the paper's hypotheses: none is left undecided, each
 * decision is proved by the kernel, and floating point looks the other way for a contradiction.
 */
import { expect } from 'chai';
import { EigenvalueDecomposition, Matrix as FloatMatrix } from 'ml-matrix';
import {
  deepLinear,
  floats,
  infer,
  linearNetworks,
  rationals,
  Stream,
  terms,
  toFloat,
  type Curve,
  type LinearPoint,
  type Proposition,
} from 'lossproof/search';
import { isZeroMatrix, minus, times, transposed } from '../../../src/analysis/deepLinear/algebra.js';
import { contextOf, shownRows } from '../../support.js';
import { diceFor, slopes } from './losses.js';

const long = process.env['LOSSPROOF_LONG'] !== undefined;
const POINTS = long ? 40_000 : 1500;

const literal = terms.literal;

function networkOf({ inputs, targets, weights }: LinearPoint) {
  const weighting = terms.constant('1', targets.rows, targets.columns);
  return { inputs: literal(inputs), targets: literal(targets), weighting, weights: weights.map(literal) };
}

/** What the kernel concludes from the decision's witnesses. */
function proved(point: LinearPoint, decision: deepLinear.Decision): Proposition {
  const context = contextOf();
  const network = networkOf(point);
  const prove = (rule: string, premises: readonly ReturnType<typeof infer>[], witness: object) =>
    infer(context, rule, premises, witness as never);
  if (decision.kind === 'notCritical') return expect.fail(`a point that is not critical: ${JSON.stringify(network)}`);
  if (decision.kind === 'global') {
    const { fit, level, dual } = decision;
    const witness = { fit: literal(fit), level: rationals.formatRational(level), dual: literal(dual) };
    return prove('globalByRankBound', [], { network, ...witness }).proposition;
  }
  const critical = prove('gradientVanishes', [], { network });
  const along = (curve: Curve) =>
    prove('lossAlongCurve', [], { network, curve: curve.map((layer) => layer.map(literal)) });
  const [falls, rises] = [along(decision.falls), along(decision.rises)];
  if (decision.kind === 'strict') return prove('strictSaddle', [critical, falls, rises], {}).proposition;
  const hessian = prove('semidefiniteHessian', [], { network });
  return prove('badSaddle', [critical, hessian, falls, rises], {}).proposition;
}

/** The smallest eigenvalue of the Hessian relative to the largest, in floating point. */
function smallestEigenvalue(point: LinearPoint): number {
  const H = floats(linearNetworks.hessianOf(point));
  const { realEigenvalues } = new EigenvalueDecomposition(new FloatMatrix(H), { assumeSymmetric: true });
  return Math.min(...realEigenvalues) / Math.max(1, ...realEigenvalues.map(Math.abs));
}

/** Losses at random points near and far. */
function probes(point: LinearPoint, dice: deepLinear.Dice): readonly number[] {
  return [1 / 1000, 1 / 10, 1].map((radius) =>
    toFloat(
      linearNetworks.lossOf({
        ...point,
        weights: point.weights.map((W) => ({
          ...W,
          entries: W.entries.map((entry) =>
            rationals.add(entry, rationals.rational(BigInt(dice(201) - 100), BigInt(Math.round(100 / radius)))),
          ),
        })),
      }),
    ),
  );
}

describe('critical points of deep linear networks', () => {
  it(`are decided, all of ${POINTS}, and each decision is proved`, function () {
    this.timeout(long ? 3_600_000 : 120_000);
    const stream = new Stream({ test: 'critical points', seed: process.env['LOSSPROOF_SEED'] ?? '1' });
    const dice: deepLinear.Dice = (count) => stream.below(count);
    const counts = new Map<string, number>();
    for (let number = 0; number < POINTS; number++) {
      const hidden = 1 + dice(4);
      const widths = Array.from({ length: hidden + 2 }, () => 1 + dice(3));
      const sizes = { widths, samples: 1 + dice(4) };
      const point = (dice(2) === 0 ? deepLinear.pointBySpectrum : deepLinear.pointByTargets)(sizes, dice);
      const decision = deepLinear.decide(point);
      const what = `point ${number}, ${decision.kind}: ${JSON.stringify(networkOf(point))}`;
      const { kind } = proved(point, decision);
      expect(
        { global: 'globalMinimum', strict: 'strictSaddle', bad: 'badSaddle', notCritical: '' }[decision.kind],
      ).to.equal(kind, what);
      if (hidden === 1) expect(kind, what).not.to.equal('badSaddle');
      const smallest = smallestEigenvalue(point);
      if (kind !== 'strictSaddle') expect(smallest, what).to.be.greaterThan(-1e-9);
      else expect(smallest, what).to.be.lessThan(-1e-14);
      const loss = toFloat(linearNetworks.lossOf(point));
      if (kind === 'globalMinimum') {
        for (const other of probes(point, dice)) expect(other, what).to.be.at.least(loss * (1 - 1e-12) - 1e-12);
      }
      const label = `H=${hidden} ${kind}`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    const expected = [1, 2, 3, 4].flatMap((hidden) =>
      ['globalMinimum', 'strictSaddle', ...(hidden > 1 ? ['badSaddle'] : [])].map((kind) => `H=${hidden} ${kind}`),
    );
    expect([...counts.keys()].sort()).to.deep.equal(expected.sort());
    for (const count of counts.values()) expect(count).to.be.greaterThan(20);
  });
});

describe('leastSquaresFit', () => {
  it('leaves a residual that is orthogonal to the inputs, of any rank', () => {
    const dice = diceFor('fits');
    for (let number = 0; number < 100; number++) {
      const [inputs, outputs, samples] = [1 + dice(4), 1 + dice(3), 1 + dice(4)];
      const X = deepLinear.sparseMatrix(inputs, samples, dice, 1 + dice(4));
      const Y = deepLinear.sparseMatrix(outputs, samples, dice, 4);
      const B = deepLinear.leastSquaresFit(X, Y);
      expect([B.rows, B.columns]).to.deep.equal([outputs, inputs]);
      const off = times(minus(times(B, X), Y), transposed(X));
      expect(isZeroMatrix(off), JSON.stringify([X, Y].map(shownRows))).to.equal(true);
    }
  });
});

describe('gradientEntry', () => {
  it('is the first weight with a slope, and its slope', () => {
    const dice = diceFor('gradient entries');
    for (let number = 0; number < 60; number++) {
      const point = deepLinear.plainPoint(
        deepLinear.sparseMatrix(2, 3, dice, 2),
        deepLinear.sparseMatrix(2, 3, dice, 2),
        [deepLinear.sparseMatrix(2, 2, dice, 2), deepLinear.sparseMatrix(2, 2, dice, 2)],
      );
      const found = deepLinear.gradientEntry(point);
      const all = slopes(point);
      const first = all.findIndex((slope) => !rationals.isZero(slope));
      const place = found && 4 * (found.layer - 1) + 2 * (found.row - 1) + found.column - 1;
      expect(place ?? -1).to.equal(first);
      expect(found?.value).to.deep.equal(all[first]);
    }
  });
});

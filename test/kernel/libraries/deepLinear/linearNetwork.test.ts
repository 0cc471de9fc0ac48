import { expect } from 'chai';
import fc from 'fast-check';
import { evaluatePolynomials } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import {
  gaugeDirections,
  gradients,
  hessianOf,
  linearPoint,
  lossAlong,
  lossOf,
  type Curve,
} from '../../../../src/kernel/libraries/deepLinear/linearNetwork.js';
import * as m from '../../../../src/kernel/libraries/algebra/matrices.js';
import type { Polynomial } from '../../../../src/kernel/libraries/algebra/polynomial.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers, rationals, refuses, shownRows } from '../../../support.js';
import { DATA, networkOf, pointOf, rowsOf, writtenNetworks, type Written } from './linearPoints.js';

/** The loss as a polynomial in symbols for the weights, for an independent computation by formal differentiation. */
function symbolicLoss({ X, Y, C, W }: Required<Written>): {
  readonly loss: t.Term;
  readonly weights: readonly t.Term[];
} {
  const weights = W.map((rows, k) => t.symbols(`W${k + 1}`, rows.length, rows[0]?.length ?? 0));
  const outputs = weights.reduce<t.Term>((features, W) => t.product(W, features), numbers(X));
  const error = t.difference(outputs, numbers(Y));
  const squares = t.hadamard(numbers(C), t.hadamard(error, error));
  const [rows, columns] = [Y.length, Y[0]?.length ?? 0];
  const sum = t.product(t.constant('1', 1, rows), t.product(squares, t.constant('1', columns, 1)));
  return { loss: t.scale('1/2', sum), weights };
}

/** The value of a term in those symbols at the weights. */
function atWeights({ W }: Written, term: t.Term): readonly Rational[] {
  const values = W.reduce((of: t.Term, rows, k) => t.substitute(of, `W${k + 1}`, numbers(rows)), term);
  const [polynomials] = evaluatePolynomials([values], new Map()) as [m.Matrix<Polynomial>];
  return polynomials.entries.map((polynomial) => polynomial.get('') ?? q.ZERO);
}

const shown = (entries: readonly Rational[]): string[] => entries.map(q.formatRational);

describe('linear network', () => {
  it('has the loss, the gradient and the Hessian that formal differentiation gives', () => {
    fc.assert(
      fc.property(writtenNetworks, (written) => {
        const point = pointOf(written);
        const { loss, weights } = symbolicLoss(written);
        expect(shown([lossOf(point)])).to.deep.equal(shown(atWeights(written, loss)));
        gradients(point).forEach((gradient, k) => {
          const formal = atWeights(written, t.gradient(loss, weights[k] as t.Term));
          expect(shown(gradient.entries)).to.deep.equal(shown(formal));
        });
        expect(shown(hessianOf(point).entries)).to.deep.equal(shown(atWeights(written, t.hessian(loss, weights))));
      }),
      { numRuns: 60 },
    );
  });

  it('changes along a curve as the coefficients say', () => {
    const cases = writtenNetworks.chain((written) =>
      fc.tuple(
        fc.constant(written),
        fc.tuple(
          ...written.W.map((rows) => fc.array(rowsOf(rows.length, (rows[0] as unknown[]).length), { maxLength: 3 })),
        ),
        fc.constantFrom('1', '-2', '1/3'),
      ),
    );
    fc.assert(
      fc.property(cases, ([written, coefficients, text]) => {
        const point = pointOf(written);
        const curve: Curve = coefficients.map((layer) => layer.map(rationals));
        const at = q.parseRational(text) as Rational;
        const power = (n: number): Rational => Array<Rational>(n).fill(at).reduce(q.multiply, q.ONE);
        const moved = point.weights.map((W, k) =>
          (curve[k] ?? []).reduce(
            (sum, V, n) => m.entrywise(sum, V, (x, y) => q.add(x, q.multiply(power(n + 1), y))),
            W,
          ),
        );
        const difference = q.subtract(lossOf({ ...point, weights: moved }), lossOf(point));
        const expanded = lossAlong(point, curve)
          .map((coefficient, n) => q.multiply(coefficient, power(n + 1)))
          .reduce(q.add, q.ZERO);
        expect(q.formatRational(expanded)).to.equal(q.formatRational(difference));
      }),
      { numRuns: 200 },
    );
  });

  it('is constant along its gauge to first order, in as many directions as hidden layers have matrix units', () => {
    fc.assert(
      fc.property(writtenNetworks, (written) => {
        const point = pointOf(written);
        const gradient = gradients(point).flatMap(({ entries }) => entries);
        const directions = gaugeDirections(point);
        expect(directions).to.have.length(written.W.slice(0, -1).reduce((sum, rows) => sum + rows.length ** 2, 0));
        for (const direction of directions) {
          const change = direction.entries.map((x, i) => q.multiply(x, gradient[i] as Rational)).reduce(q.add);
          expect(q.formatRational(change)).to.equal('0');
        }
      }),
    );
  });

  it('moves the rows of one layer and the columns of the next', () => {
    const point = pointOf({ X: [[1]], Y: [[1]], W: [[[2], [3]], [[5, 7]]] });
    expect(gaugeDirections(point).map((direction) => shownRows(direction).flat().join())).to.deep.equal([
      '2,0,-5,0',
      '3,0,0,-5',
      '0,2,-7,0',
      '0,3,0,-7',
    ]);
  });

  it('needs shapes that fit', () => {
    const read = (change: Partial<Written>) => () =>
      linearPoint(contextOf(), networkOf({ ...DATA, W: [[[1, 0]], [[1], [0]]], ...change }));
    refuses(read({ W: [[[1]], [[1], [0]]] }), 'mismatch', '$: expected weights of layer 1 of 1 × 2, got 1 × 1');
    refuses(
      read({
        W: [
          [[1, 0]],
          [
            [1, 0],
            [0, 1],
          ],
        ],
      }),
      'mismatch',
      '$: expected weights of layer 2 of 2 × 1, got 2 × 2',
    );
    refuses(read({ Y: [[2, 0]] }), 'mismatch', '$: expected targets of 2 × 2, got 1 × 2');
    refuses(read({ C: [[1, 1]] }), 'mismatch', '$: expected a weighting of 2 × 2, got 1 × 2');
  });
});

import { expect } from 'chai';
import * as r from '../../../../src/kernel/reals.js';
import type { RealMatrix } from '../../../../src/kernel/libraries/reals/real.js';
import {
  isKnownSymmetric,
  isSame,
  isSymmetric,
  isSymmetricByForm,
} from '../../../../src/kernel/libraries/balls/symmetric.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers, refuses } from '../../../support.js';

const [X, Y] = [t.data('X'), t.data('Y')];
const context = contextOf({
  X: numbers([
    [1, 2],
    [3, 5],
  ]),
  Y: numbers([
    [2, 7],
    [1, 3],
  ]),
});
const gram = (of: Term): Term => t.product(t.transpose(of), of);
const outer = (of: Term): Term => t.product(of, t.transpose(of));
const diagonal: Term = { kind: 'diagonal', of: numbers([[1, 2]]) };

const SYMMETRIC: readonly Term[] = [
  gram(X),
  outer(X),
  gram(t.transpose(X)),
  diagonal,
  t.sum(gram(X), outer(Y)),
  t.difference(gram(X), diagonal),
  t.hadamard(outer(X), gram(Y)),
  t.scale('-1/3', gram(X)),
  t.transpose(gram(X)),
];

/** Terms that almost have a symmetric form. */
const OTHERS: readonly Term[] = [
  X,
  t.transpose(X),
  t.product(X, Y),
  t.product(X, X),
  t.product(t.transpose(X), Y),
  t.product(X, t.transpose(Y)),
  t.product(t.transpose(X), t.transpose(X)),
  t.product(gram(X), gram(Y)),
  t.sum(gram(X), X),
  t.sum(X, gram(X)),
  t.difference(gram(X), X),
  t.difference(X, gram(X)),
  t.hadamard(gram(X), X),
  t.hadamard(X, gram(X)),
  t.scale('2', X),
  t.product(t.slopes('0', X), X),
  t.product(X, t.slopes('0', X)),
  t.slopes('0', t.difference(X, t.constant('3', 2, 2))),
];

describe('symmetric matrices', () => {
  it('are known by their form', () => {
    for (const term of SYMMETRIC) {
      expect(isSymmetricByForm(term), JSON.stringify(term)).to.equal(true);
      expect(isSymmetric(context, r.numbers(term))).to.equal(true);
    }
  });

  it('are those of symmetric numbers alone', () => {
    for (const term of OTHERS) {
      const of = r.numbers(term);
      expect(isSymmetricByForm(term), JSON.stringify(term)).to.equal(false);
      expect(isSymmetric(context, of), JSON.stringify(term)).to.equal(false);
      for (const matrix of [of, r.minus(r.overlaps(X), of), r.hadamard(of, r.cosines(X))]) {
        expect(isKnownSymmetric(matrix)).to.equal(false);
        expect(isSymmetric(context, matrix)).to.equal(false);
      }
    }
  });

  it('need not be known by their form: numbers decide', () => {
    const term = t.sum(X, t.transpose(X));
    expect(isSymmetricByForm(term)).to.equal(false);
    expect(isSymmetric(context, r.numbers(term))).to.equal(true);
  });

  it('of the form TᵀT are not computed to be known', () => {
    expect(isSymmetric(contextOf(), r.numbers(gram(t.data('nowhere'))))).to.equal(true);
  });

  it('are all those of pairs of columns', () => {
    const pairs: readonly RealMatrix[] = [r.overlaps(X), r.cosines(X), r.arcs(X), r.activities(X)];
    for (const matrix of [...pairs, r.hadamard(r.cosines(X), r.overlaps(X)), r.minus(r.overlaps(X), r.arcs(X))]) {
      expect(isKnownSymmetric(matrix)).to.equal(true);
      expect(isSymmetric(context, matrix)).to.equal(true);
    }
  });

  it('are square', () => {
    refuses(
      () => isSymmetric(context, r.numbers(numbers([[1, 2]]))),
      'mismatch',
      '$: expected a square matrix of 1 × 1, got 1 × 2',
    );
  });

  it('compares terms by what they say, not by the order in which it is said', () => {
    expect(isSame(X, { name: 'X', kind: 'data' })).to.equal(true);
    expect(isSame(X, Y)).to.equal(false);
  });
});

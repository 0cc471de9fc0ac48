import { expect } from 'chai';
import { rationals as q, terms, type Rational } from 'lossproof/search';
import {
  complement,
  expectedModel,
  gapOf,
  model,
  network,
  pathsOf,
  pathWeights,
  varianceOfPaths,
} from '../../../../lemmas/k16/shared/paths.js';
import { numbers } from '../../../support.js';
import { rowsOf, valueOf } from '../looks.js';

describe('k16/shared/paths', () => {
  const subject = { sizes: { H: 1, d0: 2, d1: 2, dy: 1, N: 1 }, parameters: { q: '3', rho: '1/5' } };
  const linear = network(subject);
  const values = {
    W1: numbers([
      [1, 2],
      [3, -1],
    ]),
    W2: numbers([[2, -3]]),
    X: numbers([[5], [1]]),
    Y: numbers([[4]]),
  };

  it('multiplies the weights on each path, the input running fastest', () => {
    expect(rowsOf(valueOf(pathWeights(linear), values))).to.deep.equal([['2', '4', '-9', '3']]);
    expect(pathsOf({ ...subject, sizes: { ...subject.sizes, H: 3 } })).to.equal(16);
  });

  it('agrees on the mean and the gap with the sum over all 16 cases', () => {
    const [p, one] = [q.rational(1n, 5n), q.ONE];
    const cases = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((path) => (bits >> path) & 1));
    const chance = (active: readonly number[]): Rational =>
      active.map((on) => (on === 1 ? p : q.subtract(one, p))).reduce(q.multiply);
    const outputs = cases.map((active) => {
      const Z = numbers(active.map((on) => [on]));
      return valueOf(model(subject, linear, Z), values).entries[0] as Rational;
    });
    const mean = (of: (output: Rational) => Rational): Rational =>
      outputs.map((output, i) => q.multiply(chance(cases[i] as number[]), of(output))).reduce(q.add);
    const halfSquare = (output: Rational): Rational => {
      const error = q.subtract(output, q.rational(4n));
      return q.divide(q.multiply(error, error), q.rational(2n));
    };
    const expected = mean((output) => output);
    expect(valueOf(expectedModel(subject, linear), values).entries).to.deep.equal([expected]);
    const gap = q.subtract(mean(halfSquare), halfSquare(expected));
    expect(valueOf(varianceOfPaths(subject, linear), values).entries).to.deep.equal([gap]);
    const Z = terms.symbols('Z', 4, 1);
    const kernels = gapOf(subject, linear, model(subject, linear, Z), (of) =>
      terms.expectation(of, 'Z', terms.constant('1/5', 4, 1)),
    );
    expect(valueOf(kernels, values).entries).to.deep.equal([gap]);
  });

  it('takes probabilities from one', () => {
    expect(complement('1/5')).to.equal('4/5');
    expect(complement('2')).to.equal('-1');
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { rationals, type Rational } from 'lossproof/search';
import { levelOf, simplestBetween } from '../../../src/analysis/deepLinear/level.js';
import { rationals as whole } from '../../support.js';

const rational = (text: string): Rational => rationals.parseRational(text) as Rational;
const less = (a: Rational, b: Rational): boolean => rationals.sign(rationals.subtract(a, b)) < 0;
const positive = fc
  .tuple(fc.bigInt({ min: 0n, max: 200n }), fc.bigInt({ min: 1n, max: 60n }))
  .map(([p, q]) => rationals.rational(p, q));

describe('levels', () => {
  it('between two rationals the simplest is between them, and none is simpler', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        fc.pre(!rationals.equals(a, b));
        const [low, high] = less(a, b) ? [a, b] : [b, a];
        const found = simplestBetween(low, high);
        expect(less(low, found) && less(found, high)).to.equal(true);
        for (let q = 1n; q < found.denominator; q++) {
          // The first multiple of 1/q beyond the lower end.
          const next = rationals.rational((low.numerator * q) / low.denominator + 1n, q);
          expect(less(next, high), `${rationals.formatRational(next)} is simpler`).to.equal(false);
        }
      }),
    );
  });

  const project = (chosen: readonly number[]) =>
    whole(chosen.map((one, i) => chosen.map((_, j) => (i === j ? one : 0))));
  const spectrum = (values: readonly string[]) => {
    const size = values.length;
    const entries = Array.from({ length: size * size }, (_, at) =>
      Math.floor(at / size) === at % size ? rational(values[at % size] as string) : rationals.ZERO,
    );
    return { rows: size, columns: size, entries };
  };

  it('separate where the chosen eigenvalues are the top ones, ties included', () => {
    const mu = (values: readonly string[], chosen: readonly number[]): string => {
      const level = levelOf(spectrum(values), project(chosen));
      return level.kind === 'separates' ? rationals.formatRational(level.mu) : 'crosses';
    };
    expect(mu(['4', '1'], [1, 0])).to.equal('1');
    expect(mu(['4', '0'], [1, 0])).to.equal('0');
    expect(mu(['355/113', '355/113'], [1, 0])).to.equal('355/113');
    expect(mu(['1000001/1000000', '1'], [1, 0])).to.match(/^\d+\/\d+$|^1$/);
    expect(mu(['123456789/1000', '123456789/1000', '1'], [0, 1, 0])).to.equal('123456789/1000');
    expect(mu(['1', '4'], [1, 0])).to.equal('crosses');
    expect(mu(['3', '2', '1'], [1, 0, 1])).to.equal('crosses');
    expect(mu(['1', '1000001/1000000'], [1, 0])).to.equal('crosses');
  });

  it('U16: are found where equal eigenvalues have a long denominator, whose digits do not multiply', () => {
    const close = `${10n ** 100n + 1n}/${10n ** 100n}`;
    const found = (values: readonly string[], chosen: readonly number[]) => levelOf(spectrum(values), project(chosen));
    expect(found([close, close], [1, 0])).to.deep.equal({ kind: 'separates', mu: rational(close) });
    expect(found([close, '1', close], [0, 1, 1]).kind).to.equal('crosses');
    const third = `${10n ** 30n}/${3n * 10n ** 30n + 1n}`;
    expect(found([third, third, '1/1000'], [0, 1, 0])).to.deep.equal({ kind: 'separates', mu: rational(third) });
  });

  it('are found between irrational eigenvalues', () => {
    // Eigenvalues of [[a, 1], [1, b]] on the range, of [[c]] on the kernel.
    const sigma = (c: number) =>
      whole([
        [3, 1, 0],
        [1, 1, 0],
        [0, 0, c],
      ]);
    // 2 ± √2: the lower is 0.58….
    expect(levelOf(sigma(0), project([1, 1, 0])).kind).to.equal('separates');
    expect(levelOf(sigma(1), project([1, 1, 0])).kind).to.equal('crosses');
    expect(levelOf(sigma(3), project([0, 0, 1])).kind).to.equal('crosses');
    expect(levelOf(sigma(4), project([0, 0, 1])).kind).to.equal('separates');
  });
});

/** Regions of one sign pattern: their exact least-squares points where these lie inside, and where to go on where they do not. */
import { expect } from 'chai';
import { floats, multiplyExactly, rationals, type Matrix, type Rational } from 'lossproof/search';
import { settle } from '../../src/network/region.js';
import { gaussian, hiddenGradient, problem, sample } from './samples.js';

describe('settle', () => {
  it('says where the least-squares point lies when it is outside the region', () => {
    // One unit, one input: on x = 1, 2 with targets of both signs no point of either region fits both.
    const one = (...entries: readonly number[]): Matrix<Rational> => ({
      rows: 1,
      columns: entries.length,
      entries: entries.map((entry) => rationals.rational(BigInt(entry))),
    });
    const settled = settle(
      { inputs: one(1, 2), noise: one(1, 1), targets: one(-1, -2), slope: rationals.rational(1n, 10n) },
      { hidden: [[1]], output: [1] },
    );
    // In the region w > 0 with output +1 the least-squares weight is −1: outside.
    expect(settled.inside).to.equal(false);
  });

  it('gives an exact point of the same signs where the gradient vanishes, if it is inside', () => {
    const counts = { inside: 0, outside: 0 };
    for (let number = 0; number < 60; number++) {
      const [d0, d1, N] = [1 + (number % 3), 1 + (number % 4), 2 + (number % 5)];
      const exact = problem(d0, d1, N, `${number}`);
      const start = {
        hidden: floats(sample('hidden', d1, d0, gaussian, `${number}`)),
        output: floats(sample('output', 1, d1, gaussian, `${number}`))[0] as number[],
      };
      const settled = settle(exact, start);
      if (!settled.inside) {
        counts.outside++;
        expect(settled.weights.output).to.deep.equal(start.output.map((weight) => (weight < 0 ? -1 : 1)));
        expect(settled.weights.hidden.map(({ length }) => length)).to.deep.equal(Array<number>(d1).fill(d0));
        continue;
      }
      counts.inside++;
      const { hidden } = settled.weights;
      expect(hiddenGradient(exact, settled.weights).every(rationals.isZero), `problem ${number}`).to.equal(true);
      const inputs = floats(exact.inputs);
      multiplyExactly(hidden, exact.inputs).entries.forEach((entry, at) => {
        const [i, n] = [Math.floor(at / N), at % N];
        const before = (start.hidden[i] as number[]).reduce((sum, w, j) => sum + w * (inputs[j]?.[n] ?? NaN), 0);
        expect(rationals.sign(entry), `problem ${number}, unit ${i}, sample ${n}`).to.equal(before >= 0 ? 1 : -1);
      });
    }
    expect(counts.inside).to.be.greaterThan(3);
    expect(counts.outside).to.be.greaterThan(3);
  });
});

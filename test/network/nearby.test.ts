import { expect } from 'chai';
import { draw, findNearby, floats, multiplyExactly, rationals, type Law, type Rational } from 'lossproof/search';

const SIZES = { d0: 5, d1: 4, N: 12 };
const gaussian: Law = { kind: 'gaussian', bits: 8 };

function problemFor(seed: string) {
  const { d0, d1, N } = SIZES;
  const origin = { claim: 'paper/claim', version: 1, sizes: SIZES, seed };
  const of = (label: string, rows: number, columns: number, law: Law) => draw({ label, rows, columns, law }, origin);
  return {
    problem: {
      inputs: of('X', d0, N, gaussian),
      noise: of('E', d1, N, { kind: 'uniform', from: 1, to: 9 }),
      targets: of('y', 1, N, { kind: 'uniformNonzero', from: -1, to: 1 }),
      slope: rationals.rational(1n, 10n),
    },
    start: { hidden: floats(of('start', d1, d0, gaussian)), output: [1, -1, 1, -1] },
  };
}

const silent = (): void => undefined;

describe('nearby', () => {
  it('finds weights that nearly fit, every sign out of reach of the distance', async () => {
    const distance = 1e-9;
    let found = 0;
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const { problem, start } = problemFor(seed);
      const weights = await findNearby(problem, start, distance, silent);
      if (weights === undefined) continue;
      found++;
      const preactivations = multiplyExactly(weights.hidden, problem.inputs);
      const { N, d1 } = SIZES;
      for (let n = 0; n < N; n++) {
        let output: Rational = rationals.ZERO;
        const length = Math.hypot(...floats(problem.inputs).map((row) => row[n] as number));
        for (let i = 0; i < d1; i++) {
          const v = preactivations.entries[i * N + n] as Rational;
          expect(Math.abs(Number(v.numerator) / Number(v.denominator)), `unit ${i}, sample ${n}`).to.be.greaterThan(
            distance * length,
          );
          const slope = rationals.sign(v) < 0 ? problem.slope : rationals.ONE;
          const active = rationals.multiply(rationals.multiply(v, slope), problem.noise.entries[i * N + n] as Rational);
          output = rationals.add(output, rationals.multiply(active, weights.output.entries[i] as Rational));
        }
        const e = rationals.subtract(problem.targets.entries[n] as Rational, output);
        // Far below what doubles hold: |e| < 2⁻⁷⁰.
        expect((e.numerator < 0n ? -e.numerator : e.numerator) << 70n < e.denominator, `sample ${n}`).to.equal(true);
      }
    }
    expect(found).to.be.greaterThan(3);
  });

  it('finds nothing where no sign is that far from changing', async () => {
    const { problem, start } = problemFor('1');
    expect(await findNearby(problem, start, 1e6, silent)).to.equal(undefined);
  });
});

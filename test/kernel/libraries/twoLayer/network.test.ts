import { expect } from 'chai';
import * as fc from 'fast-check';
import { evaluateRational } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import * as networks from '../../../../src/kernel/libraries/twoLayer/network.js';
import type { Network } from '../../../../src/kernel/libraries/twoLayer/propositions.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { integerRows, numbers, shownRows } from '../../../support.js';

type Rows = number[][];
const value = (term: Term): number[][] => shownRows(evaluateRational(term, new Map())).map((row) => row.map(toNumber));
const toNumber = (text: string): number => {
  const [numerator, denominator] = text.split('/').map(Number) as [number, number?];
  return numerator / (denominator ?? 1);
};

/** Evaluates the network in plain loops over samples and units. */
function forward(W: Rows, w: Rows, E: Rows, X: Rows, slope: number): { activations: Rows; outputs: number[] } {
  const samples = (X[0] as number[]).length;
  const activations = W.map((): number[] => []);
  const outputs: number[] = [];
  for (let n = 0; n < samples; n++) {
    let output = 0;
    W.forEach((row, i) => {
      const preactivation = row.reduce((sum, weight, j) => sum + weight * Number(X[j]?.[n]), 0);
      const activation = Number(E[i]?.[n]) * (preactivation < 0 ? slope : 1);
      activations[i]?.push(activation);
      output += Number(w[0]?.[i]) * activation * preactivation;
    });
    outputs.push(output);
  }
  return { activations, outputs };
}

const fixed = fc.constant;
const drawn = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([inputs, units, samples]) =>
    fc.record({
      X: integerRows(fixed(inputs), fixed(samples)),
      E: integerRows(fixed(units), fixed(samples)),
      y: integerRows(fixed(1), fixed(samples)),
      W: integerRows(fixed(units), fixed(inputs)),
      w: integerRows(fixed(1), fixed(units)),
    }),
  );

describe('network', () => {
  it('computes activations, gradient matrix and residual as loops over samples and units do', () => {
    fc.assert(
      fc.property(drawn, ({ X, E, y, W, w }) => {
        const network: Network = {
          inputs: numbers(X),
          noise: numbers(E),
          targets: numbers(y),
          hidden: numbers(W),
          output: numbers(w),
          slope: '1/4',
        };
        const { activations, outputs } = forward(W, w, E, X, 0.25);
        expect(value(networks.activations(network))).to.deep.equal(activations.map((row) => row.map((a) => a + 0)));
        expect(value(networks.residual(network))).to.deep.equal([outputs.map((v, n) => Number(y[0]?.[n]) - v + 0)]);
        const G = activations.flatMap((a) => X.map((x) => x.map((entry, n) => Number(a[n]) * entry + 0)));
        expect(value(networks.gradientMatrix(network))).to.deep.equal(G);
      }),
    );
  });

  it('halves the mean of the squares', () => {
    expect(value(networks.meanSquaredError(numbers([[1, 2, 3]]), 3))).to.deep.equal([[14 / 6]]);
  });

  it('has losses whose values are those of the network', () => {
    fc.assert(
      fc.property(drawn, ({ X, E: A, y, W, w }) => {
        const sizes = { inputs: X.length, units: W.length, samples: (X[0] as number[]).length };
        const at = (term: Term): Term =>
          Object.entries({ A, X, y, W, w }).reduce((of, [name, rows]) => t.substitute(of, name, numbers(rows)), term);
        const linear = (weight: (i: number) => number): number[] =>
          Array.from({ length: sizes.samples }, (_, n) =>
            W.reduce(
              (sum, row, i) =>
                sum + weight(i) * Number(A[i]?.[n]) * row.reduce((s, c, j) => s + c * Number(X[j]?.[n]), 0),
              0,
            ),
          );
        const loss = (outputs: number[]): number =>
          outputs.reduce((sum, v, n) => sum + (Number(y[0]?.[n]) - v) ** 2, 0) / (2 * sizes.samples);
        expect(value(at(networks.regionLoss(sizes).loss))).to.deep.equal([[loss(linear(() => 1))]]);
        const outputs = linear((i) => Number(w[0]?.[i]));
        expect(value(at(networks.parameterLoss(sizes).output))).to.deep.equal([outputs.map((v) => v + 0)]);
        expect(value(at(networks.parameterLoss(sizes).loss))).to.deep.equal([[loss(outputs)]]);
      }),
    );
  });

  it('feeds features forward through every layer', () => {
    const layers = [
      { weights: numbers([[1, 1]]), noise: numbers([[2, 3]]) },
      {
        weights: numbers([[-1], [2]]),
        noise: numbers([
          [1, 1],
          [5, 7],
        ]),
      },
    ];
    const X = numbers([
      [1, -4],
      [2, 1],
    ]);
    // Layer 1: v = (3, −3), u = (2·3, 3·½·−3). Layer 2: rows −u and 2u, the negative ones halved.
    expect(value(networks.deepFeatures(X, layers, '1/2'))).to.deep.equal([
      [-3, 4.5],
      [60, -31.5],
    ]);
    expect(networks.deepFeatures(X, [], '1/2')).to.equal(X);
  });
});

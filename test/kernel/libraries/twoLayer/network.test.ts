import { expect } from 'chai';
import * as fc from 'fast-check';
import { Evaluator, evaluateRational } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import * as networks from '../../../../src/kernel/libraries/twoLayer/network.js';
import type { Network } from '../../../../src/kernel/libraries/twoLayer/propositions.js';
import type { Proposition } from '../../../../src/kernel/core/logic/proposition.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../src/kernel/core/logic/theorem.js';
import { RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';
import { asJson, contextOf, integerRows, numbers, shownRows } from '../../../support.js';

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

/** Both sides of an identity at a point, as numbers. */
function sides(identity: Proposition, point: { readonly [name: string]: Rows }): [string[][], string[][]] {
  if (identity.kind !== 'identity') return expect.fail('not an identity');
  const at = (side: Term): Term =>
    Object.entries(point).reduce((of, [name, rows]) => t.substitute(of, name, numbers(rows)), side);
  const rational = new Evaluator(RATIONALS, new Map());
  return [shownRows(rational.evaluate(at(identity.left))), shownRows(rational.evaluate(at(identity.right)))];
}

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

  const everySize = [1, 2].flatMap((inputs) =>
    [1, 2].flatMap((units) => [1, 2].map((samples) => ({ inputs, units, samples }))),
  );

  it('states identities that the kernel proves', () => {
    const context = contextOf();
    const prove = (proposition: Proposition): void => {
      if (proposition.kind === 'conjunction') proposition.of.forEach(prove);
      else infer(context, 'ringIdentity', [], asJson({ ...proposition, kind: undefined }));
    };
    for (const sizes of everySize) {
      prove(networks.gradientIdentity(sizes));
      prove(networks.regionHessianIdentity(sizes));
      prove(networks.zeroErrorHessianIdentity(sizes));
    }
    for (const inputs of [1, 2, 3]) for (const samples of [1, 2]) prove(networks.absorptionIdentities(inputs, samples));
  });

  it('states the gradient: −(1/N) Σ eₙ aₙ xₙᵀ at a point worked by hand', () => {
    // N = 1, e = 5 − 2·3·7 = −37, so the gradient is 37·2·7.
    const point = { A: [[2]], X: [[7]], y: [[5]], W: [[3]] };
    expect(sides(networks.gradientIdentity({ inputs: 1, units: 1, samples: 1 }), point)).to.deep.equal([
      [['518']],
      [['518']],
    ]);
  });

  it('states the Hessian (1/N)GGᵀ at a point worked by hand', () => {
    const point = { A: [[2, 1]], X: [[7, 3]], y: [[5, 0]], W: [[3]] };
    const expected = [[String((14 * 14 + 3 * 3) / 2).replace('102.5', '205/2')]];
    expect(sides(networks.regionHessianIdentity({ inputs: 1, units: 1, samples: 2 }), point)).to.deep.equal([
      expected,
      expected,
    ]);
  });

  it('states the Hessian in (W₁, w₂) where the error is zero, at a point worked by hand', () => {
    // One unit: ∂v/∂W = w·a·x = 3·2·7 = 42, ∂v/∂w = a·W·x = 2·5·7 = 70.
    const point = { A: [[2]], X: [[7]], W: [[5]], w: [[3]] };
    const expected = [
      ['1764', '2940'],
      ['2940', '4900'],
    ];
    expect(sides(networks.zeroErrorHessianIdentity({ inputs: 1, units: 1, samples: 1 }), point)).to.deep.equal([
      expected,
      expected,
    ]);
  });

  it('states absorption at a point worked by hand', () => {
    const [hessian, direction] = networks.absorptionIdentities(1, 2).of;
    // g = (1/2)(1·2·3 + 4·5·6) = 63, c = (1/2)((2·7·3)² + (5·7·6)²) = 22932.
    const expected = [
      ['22932', '-63'],
      ['-63', '0'],
    ];
    const point = { e: [[1, 4]], a: [[2, 5]], X: [[3, 6]], w: [[7]] };
    expect(sides(hessian, point)).to.deep.equal([expected, expected]);
    // q = 3² = 9: −4q² = −324, whatever c is.
    expect(sides(direction, { c: [[11]], g: [[3]] })).to.deep.equal([[['-324']], [['-324']]]);
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

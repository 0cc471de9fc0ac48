import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';
import type { Rows } from '../linearPoints.js';

const identity = (size: number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));

function are(X: Rows, Y: Rows, B: Rows): string {
  const witness = { inputs: numbers(X), targets: numbers(Y), fit: numbers(B) };
  const { proposition } = infer(contextOf(), 'eigenvaluesOfFit', [], witness);
  if (proposition.kind !== 'eigenvaluesOfFit') return expect.fail('another proposition');
  expect(proposition.inputs).to.deep.equal(witness.inputs);
  expect(proposition.targets).to.deep.equal(witness.targets);
  return proposition.are;
}

describe('rule eigenvaluesOfFit', () => {
  it('counts distinct singular values of the fit', () => {
    const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(values, (diagonal) => {
        const Y = identity(diagonal.length).map((row, i) => row.map((entry) => entry * Number(diagonal[i])));
        const expected = new Set(diagonal).size === diagonal.length ? 'distinct' : 'repeated';
        expect(are(identity(diagonal.length), Y, Y)).to.equal(expected);
      }),
    );
  });

  it('sees through a rotation and a singular XXᵀ, and does not count what X cannot fit', () => {
    // Y Yᵀ = [[2, 1], [1, 2]] and [[2, 0], [0, 2]].
    const [apart, equal] = [
      [
        [1, 1, 0],
        [0, 1, 1],
      ],
      [
        [1, 1, 0],
        [1, -1, 0],
      ],
    ];
    expect(are(identity(3), apart, apart)).to.equal('distinct');
    expect(are(identity(3), equal, equal)).to.equal('repeated');
    const X = [
      [1, 0],
      [1, 0],
    ];
    const Y = [
      [2, 7],
      [0, 7],
    ];
    const B = [
      [1, 1],
      [0, 0],
    ];
    expect(are(X, Y, B)).to.equal('distinct');
  });

  it('refuses a fit that is none, and shapes that do not fit', () => {
    refuses(
      () =>
        are(identity(2), identity(2), [
          [1, 0],
          [0, 2],
        ]),
      'false',
      '$.witness: expected a fit B with BXXᵀ = YXᵀ, got another matrix',
    );
    refuses(() => are(identity(2), [[1]], [[1, 0]]), 'mismatch', '$: expected targets of 1 × 2, got 1 × 1');
    refuses(() => are(identity(2), [[1, 0]], [[1]]), 'mismatch', '$: expected a fit of 1 × 2, got 1 × 1');
  });

  it('takes no premises', () => {
    const context = contextOf();
    const one = numbers([[1]]);
    refuses(
      () =>
        infer(context, 'eigenvaluesOfFit', [arithmeticTheorem(context)], {
          inputs: one,
          targets: one,
          fit: one,
        }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { lossOf } from '../../../../../src/kernel/libraries/deepLinear/linearNetwork.js';
import { sign, subtract } from '../../../../../src/kernel/core/data/rational.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';
import { BEST, networkOf, pointOf, rowsOf, SECOND, type Rows, type Written } from '../linearPoints.js';

const diagonal = (a: number | string, b: number | string): Rows => [
  [a, 0],
  [0, b],
];

/** At μ = 2: Σ = diag(4, 1), T = (Σ − 2)Π. */
const WITNESS = { fit: diagonal(2, 1), level: '2', dual: diagonal(2, 0) };

function prove(written: Written, { fit, level, dual }: { fit: Rows; level: string; dual: Rows } = WITNESS) {
  const witness = { network: networkOf(written), fit: numbers(fit), level, dual: numbers(dual) };
  return infer(contextOf(), 'globalByRankBound', [], witness);
}

describe('rule globalByRankBound', () => {
  it('accepts the best subspace at every level that separates', () => {
    for (const [level, first] of [
      ['1', 3],
      ['2', 2],
      ['7/2', '1/2'],
      ['4', 0],
    ] as const) {
      const theorem = prove(BEST, { ...WITNESS, level, dual: diagonal(first, 0) });
      expect(theorem.proposition).to.deep.equal({ kind: 'globalMinimum', network: networkOf(BEST) });
    }
  });

  it('accepts a perfect fit at level 0, also where XXᵀ is singular', () => {
    const fitted: Written = {
      X: [
        [1, 1],
        [2, 2],
      ],
      Y: [[3, 1]],
      W: [[[2, 0]]],
    };
    expect(prove(fitted, { fit: [[0, 1]], level: '0', dual: [[8]] }).proposition.kind).to.equal('globalMinimum');
  });

  it('refuses levels that do not separate', () => {
    const order = '$.witness: expected T = Tᵀ ⪰ 0 with T + μI ⪰ Σ, got another matrix';
    refuses(() => prove(BEST, { ...WITNESS, level: '9/2', dual: diagonal('-1/2', 0) }), 'false', order);
    refuses(() => prove(BEST, { ...WITNESS, level: '1/2', dual: diagonal('7/2', 0) }), 'false', order);
    refuses(
      () => prove(BEST, { ...WITNESS, level: '-1', dual: diagonal(5, 2) }),
      'false',
      '$.witness: expected a level that is not negative, got -1',
    );
  });

  it('refuses points that do not attain the bound', () => {
    refuses(() => prove(SECOND), 'false', '$.witness: expected weights of twice the loss 1, got 4');
    refuses(
      () => prove(BEST, { ...WITNESS, dual: diagonal(2, 1) }),
      'false',
      '$.witness: expected weights of twice the loss 0, got 1',
    );
    const wider: Written = { ...BEST, W: [diagonal(2, 0), diagonal(1, 0)] };
    refuses(() => prove(wider), 'false', '$.witness: expected weights of twice the loss -1, got 1');
  });

  it('refuses a fit that is none, matrices of other shapes, a T that is not symmetric, and other weightings', () => {
    refuses(
      () => prove(BEST, { ...WITNESS, fit: diagonal(2, 2) }),
      'false',
      '$.witness: expected a fit B with BXXᵀ = YXᵀ, got another matrix',
    );
    refuses(() => prove(BEST, { ...WITNESS, fit: [[2, 0]] }), 'mismatch', '$: expected a fit of 2 × 2, got 1 × 2');
    refuses(
      () => prove(BEST, { ...WITNESS, dual: [[2]] }),
      'mismatch',
      '$: expected a dual matrix of 2 × 2, got 1 × 1',
    );
    // Only the entries on and below the diagonal enter the decomposition.
    const skew = [
      [2, 5],
      [0, 0],
    ];
    refuses(
      () => prove(BEST, { ...WITNESS, dual: skew }),
      'false',
      '$.witness: expected T = Tᵀ ⪰ 0 with T + μI ⪰ Σ, got another matrix',
    );
    refuses(
      () => prove({ ...BEST, C: diagonal(1, 1) }),
      'false',
      '$.witness: expected a weighting of ones, got another',
    );
  });

  it('says nothing that a random point could contradict', () => {
    fc.assert(
      fc.property(rowsOf(1, 2), rowsOf(2, 1), (W1, W2) => {
        const difference = subtract(lossOf(pointOf({ ...BEST, W: [W1, W2] })), lossOf(pointOf(BEST)));
        expect(sign(difference)).to.be.at.least(0);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no premises', () => {
    const context = contextOf();
    const witness = { network: networkOf(BEST), fit: numbers(WITNESS.fit), level: '2', dual: numbers(WITNESS.dual) };
    refuses(
      () => infer(context, 'globalByRankBound', [arithmeticTheorem(context)], witness),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});

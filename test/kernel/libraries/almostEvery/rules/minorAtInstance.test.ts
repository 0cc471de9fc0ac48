import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import type { Sizes } from '../../../../../src/kernel/libraries/almostEvery/propositions.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses } from '../../../../support.js';
import { minorForPair, PAIR, PAIR_SIZES } from '../genericRank.js';

const context = contextOf({
  A: PAIR,
  X: numbers([
    [1, 0],
    [0, 1],
    [1, 1],
  ]),
});
const rankOf = (matrix: t.Term): Theorem => infer(context, 'rankModP', [], { matrix, prime: 46337 });
const conclude = (rank: Theorem, sizes: Sizes): Theorem =>
  infer(context, 'minorAtInstance', [rank], { sizes: { ...sizes } });

describe('rule minorAtInstance', () => {
  it('carries the rank of an instance over to the minor as a polynomial', () => {
    const theorem = conclude(rankOf(t.khatriRao(t.data('A'), t.data('X'))), { inputs: 3, units: 2, samples: 2 });
    expect(theorem.proposition).to.deep.equal({ kind: 'minorNotZero', sizes: { inputs: 3, units: 2, samples: 2 } });
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    expect(theorem.instance).to.equal(null);
    expect(minorForPair().proposition).to.deep.equal({ kind: 'minorNotZero', sizes: PAIR_SIZES });
  });

  it('refuses a rank below the number of samples', () => {
    const same = numbers([
      [1, 1],
      [1, 1],
    ]);
    refuses(
      () => conclude(rankOf(t.khatriRao(same, same)), PAIR_SIZES),
      'false',
      '$.premises[0]: expected rank at least 2, got 1',
    );
  });

  it('refuses sizes that are not those of the factors, though their products agree', () => {
    const rank = rankOf(t.khatriRao(t.data('A'), t.data('X')));
    const cases: [Sizes, string][] = [
      [{ inputs: 2, units: 3, samples: 2 }, '$: expected a left factor of 3 × 2, got 2 × 2'],
      [{ inputs: 3, units: 2, samples: 1 }, '$: expected a left factor of 2 × 1, got 2 × 2'],
      [{ inputs: 2, units: 2, samples: 2 }, '$: expected a right factor of 2 × 2, got 3 × 2'],
    ];
    for (const [sizes, message] of cases) refuses(() => conclude(rank, sizes), 'mismatch', message);
  });

  it('refuses a rank of something that is no Khatri–Rao product', () => {
    refuses(
      () => conclude(rankOf(t.sum(PAIR, PAIR)), PAIR_SIZES),
      'false',
      '$.premises[0]: expected a Khatri–Rao product, got sum',
    );
  });

  it('needs one premise, a lower bound of a rank', () => {
    refuses(
      () => infer(context, 'minorAtInstance', [], { sizes: { ...PAIR_SIZES } }),
      'false',
      '$.premises: expected 1 premises, got 0',
    );
    refuses(
      () => conclude(arithmeticTheorem(context), PAIR_SIZES),
      'false',
      '$.premises[0]: expected a theorem of kind rankAtLeast, got comparison',
    );
    const below = infer(context, 'nullVector', [], {
      matrix: t.khatriRao(numbers([[0, 0]]), numbers([[0, 0]])),
      vector: numbers([[1], [0]]),
    });
    refuses(
      () => conclude(below, { inputs: 1, units: 1, samples: 2 }),
      'false',
      '$.premises[0]: expected a theorem of kind rankAtLeast, got rankBelow',
    );
    refuses(
      () => infer(context, 'minorAtInstance', [rankOf(PAIR)], { sizes: 'every' }),
      'malformed',
      '$.witness.sizes: expected an object, got "every"',
    );
  });
});

import { shortReach } from '../../../../../src/report/words.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { comparison } from '../../../../../src/kernel/libraries/algebra/propositions.js';
import { formatRational, type Rational } from '../../../../../src/kernel/core/data/rational.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, rationalNumbers, refusalOf, refuses } from '../../../../support.js';

const infers = (left: readonly string[], relation: string, right: readonly string[]): Theorem =>
  infer(contextOf(), 'arithmetic', [], { left, relation, right });

const factors = fc.array(rationalNumbers, { minLength: 1, maxLength: 4 });
const product = (all: readonly Rational[]): { n: bigint; d: bigint } =>
  all.reduce((p, a) => ({ n: p.n * a.numerator, d: p.d * a.denominator }), { n: 1n, d: 1n });

describe('rule arithmetic', () => {
  it('proves exactly the comparisons that cross-multiplication finds true', () => {
    const relation = fc.constantFrom('atMost' as const, 'exceeds' as const, 'equals' as const, 'differs' as const);
    const sides = fc.oneof(
      fc.tuple(factors, factors),
      factors.map((all) => [all, [...all].reverse()] as const),
    );
    fc.assert(
      fc.property(sides, relation, ([left, right], relation) => {
        const [a, b] = [product(left), product(right)];
        const [x, y] = [a.n * b.d, b.n * a.d];
        const holds = { atMost: x <= y, exceeds: x > y, equals: x === y, differs: x !== y }[relation];
        const [l, r] = [left.map(formatRational), right.map(formatRational)];
        if (holds) {
          const theorem = infers(l, relation, r);
          expect(theorem.proposition).to.deep.equal(comparison(l, relation, r));
          expect([theorem.assurance, shortReach(theorem.reach)]).to.deep.equal(['exact', 'these × all']);
        } else {
          expect(refusalOf(() => infers(l, relation, r)).code).to.equal('false');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says which comparison is false', () => {
    refuses(
      () => infers(['2', '3'], 'exceeds', ['6', '1']),
      'false',
      '$.witness: expected 2·3 exceeds 6·1, got numbers of which that is false',
    );
  });

  it('takes no premises, and a witness of its shape', () => {
    const context = contextOf();
    refuses(
      () =>
        infer(context, 'arithmetic', [arithmeticTheorem(context)], { left: ['1'], relation: 'equals', right: ['1'] }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(() => infers([], 'equals', ['1']), 'malformed', '$.witness.left: expected a list of at least 1, got []');
    refuses(() => infers(['1'], 'equals', []), 'malformed', '$.witness.right: expected a list of at least 1, got []');
    refuses(
      () => infers(['1'], 'below', ['1']),
      'malformed',
      '$.witness.relation: expected "atMost" or "exceeds" or "equals" or "differs", got "below"',
    );
    refuses(
      () => infers(['4/2'], 'equals', ['2']),
      'malformed',
      '$.witness.left[0]: expected a rational number in lowest terms, as a decimal string, got "4/2"',
    );
  });
});

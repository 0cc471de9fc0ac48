/** Hypotheses and what decides them: a negation is true exactly where the proposition is false. */
import { expect } from 'chai';
import fc from 'fast-check';
import { negation, propositions, type Decidable, type Hypothesis, type Proposition } from 'lossproof/statement';
import { inferOutright } from '../../src/kernel/core/logic/theorem.js';
import { formatRational } from '../../src/kernel/core/data/rational.js';
import { evidenceFor } from '../../src/statement/hypothesis.js';
import { contextOf, integerRows, numbers, rationalNumbers } from '../support.js';

const context = contextOf();
const isProved = (proposition: Proposition): boolean => inferOutright(context, proposition) !== undefined;

/** Exactly one of a proposition and its negation is proved by the kernel. */
function expectDecided(proposition: Decidable): void {
  const opposite = negation(proposition);
  expect([isProved(proposition), isProved(opposite)].filter(Boolean)).to.have.length(1);
  expect(negation(opposite as Decidable), 'the negation of the negation').to.deep.equal(proposition);
}

const side = fc.array(rationalNumbers.map(formatRational), { minLength: 1, maxLength: 3 });
const relation = fc.constantFrom('atMost', 'exceeds', 'equals', 'differs');
const few = fc.integer({ min: 1, max: 2 });
const matrix = integerRows(fc.constant(2), few, fc.integer({ min: 0, max: 1 }));
const SUBJECT = { sizes: { N: 3 }, parameters: {} };

describe('statement/hypothesis', () => {
  it('negates comparisons of random products', () => {
    fc.assert(
      fc.property(side, relation, side, (left, between, right) => {
        expectDecided(propositions.comparison(left, between, right));
      }),
      { numRuns: 300 },
    );
  });

  it('negates comparisons of a product with itself', () => {
    fc.assert(
      fc.property(side, relation, (product, between) => {
        expectDecided(propositions.comparison(product, between, [...product].reverse()));
      }),
    );
  });

  it('negates identities of random matrices, and their negations', () => {
    fc.assert(
      fc.property(matrix, matrix, fc.boolean(), (left, right, isIdentity) => {
        fc.pre(left[0]?.length === right[0]?.length);
        const make = isIdentity ? propositions.identity : propositions.notIdentity;
        expectDecided(make(numbers(left), numbers(right)));
      }),
      { numRuns: 200 },
    );
  });

  const [one, two] = [propositions.comparison([1], 'equals', [1]), propositions.comparison([2], 'equals', [2])];
  const evidence = (parts: Partial<Hypothesis>) => evidenceFor({ id: 'h', english: 'h', ...parts }, SUBJECT);

  it('takes both sides from what decides a hypothesis, at the sizes of the subject', () => {
    const decidedBy: Hypothesis['decidedBy'] = ({ sizes }) => propositions.comparison([sizes['N'] ?? 0], 'atMost', [4]);
    expect(evidence({ decidedBy })).to.deep.equal({
      holds: propositions.comparison([3], 'atMost', [4]),
      broken: propositions.comparison([3], 'exceeds', [4]),
    });
  });

  it('takes the sides that there are, and no others', () => {
    expect(evidence({})).to.deep.equal({});
    expect(evidence({ holds: () => one })).to.deep.equal({ holds: one });
    expect(evidence({ broken: () => two })).to.deep.equal({ broken: two });
    expect(evidence({ holds: () => one, broken: () => two })).to.deep.equal({ holds: one, broken: two });
  });
});

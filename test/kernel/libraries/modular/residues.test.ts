import { expect } from 'chai';
import fc from 'fast-check';
import { dataOf, type Context } from '../../../../src/kernel/core/logic/context.js';
import type { Instance } from '../../../../src/kernel/core/data/instance.js';
import { evaluate } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { rankOf } from '../../../../src/compute/rowReduce.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { primeField } from '../../../../src/kernel/libraries/modular/primeField.js';
import {
  evaluateModulo,
  productModulo,
  rankModulo,
  residues,
  scaledResidues,
} from '../../../../src/kernel/libraries/modular/residues.js';
import { contextOf, numbers, refuses } from '../../../support.js';

const PRIMES = fc.constantFrom(2, 3, 61, 8191, 46337);
const [A, X] = [t.data('A'), t.data('X')];

/** Matrices of whole numbers and dyadic fractions, A with as many columns as X. */
const instances = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([a, x, n]) => {
    const rows = (count: number, entry: fc.Arbitrary<number | string>) =>
      fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: count, maxLength: count }).map(numbers);
    return fc.record({
      A: rows(a, fc.integer({ min: -9, max: 9 })),
      X: rows(x, fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom('1/2', '-3/4', '1/3'))),
    });
  });
const TERMS: readonly Term[] = [A, X, t.khatriRao(A, X), t.product(A, t.transpose(X)), t.slopes('1/5', A)];

const contexts = (instance: Instance): readonly Context[] => [
  contextOf(instance),
  contextOf(instance, { reference: true }),
];

/** Runs the property unless the prime divides a denominator, where both ways must refuse alike. */
function unlessDivided(p: number, action: () => void): void {
  try {
    action();
  } catch (error) {
    expect(String(error)).to.equal(`Refusal: $.prime: expected a prime that divides no denominator, got ${p}`);
  }
}

describe('terms modulo a prime', () => {
  it('are the residues of their exact values, in both arithmetics', () => {
    fc.assert(
      fc.property(instances, PRIMES, fc.constantFrom(...TERMS), (instance, p, term) => {
        for (const context of contexts(instance)) {
          unlessDivided(p, () => {
            const field = primeField(p);
            const exact = evaluate(context, term).entries.map((entry) => field.fromRational(entry));
            expect(Array.from(residues(context, term, p).entries)).to.deep.equal(exact);
            expect(evaluateModulo(term, dataOf(context), p).entries).to.deep.equal(exact);
          });
        }
      }),
    );
  });

  it('have a rank that is never more than that over ℚ, and equal to it for nearly every prime', () => {
    let equal = 0;
    fc.assert(
      fc.property(instances, fc.constantFrom(3, 8191, 46337), (instance, p) => {
        const [fast, plain] = contexts(instance) as [Context, Context];
        const term = t.khatriRao(A, X);
        unlessDivided(p, () => {
          const rank = rankModulo(fast, term, p);
          expect(rankModulo(plain, term, p)).to.equal(rank);
          const exact = rankOf(evaluate(fast, term));
          expect(rank).to.be.at.most(exact);
          if (p > 3 && rank === exact) equal++;
        });
      }),
      { numRuns: 100 },
    );
    expect(equal).to.be.greaterThan(20);
  });

  it('have products with matrices of residues, whether the factor is stored or not', () => {
    fc.assert(
      fc.property(instances, fc.constantFrom(3, 8191, 46337), (instance, p) => {
        for (const context of contexts(instance)) {
          for (const term of [t.khatriRao(A, X), t.product(A, t.transpose(X))]) {
            unlessDivided(p, () => {
              const { rows, columns, entries } = residues(context, term, p);
              const Z = {
                rows: 2,
                columns: rows,
                entries: Array.from({ length: 2 * rows }, (_, k) => (7 * k + 1) % p),
              };
              const found = productModulo(context, Z, term, p);
              expect([found.rows, found.columns]).to.deep.equal([2, columns]);
              for (let i = 0; i < 2; i++) {
                for (let j = 0; j < columns; j++) {
                  let sum = 0;
                  for (let k = 0; k < rows; k++) {
                    sum = (sum + (Z.entries[i * rows + k] as number) * (entries[k * columns + j] as number)) % p;
                  }
                  expect(found.entries[i * columns + j], `(${i}, ${j})`).to.equal(sum);
                }
              }
            });
          }
        }
      }),
    );
  });

  it('need an odd prime where numbers are halves', () => {
    const halves = { rows: 1, columns: 1, values: Float64Array.of(3), scale: 1 };
    expect(Array.from(scaledResidues(halves, 5))).to.deep.equal([4]);
    expect(Array.from(scaledResidues({ ...halves, scale: 0 }, 2))).to.deep.equal([1]);
    refuses(() => scaledResidues(halves, 2), 'false', '$.prime: expected a prime that divides no denominator, got 2');
  });
});

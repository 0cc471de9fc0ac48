import { expect } from 'chai';
import fc from 'fast-check';
import { data } from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { choices, contextOf, determinant, integerRows, numbers, refuses } from '../../../../support.js';
import { behavesLikeARuleOnAMatrix } from '../../algebra/matrixRules.js';

const size = fc.integer({ min: 1, max: 4 });

/** The rank over ℚ by minors. */
function rankOf(rows: number[][]): number {
  const columns = rows[0]?.length ?? 0;
  const sizes = Array.from({ length: Math.min(rows.length, columns) + 1 }, (_, k) => k).reverse();
  const found = sizes.find((k) =>
    choices(rows.length, k).some((is) =>
      choices(columns, k).some(
        (js) => determinant(is.map((i) => js.map((j) => BigInt(rows[i]?.[j] as number)))) !== 0n,
      ),
    ),
  );
  return found as number;
}

describe('rule rankModP', () => {
  behavesLikeARuleOnAMatrix('rankModP', [[1, 2]], { prime: 5 });

  it('concludes a rank that the matrix has, whatever the prime and the arithmetic', () => {
    fc.assert(
      fc.property(integerRows(size, size), fc.constantFrom(2, 3, 5, 46337), fc.boolean(), (rows, prime, reference) => {
        const rank = rankOf(rows);
        const matrix = numbers(rows);
        const apply = () => infer(contextOf({}, { reference }), 'rankModP', [], { matrix, prime }).proposition;
        const isZero = rows.flat().every((entry) => entry % prime === 0);
        if (isZero) {
          refuses(apply, 'false', '$.witness: expected a matrix that is not zero mod p, got one of rank 0');
          return;
        }
        const proposition = apply();
        expect(proposition).to.deep.include({ kind: 'rankAtLeast', matrix });
        const concluded = (proposition as unknown as { rank: number }).rank;
        // No minor of these sizes reaches the largest prime, so there nothing is lost.
        expect(concluded).to.be.at.most(rank);
        if (prime === 46337) expect(concluded).to.equal(rank);
      }),
      { numRuns: 300 },
    );
  });

  it('concludes less than the rank where the prime divides minors', () => {
    const matrix = numbers([
      [1, 0],
      [0, 7],
    ]);
    expect(infer(contextOf(), 'rankModP', [], { matrix, prime: 7 }).proposition).to.deep.equal({
      kind: 'rankAtLeast',
      matrix,
      rank: 1,
    });
  });

  it('refuses what is no prime, too large a prime, and one that divides a denominator', () => {
    const matrix = numbers([['1/3', 1]]);
    for (const prime of [4, 46336]) {
      refuses(
        () => infer(contextOf(), 'rankModP', [], { matrix, prime }),
        'false',
        `$.prime: expected a prime of at most 46337, got ${prime}`,
      );
    }
    // Of rank 1: but 3 has no inverse modulo 10113 = 3·3371, and elimination would find 2.
    const entries = ['3', '1', '6', '2'];
    for (const [prime, reference] of [9, 8193, 10113, 46335].flatMap((p) => [
      [p, false] as const,
      [p, true] as const,
    ])) {
      const context = contextOf({ X: { kind: 'matrix', rows: 2, columns: 2, entries } }, { reference });
      refuses(
        () => infer(context, 'rankModP', [], { matrix: data('X'), prime }),
        'false',
        `$.prime: expected a prime of at most 46337, got ${prime}`,
      );
    }
    for (const prime of [1, 46338, 2.5, -3]) {
      refuses(
        () => infer(contextOf(), 'rankModP', [], { matrix, prime }),
        'malformed',
        `$.witness.prime: expected a whole number from 2 to 46337, got ${prime}`,
      );
    }
    refuses(
      () => infer(contextOf(), 'rankModP', [], { matrix, prime: 3 }),
      'false',
      '$.prime: expected a prime that divides no denominator, got 3',
    );
    infer(contextOf(), 'rankModP', [], { matrix, prime: 2 });
  });
});

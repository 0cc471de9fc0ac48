import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { base64OfBytes, bytesOfBase64 } from '../../../../../src/kernel/core/text/base64.js';
import type { Context } from '../../../../../src/kernel/core/logic/context.js';
import type { Matrix } from '../../../../../src/kernel/core/data/matrix.js';
import { inverseModulo } from '../../../../../src/kernel/libraries/modular/primeField.js';
import { challengesFor, SOLVING_PRIMES } from '../../../../../src/kernel/libraries/modular/rules/rankBySolving.js';
import { data, khatriRao, type Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { contextOf, integerRows, numbers, refuses } from '../../../../support.js';

/** z with zG = b over 𝔽ₚ, by elimination of [Gᵀ | bᵀ]; undefined when there is none. */
function solve(G: number[][], b: readonly number[], p: number): number[] | undefined {
  const work = b.map((entry, j) => [...G.map((row) => (((row[j] as number) % p) + p) % p), entry]);
  const pivots: number[] = [];
  for (let column = 0; column < G.length; column++) {
    const from = pivots.length;
    const found = work.findIndex((row, i) => i >= from && row[column] !== 0);
    if (found < 0) continue;
    [work[from], work[found]] = [work[found] as number[], work[from] as number[]];
    const head = work[from].map((e, _, row) => (e * inverseModulo(row[column] as number, p)) % p);
    work[from] = head;
    for (const [i, row] of work.entries()) {
      const factor = row[column] as number;
      if (i !== from) work[i] = row.map((e, j) => (((e - factor * (head[j] as number)) % p) + p) % p);
    }
    pivots.push(column);
  }
  if (work.slice(pivots.length).some((row) => row[G.length] !== 0)) return undefined;
  const z = new Array<number>(G.length).fill(0);
  pivots.forEach((column, i) => (z[column] = (work[i] as number[])[G.length] as number));
  return z;
}

const encoded = (Z: readonly (readonly number[])[]): string =>
  base64OfBytes(Uint8Array.from(Z.flat().flatMap((z) => [z & 255, z >> 8])));

function rowsOf(m: Matrix<number>): number[][] {
  return Array.from({ length: m.rows }, (_, i) => m.entries.slice(i * m.columns, (i + 1) * m.columns));
}

/** Solutions of the k systems for the numbers G of a term, or undefined when one has none. */
function solutionsFor(context: Context, matrix: Term, G: number[][], prime: number, count: number): string | undefined {
  const systems = rowsOf(challengesFor(context.instance, matrix, prime, count, G[0]?.length ?? 0));
  const Z = systems.map((b) => solve(G, b, prime));
  return Z.includes(undefined) ? undefined : encoded(Z as number[][]);
}

const IDENTITY = numbers([
  [1, 0],
  [0, 1],
]);
const [P] = SOLVING_PRIMES as [number];

describe('rule rankBySolving', () => {
  const context = contextOf();
  const solutions = solutionsFor(
    context,
    IDENTITY,
    [
      [1, 0],
      [0, 1],
    ],
    P,
    10,
  ) as string;
  const witness = { matrix: IDENTITY, prime: P, count: 10, solutions };
  const apply = (changes: object, at = context) => infer(at, 'rankBySolving', [], { ...witness, ...changes });

  it('concludes the rank, hashed, with its chance of error', () => {
    const theorem = apply({});
    expect(theorem.proposition).to.deep.equal({ kind: 'rankAtLeast', matrix: IDENTITY, rank: 2 });
    expect(theorem).to.deep.include({
      assurance: 'hashed',
      reach: { sizes: 'these', prefix: everything('all') },
      instance: null,
    });
    expect(theorem.error).to.equal(`1/${BigInt(P) ** 10n}`);
    expect(infer(context, 'conjunction', [theorem, theorem], {}).error).to.equal(`2/${BigInt(P) ** 10n}`);
  });

  it('proves a matrix exactly when its rank is the number of its columns', () => {
    fc.assert(
      fc.property(
        integerRows(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: -1, max: 1 })),
        fc.constantFrom(...SOLVING_PRIMES),
        fc.boolean(),
        (G, prime, reference) => {
          const matrix = numbers(G);
          const at = contextOf({}, { reference });
          const found = solutionsFor(at, matrix, G, prime, 10);
          let rank = 0;
          try {
            const theorem = infer(at, 'rankModP', [], { matrix, prime });
            rank = (theorem.proposition as { rank: number }).rank;
          } catch {
            expect(
              G.flat().every((entry) => entry === 0),
              'rank zero',
            ).to.equal(true);
          }
          // The chance that ten random systems of a deficient matrix are all solvable is below 2⁻¹²⁸.
          expect(found === undefined).to.equal(rank < (G[0] as number[]).length);
          if (found !== undefined) {
            const { proposition } = infer(at, 'rankBySolving', [], { matrix, prime, count: 10, solutions: found });
            expect(proposition).to.deep.equal({ kind: 'rankAtLeast', matrix, rank });
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('does not store a Khatri–Rao product, and asks of it what it asks of the product itself', () => {
    const A = [
      [1, 2],
      [3, 4],
    ];
    const X = [
      [1, 1],
      [2, 5],
    ];
    const at = contextOf({ A: numbers(A), X: numbers(X) });
    const matrix = khatriRao(data('A'), data('X'));
    const G = A.flatMap((a) => X.map((x) => x.map((entry, n) => entry * (a[n] as number))));
    const found = solutionsFor(at, matrix, G, P, 12);
    const theorem = infer(at, 'rankBySolving', [], { matrix, prime: P, count: 12, solutions: found as string });
    expect(theorem.proposition).to.deep.equal({ kind: 'rankAtLeast', matrix, rank: 2 });
    expect(theorem).to.deep.include({ instance: at.instance, reach: { sizes: 'these', prefix: everything('given') } });
  });

  it('refuses solutions for other systems', () => {
    const at = '$.witness: expected solutions of all 10 systems, got one that fails system';
    // Of another instance, of another number of systems, of another prime.
    const one = contextOf({ X: numbers([[1]]) });
    expect(() => apply({}, one)).to.throw(at);
    const more = solutionsFor(
      context,
      IDENTITY,
      [
        [1, 0],
        [0, 1],
      ],
      P,
      11,
    ) as string;
    expect(() => apply({ solutions: base64OfBytes(bytesOfBase64(more).subarray(0, 40)) })).to.throw(at);
    expect(() => apply({ prime: SOLVING_PRIMES[1] })).to.throw('$.witness: expected ');
    // Each entry counts.
    for (let i = 0; i < 40; i += 2) {
      const bytes = bytesOfBase64(solutions);
      bytes[i] = (bytes[i] as number) ^ 1;
      expect(() => apply({ solutions: base64OfBytes(bytes) })).to.throw(at);
    }
  });

  it('says where a solution fails', () => {
    const bytes = bytesOfBase64(solutions);
    bytes[38] = (bytes[38] as number) ^ 1;
    refuses(
      () => apply({ solutions: base64OfBytes(bytes) }),
      'false',
      '$.witness: expected solutions of all 10 systems, got one that fails system 10 at column 2',
    );
  });

  it('refuses weak or foreign parameters', () => {
    refuses(() => apply({ count: 9 }), 'false', `$.witness: expected p^k of at least 2^128, got ${P}^9`);
    for (const prime of [7, 8190, 8167, 46337]) {
      refuses(() => apply({ prime }), 'malformed', `$.witness.prime: expected 8191 or 8179 or 8171, got ${prime}`);
    }
    refuses(() => apply({ count: 65 }), 'malformed', '$.witness.count: expected a whole number from 1 to 64, got 65');
  });

  it('refuses bytes that are no residues', () => {
    const bytes = (length: number) => base64OfBytes(new Uint8Array(length));
    for (const length of [0, 1, 38, 41]) {
      refuses(
        () => apply({ solutions: bytes(length) }),
        'false',
        `$.witness: expected two bytes for each entry of 10 solutions, got ${length} bytes`,
      );
    }
    expect(() => apply({ solutions: bytes(60) })).to.throw('$: expected a right factor of 3 rows, got 2');
    const large = new Uint8Array(40);
    large.set([0xff, 0x1f], 6);
    refuses(
      () => apply({ solutions: base64OfBytes(large) }),
      'false',
      '$.witness: expected residues below 8191, got 8191',
    );
  });

  it('takes no premises', () => {
    refuses(
      () => infer(context, 'rankBySolving', [apply({})], witness),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});

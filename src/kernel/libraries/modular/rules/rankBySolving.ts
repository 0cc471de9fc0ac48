/**
 * ## rankBySolving
 *
 * Statement: a matrix G over ℚ has rank N, the number of its columns, except with a stated probability of error.
 *
 * Soundness: if G mod p has rank below N, the rows zG, z ∈ 𝔽ₚᴿ, form a proper subspace of 𝔽ₚᴺ, which contains at most one in p
 * of all rows. The rows b₁, …, b_k are drawn from a stream whose key is the hash of everything that G depends on: claim, version,
 * sizes, seed, the instance with the digests of all its data, the term, p and k. In the random-oracle model they are uniform and
 * independent of G, so all k have solutions with probability at most p⁻ᵏ ≤ 2⁻¹²⁸; for Q tried instances, at most Q times that.
 * The solutions are checked by multiplication. Except with that probability, G mod p has rank N, and then so has G (rankModP).
 */
import { productModulo } from '../residues.js';
import { base64Text, bytesOfBase64 } from '../../../core/text/base64.js';
import type { Matrix } from '../../algebra/matrices.js';
import type { Proposition } from '../../../core/logic/proposition.js';
import { computedReach, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { integer, literal, object } from '../../../core/text/shape.js';
import { Stream } from '../../../core/data/stream.js';
import { termShape, type Term } from '../../algebra/term.js';
import type { Residues } from '../matrix.js';

/** The primes that a proof may use; a longer list would allow more attempts. */
export const SOLVING_PRIMES: readonly number[] = Object.freeze([8191, 8179, 8171]);
const LEAST_BITS = 128;

const witness = object({
  matrix: termShape,
  prime: literal(...SOLVING_PRIMES),
  /** k, the number of rows for which solutions are given. */
  count: integer(1, 64),
  /** z₁, …, z_k one after another, each residue as two bytes, the lower first. */
  solutions: base64Text,
});

export const rankBySolving = rule(
  'rankBySolving',
  witness,
  (context, premises, { matrix, prime, count, solutions }) => {
    requireCount(premises, 0);
    const chances = BigInt(prime) ** BigInt(count);
    if (chances < 1n << BigInt(LEAST_BITS)) {
      throw falseWitness(`p^k of at least 2^${LEAST_BITS}`, `${prime}^${count}`);
    }
    const Z = residues(bytesOfBase64(solutions), count, prime);
    const product = productModulo(context, Z, matrix, prime);
    const challenges = challengesFor(context.instance, matrix, prime, count, product.columns);
    const wrong = challenges.entries.findIndex((entry, i) => entry !== product.entries[i]);
    if (wrong >= 0) {
      throw falseWitness(
        `solutions of all ${count} systems`,
        `one that fails system ${Math.floor(wrong / product.columns) + 1} at column ${(wrong % product.columns) + 1}`,
      );
    }
    const proposition: Proposition = { kind: 'rankAtLeast', matrix, rank: product.columns };
    return { proposition, assurance: 'hashed', reach: computedReach(proposition), error: `1/${chances}` };
  },
  'the hash behaves as a random function (the random-oracle model)',
);

/** The rows b₁, …, b_k that must be combinations of the rows of G. */
export function challengesFor(
  instance: string,
  matrix: Term,
  prime: number,
  count: number,
  columns: number,
): Matrix<number> {
  const stream = new Stream({ purpose: 'rankBySolving', instance, matrix, prime, count });
  const entries: number[] = [];
  while (entries.length < count * columns) entries.push(stream.below(prime));
  return { rows: count, columns, entries };
}

function residues(bytes: Uint8Array, rows: number, prime: number): Residues {
  if (bytes.length === 0 || bytes.length % (2 * rows) !== 0) {
    throw falseWitness(`two bytes for each entry of ${rows} solutions`, `${bytes.length} bytes`);
  }
  const entries = new Int16Array(bytes.length / 2);
  for (let i = 0; i < entries.length; i++) {
    const entry = (bytes[2 * i] as number) + 256 * (bytes[2 * i + 1] as number);
    if (entry >= prime) throw falseWitness(`residues below ${prime}`, `${entry}`);
    entries[i] = entry;
  }
  return { rows, columns: entries.length / rows, entries };
}

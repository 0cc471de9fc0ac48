/** Proofs that columns are independent, by arithmetic modulo a prime, or dependent, by an exact null vector. */
import {
  base64OfBytes,
  challengesFor,
  evaluate,
  nullVectorOf,
  rankByEngine,
  residues,
  rules,
  solveKhatriRao,
  SOLVING_PRIMES,
  terms,
  type Job,
  type Step,
  type Term,
} from 'lossproof/search';
import { rationalOf } from './parameters.js';

/** Primes to try in turn: a matrix of full rank over ℚ loses rank modulo one of them with probability about 1/p. */
const PRIMES = [8191, 8179, 8171, 32749];

/**
 * The primes modulo which the numbers of a search have residues. Only numbers that are written out and parameters have denominators
 * that a prime but 2 may divide: drawn ones and those of data sets are whole numbers over powers of two.
 */
export function primesFor(
  job: Pick<Job, 'instance' | 'parameters' | 'undecided'>,
  primes: readonly number[],
): readonly [number, ...number[]] {
  const written = Object.values(job.instance).flatMap((entry) => (entry.kind === 'matrix' ? entry.entries : []));
  const denominators = [...written, ...Object.values(job.parameters)].map((text) => rationalOf(text).denominator);
  const [first, ...others] = primes.filter((prime) => denominators.every((each) => each % BigInt(prime) !== 0n));
  if (first === undefined)
    return job.undecided(`each of the primes ${primes.join(', ')} divides a denominator of the data`);
  return [first, ...others];
}

/** Rank at least N over ℚ, by elimination modulo a prime; undefined when each prime that was tried gives less. */
export async function proveFullRank(
  job: Pick<Job, 'context' | 'prove' | 'instance' | 'parameters' | 'undecided'>,
  matrix: Term,
  rank: number,
): Promise<Step | undefined> {
  for (const prime of primesFor(job, PRIMES)) {
    if ((await rankByEngine(job.context, matrix, prime)) >= rank)
      return job.prove(rules.rankModP, [], { matrix, prime });
  }
  return undefined;
}

/**
 * Rank N over ℚ of a Khatri–Rao product of N columns, by solutions of random systems modulo a prime: as much work as
 * elimination for the one who looks for them, and little for whoever checks.
 */
export async function proveFullRankBySolving(
  job: Pick<Job, 'context' | 'prove' | 'progress' | 'instance' | 'parameters' | 'undecided'>,
  matrix: Extract<Term, { left: Term }>,
  rank: number,
): Promise<Step | undefined> {
  const { context } = job;
  for (const prime of primesFor(job, SOLVING_PRIMES)) {
    const count = Math.ceil(128 / Math.log2(prime));
    const [A, X] = [residues(context, matrix.left, prime), residues(context, matrix.right, prime)];
    const challenges = challengesFor(context.instance, matrix, prime, count, rank);
    const solutions = await solveKhatriRao(A, X, challenges, prime, (line) => {
      job.progress(line);
    });
    if (solutions === undefined) continue;
    return job.prove(rules.rankBySolving, [], { matrix, prime, count, solutions: base64OfResidues(solutions) });
  }
  return undefined;
}

/** Two bytes a residue, the lower first. */
function base64OfResidues(residues: ArrayLike<number>): string {
  const bytes = new Uint8Array(2 * residues.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < residues.length; i++) view.setUint16(2 * i, residues[i] as number, true);
  return base64OfBytes(bytes);
}

/** Rank below the number of columns, by an exact null vector from elimination over ℚ; undecided where there is none. */
export function proveDeficient(
  job: Pick<Job, 'context' | 'prove' | 'undecided'>,
  matrix: Term,
  otherwise = 'the columns turned out to be independent',
): Step {
  const vector = nullVectorOf(evaluate(job.context, matrix));
  if (vector === undefined) return job.undecided(otherwise);
  return job.prove(rules.nullVector, [], { matrix, vector: terms.literal(vector) });
}

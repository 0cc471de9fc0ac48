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

/** Primes to try in turn: a matrix of full rank over ℚ loses rank modulo one of them with probability about 1/p. */
const PRIMES = [8191, 8179, 8171, 32749];

/** Rank at least N over ℚ, by elimination modulo a prime; undefined when each prime that was tried gives less. */
export async function proveFullRank(
  job: Pick<Job, 'context' | 'prove'>,
  matrix: Term,
  rank: number,
): Promise<Step | undefined> {
  for (const prime of PRIMES) {
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
  job: Pick<Job, 'context' | 'prove' | 'progress'>,
  matrix: Extract<Term, { left: Term }>,
  rank: number,
): Promise<Step | undefined> {
  const { context } = job;
  for (const prime of SOLVING_PRIMES) {
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

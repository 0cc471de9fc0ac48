/**
 * Evidence from the slopes of a trial: the rank of A∘X is full for almost every X, by one X modulo a prime; or it is full for no X, by a
 * set S of samples with |S| > d₀·rank A_S (the upper bound of patternRank). S is all samples, or those in null vectors of A∘X: by
 * the theory of sums of matroids some such set exists wherever the rank is not full, and for all but few X the second is one. Where it is not,
 * the trial shows neither, and helps neither side.
 */
import type { Context } from '../../core/logic/context.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { rankOfResidues } from '../modular/elimination.js';
import type { Residues } from '../modular/matrix.js';
import { wasmAvailable } from '../modular/wasm/modularModule.js';
import { rankOfKhatriRaoWasm } from '../modular/wasm/modularRank.js';
import { dependentColumns, rankOfIntegers } from './rowReduction.js';
import { activity, scaled } from './slopes.js';

/** The first is for the trial's own samples; the second is tried if modulo the first there is an accident, or the slopes coincide. */
const PRIMES = [8191, 8179] as const;

/** Multiplications modulo a prime for a unit of work, as in other ranks. */
const PRODUCTS_A_UNIT = 16;

/** Matrices beyond this are not searched for dependent columns: their trials stay undecided where the rank is not full. */
const MOST_ENTRIES = 2 ** 26;

interface Pattern {
  readonly units: number;
  readonly samples: number;
  readonly slope: Rational;
  /** 1 where a unit is active, sample after sample. */
  readonly active: Uint8Array;
}

/** Roundings of weights and samples, one vector of `inputs` entries after another. */
export interface Drawn {
  readonly inputs: number;
  readonly slope: Rational;
  readonly W: Float64Array;
  readonly X: Float64Array;
}

/** The rank that is shown for all deviates with these roundings, but for some of probability zero. `below` draws residues. */
export function shownBy(
  context: Context,
  { inputs, slope, W, X }: Drawn,
  below: (prime: number) => number,
): 'full' | 'deficient' | undefined {
  const active = activity(W, X, inputs);
  if (active === undefined) return undefined;
  const pattern = { units: W.length / inputs, samples: X.length / inputs, slope, active };
  const [first, second] = PRIMES;
  // Any residues do.
  const own = Int32Array.from(X, (value) => scaled(value) % first);
  return (
    shownModulo(context, pattern, own, first) ??
    shownModulo(
      context,
      pattern,
      own.map(() => below(second)),
      second,
    )
  );
}

function shownModulo(
  context: Context,
  pattern: Pattern,
  X: Int32Array,
  prime: number,
): 'full' | 'deficient' | undefined {
  const [A, Y] = factorsModulo(pattern, X, prime);
  const rows = A.rows * Y.rows;
  spend((rows * A.columns ** 2) / PRODUCTS_A_UNIT);
  if (isFull(context, A, Y, prime)) return 'full';
  // All samples first, which takes no large matrix.
  const all = Array.from({ length: pattern.samples }, (_, n) => n);
  if (isTooMany(pattern, Y.rows, all)) return 'deficient';
  const isSearched = rows * A.columns <= MOST_ENTRIES;
  return isSearched && isTooMany(pattern, Y.rows, dependentColumns(khatriRao(A, Y, prime), prime))
    ? 'deficient'
    : undefined;
}

/** A times the denominator of the slope, which leaves its rank over ℚ; and X; a sample a column, of residues 0 … p − 1. */
function factorsModulo({ units, samples, slope, active }: Pattern, X: Int32Array, prime: number): [Residues, Residues] {
  const inputs = X.length / samples;
  const residue = (value: number): number => (value % prime) + (value % prime < 0 ? prime : 0);
  const [one, other] = [slope.denominator, slope.numerator].map((v) => residue(Number(v % BigInt(prime)))) as [
    number,
    number,
  ];
  return [
    transposed(units, samples, (n, i) => (active[n * units + i] === 1 ? one : other)),
    transposed(inputs, samples, (n, k) => residue(X[n * inputs + k] as number)),
  ];
}

/** True if rank(A∘X) is full over 𝔽ₚ: then a minor of A∘X is no zero polynomial of X. */
function isFull(context: Context, A: Residues, X: Residues, prime: number): boolean {
  if (!context.isReference && wasmAvailable) return rankOfKhatriRaoWasm(A, X, prime).rank === A.columns;
  return rankOfResidues(khatriRao(A, X, prime), prime) === A.columns;
}

/** A∘X: the rows of the first unit, then those of the second, and so on. Products of residues are below 2³¹. */
function khatriRao(A: Residues, X: Residues, prime: number): Residues {
  const { columns } = A;
  const entries = new Int32Array(A.rows * X.rows * columns);
  let at = 0;
  for (let i = 0; i < A.rows; i++) {
    for (let k = 0; k < X.rows; k++) {
      for (let n = 0; n < columns; n++) {
        entries[at++] = ((A.entries[i * columns + n] as number) * (X.entries[k * columns + n] as number)) % prime;
      }
    }
  }
  return { rows: A.rows * X.rows, columns, entries };
}

function transposed(rows: number, columns: number, entry: (column: number, row: number) => number): Residues {
  const entries = new Int32Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let n = 0; n < columns; n++) entries[i * columns + n] = entry(n, i);
  return { rows, columns, entries };
}

/**
 * True if the columns of these samples span so little that rank(A∘X) is not full for any X: more samples than d₀ times the rank of their
 * columns of A over ℚ. That rank is the rank of the first row with the differences of the others from it, and differences are
 * multiples of −1, 0 and 1 by the same number.
 */
function isTooMany({ units, slope, active }: Pattern, inputs: number, chosen: readonly number[]): boolean {
  const columns = new Map<string, Uint8Array>();
  for (const n of chosen) {
    const column = active.subarray(n * units, (n + 1) * units);
    columns.set(column.join(''), column);
  }
  const distinct = [...columns.values()];
  const row = (i: number, entry: (active: number, first: number) => bigint): bigint[] =>
    distinct.map((column) => entry(column[i] as number, column[0] as number));
  const differences = q.equals(slope, q.ONE)
    ? []
    : Array.from({ length: units - 1 }, (_, i) => row(i + 1, (own, first) => BigInt(own - first)));
  const first = row(0, (own) => (own === 1 ? slope.denominator : slope.numerator));
  return chosen.length > inputs * rankOfIntegers([...differences, first]);
}

/**
 * Evidence from the slopes of a trial: the rank of A∘X is full for almost every X, by one X modulo a prime; or it is full for no X, by a
 * set S of samples with |S| > d₀·rank A_S (the upper bound of patternRank). A trial that shows neither helps neither side.
 */
import type { Context } from '../../core/logic/context.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { khatriRao } from '../algebra/matrices.js';
import { rankOfResidues } from '../modular/elimination.js';
import type { Residues } from '../modular/matrix.js';
import { primeField } from '../modular/primeField.js';
import { wasmAvailable } from '../modular/wasm/modularModule.js';
import { rankOfKhatriRaoWasm } from '../modular/wasm/modularRank.js';
import { activity, scaled } from './slopes.js';

/** The first is for the trial's own samples; the second is tried if modulo the first the rank is smaller by accident, or the slopes coincide. */
const PRIMES = [8191, 8179] as const;

/** Multiplications modulo a prime for a unit of work, as in other ranks. */
const PRODUCTS_A_UNIT = 16;

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
  if (isDeficient(pattern, inputs)) return 'deficient';
  const [first, second] = PRIMES;
  // Any residues do.
  const own = Int32Array.from(X, (value) => scaled(value) % first);
  if (isFull(context, pattern, own, first)) return 'full';
  const others = own.map(() => below(second));
  return isFull(context, pattern, others, second) ? 'full' : undefined;
}

/** True if rank(A∘X) is full for the given X over 𝔽ₚ, one sample after another: then a minor of A∘X is no zero polynomial of X. */
function isFull(context: Context, { units, samples, slope, active }: Pattern, X: Int32Array, prime: number): boolean {
  const inputs = X.length / samples;
  // The matrix is multiplied by the denominator of the slope, which leaves its rank over ℚ.
  const [one, other] = [slope.denominator, slope.numerator].map((v) => Number(v % BigInt(prime))) as [number, number];
  const A = transposed(units, samples, (n, i) => (active[n * units + i] === 1 ? one : other));
  const Y = transposed(inputs, samples, (n, k) => X[n * inputs + k] as number);
  spend((units * inputs * samples * samples) / PRODUCTS_A_UNIT);
  if (!context.isReference && wasmAvailable) return rankOfKhatriRaoWasm(A, Y, prime).rank === samples;
  return rankOfResidues(khatriRao(primeField(prime), nonnegative(A, prime), nonnegative(Y, prime)), prime) === samples;
}

function transposed(rows: number, columns: number, entry: (column: number, row: number) => number): Residues {
  const entries = new Int32Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let n = 0; n < columns; n++) entries[i * columns + n] = entry(n, i);
  return { rows, columns, entries };
}

const nonnegative = ({ rows, columns, entries }: Residues, prime: number) => ({
  rows,
  columns,
  entries: Array.from(entries, (entry) => (entry + prime) % prime),
});

/**
 * True if some S shows that the rank is not full for any X: samples whose columns of A are multiples of one column, more than d₀ of
 * them, or a single one whose column is zero; or all samples, if too many rows of A are multiples of one another.
 */
function isDeficient({ units, samples, slope, active }: Pattern, inputs: number): boolean {
  const columns = classes(samples, units, slope, (n, i) => active[n * units + i] as number);
  if (columns.zeros > 0 || Math.max(...columns.sizes) > inputs) return true;
  const rows = classes(units, samples, slope, (i, n) => active[n * units + i] as number);
  return samples > inputs * rows.sizes.length;
}

interface Classes {
  /** Vectors that are zero. */
  readonly zeros: number;
  /** The sizes of classes of vectors, other than zero, that are multiples of one another. */
  readonly sizes: readonly number[];
}

/** Classes of `count` vectors of 1 and `slope`, given by where they are 1. Vectors of one class are multiples of one another. */
function classes(
  count: number,
  length: number,
  slope: Rational,
  at: (vector: number, place: number) => number,
): Classes {
  spend(count * length);
  const sizes = new Map<string, number>();
  let zeros = 0;
  for (let vector = 0; vector < count; vector++) {
    const bits = Array.from({ length }, (_, place) => at(vector, place));
    const isInactive = !bits.includes(1);
    if (isInactive && q.isZero(slope)) {
      zeros++;
      continue;
    }
    const key = q.equals(slope, q.ONE) || isInactive ? '1'.repeat(length) : signed(bits, slope).join('');
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return { zeros, sizes: [...sizes.values()] };
}

/** At slope −1 a vector and its negative are in one class. */
function signed(bits: readonly number[], slope: Rational): readonly number[] {
  return bits[0] === 0 && q.equals(slope, q.negate(q.ONE)) ? bits.map((bit) => 1 - bit) : bits;
}

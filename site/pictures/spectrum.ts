/**
 * The eigenvalues of the arc-cosine kernel on the sphere, in falling order: stairs of equal eigenvalues, one for each degree, in closed
 * form. Comparisons with 1/(4dm) are proved by the kernel.
 */
import {
  decimalBounds,
  reals,
  rationals,
  Refusal,
  rules,
  toFloat,
  type Rational,
  type Real,
} from '../../src/search.js';
import {
  degreeOfRank,
  kernelEigenvalue,
  multiplicity,
  type Closed,
} from '../../src/kernel/libraries/arcCosine/sphere.js';
import { atMost, below, type Comparison } from '../../lemmas/xls16/shared/comparisons.js';
import { compare } from '../../lemmas/xls16/shared/proving.js';
import { decay, threshold } from '../../lemmas/xls16/spectrum-decay.statement.js';
import type { Spectrum, SpectrumRequest, Stair } from './messages.js';
import { proverOn } from './prover.js';

const MOST_STAIRS = 14;
const MOST_RANKS = 1_000_000;
const DIGITS = 10;

/** `1/20`, `5/(9π²)` or a sum of both. */
export function closedText({ constant, overPiSquared }: Closed): string {
  const { numerator, denominator } = overPiSquared;
  const size = numerator < 0n ? -numerator : numerator;
  const over = denominator === 1n ? `${size}/π²` : `${size}/(${denominator}π²)`;
  if (rationals.isZero(overPiSquared)) return rationals.formatRational(constant);
  if (rationals.isZero(constant)) return numerator < 0n ? `−${over}` : over;
  return `${rationals.formatRational(constant)} ${numerator < 0n ? '−' : '+'} ${over}`;
}

/** Degrees 1, 0, 2, 4, 6, …: those whose eigenvalue is not 0, in falling order. */
const degreeOf = (stair: number): number => (stair === 0 ? 1 : 2 * (stair - 1));

function stairsOf(d: number): readonly Stair[] {
  const stairs: Stair[] = [];
  let before = 0;
  while (stairs.length < MOST_STAIRS && before < MOST_RANKS) {
    const degree = degreeOf(stairs.length);
    const count = Number(multiplicity(d, degree));
    const { lower, upper } = decimalBounds(reals.kernelEigenvalue(d, degree), DIGITS);
    const value = toFloat(rationals.parseRational(lower) as Rational);
    const closed = closedText(kernelEigenvalue(d, degree));
    stairs.push({ degree, from: before + 1, to: before + count, count, value, closed, lower, upper });
    before += count;
  }
  return stairs;
}

/** True if γ_m ≥ 1/(4dm), false if it is below; either is proved. */
function isAbove(d: number, m: number): boolean {
  const [gamma, bound] = [reals.rankedEigenvalue(d, m), reals.rational(`1/${4 * d * m}`)];
  const prove = (comparison: Comparison): unknown => compare(proverOn({}), comparison);
  try {
    prove(atMost(bound, gamma));
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    prove(below(gamma, bound));
    return false;
  }
}

/** The sum of the eigenvalues down to those of a degree. Those of degree 1 come first, then that of degree 0. */
function sumTo(d: number, degree: number): Real {
  if (degree === 1) return reals.product(reals.rational(d), reals.kernelEigenvalue(d, 1));
  return reals.partialTrace(d, Math.max(degree, 1));
}

export function spectrum({ d, rank }: SpectrumRequest): Spectrum {
  proverOn({}).prove(rules.spectrumDecay, [], { constant: decay.constant });
  const stairs = stairsOf(d);
  const most = Math.min(MOST_RANKS, stairs.at(-1)?.to ?? 1);
  const m = Math.min(Math.max(1, rank), most);
  const degree = degreeOfRank(d, m);
  const trace = decimalBounds(sumTo(d, degree), 6);
  return {
    kind: 'spectrum',
    d,
    stairs,
    most,
    threshold: threshold(d),
    rank: m,
    place: stairs.findIndex((stair) => stair.degree === degree),
    isAbove: isAbove(d, m),
    trace: [trace.lower, trace.upper],
  };
}

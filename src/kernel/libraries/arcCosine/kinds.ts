/** Evaluation of the real numbers of the arc-cosine kernel: from their closed forms, or from the definition in the plane. */
import type { Matrix } from '../algebra/matrices.js';
import * as m from '../algebra/matrices.js';
import * as q from '../../core/data/rational.js';
import type { Context } from '../../core/logic/context.js';
import type { Rational } from '../../core/data/rational.js';
import type { Part } from '../../core/logic/library.js';
import { integer, object } from '../../core/text/shape.js';
import { evaluate } from '../algebra/evaluate.js';
import { termShape, type Term } from '../algebra/term.js';
import { symmetric, wholeColumns } from '../reals/angles.js';
import { pi } from '../reals/elementary.js';
import { realKind, realMatrixKind, type Encloser, type Value } from '../reals/encloser.js';
import type { Interval } from '../reals/interval.js';
import { arcOverlap, planarDiscrepancy, type Direction } from './planar.js';
import { meanFourthOverlap } from './overlapMoments.js';
import { dimension } from './propositions.js';
import * as sphere from './sphere.js';

export const FUNK_HECKE =
  'the Funk–Hecke formula: a function of ⟨x, y⟩ acts on spherical harmonics of a degree as a number';

/** What overlapMoments.ts takes from books. */
export const OVERLAP_MOMENTS =
  'the Fourier transform of a power of the cosine is a reciprocal of Γ functions (Cauchy); the values of ψ′ and ψ‴ at multiples of one half';

const degree = integer(0, 1_000_000);
const ofTerm = object({ of: termShape });

export const ARC_COSINE_REALS: { readonly [kind: string]: Part } = {
  kernelEigenvalue: realKind(
    object({ dimension, degree }),
    (encloser, { dimension: d, degree: k }) => closed(encloser, sphere.kernelEigenvalue(d, k)),
    FUNK_HECKE,
  ),
  rankedEigenvalue: realKind(
    object({ dimension, rank: integer(1, 10_000_000) }),
    (encloser, { dimension: d, rank }) => closed(encloser, sphere.kernelEigenvalue(d, sphere.degreeOfRank(d, rank))),
    FUNK_HECKE,
  ),
  partialTrace: realKind(
    object({ dimension, degree }),
    (encloser, { dimension: d, degree: k }) => closed(encloser, sphere.partialTrace(d, k)),
    FUNK_HECKE,
  ),
  meanSquaredOverlap: realKind(object({ dimension }), (encloser, { dimension: d }) =>
    closed(encloser, sphere.meanSquaredOverlap(d)),
  ),
  meanFourthOverlap: realKind(
    object({ dimension }),
    (encloser, { dimension: d }) =>
      meanFourthOverlap(encloser.I, d, encloser.widen(closed(encloser, sphere.meanSquaredOverlap(d)))),
    OVERLAP_MOMENTS,
  ),
  planarSquaredDiscrepancy: realKind(
    ofTerm,
    ({ I, context }, { of }) => planarDiscrepancy(I, directions(context, of)).meanSquare,
  ),
  planarLargestDiscrepancy: realKind(
    ofTerm,
    ({ I, context }, { of }) => planarDiscrepancy(I, directions(context, of)).largest,
  ),
};

export const ARC_COSINE_MATRICES: { readonly [kind: string]: Part } = {
  arcs: realMatrixKind(ofTerm, ({ I, context }, { of }): Matrix<Interval> => {
    const units = directions(context, of);
    return symmetric(units.length, (i, j) => arcOverlap(I, units[i] as Direction, units[j] as Direction));
  }),
};

function closed({ I }: Encloser, { constant, overPiSquared }: sphere.Closed): Value {
  if (q.isZero(overPiSquared)) return constant;
  return I.add(I.ofRational(constant), I.divide(I.ofRational(overPiSquared), I.square(pi(I))));
}

function directions(context: Context, term: Term): readonly Direction[] {
  const matrix: Matrix<Rational> = evaluate(context, term);
  m.requireShape(matrix, 2, matrix.columns, 'directions in the plane, one a column,');
  return wholeColumns(matrix).map(([x, y]) => ({ x: x as bigint, y: y as bigint }));
}

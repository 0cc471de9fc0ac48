/** What terms and expressions denote on the instance of a context. */
import { largestMagnitude, sumOfSquares, type Bounds, type Enclosable } from './ballSum.js';
import type { Context } from './context.js';
import type { Matrix } from './matrix.js';
import type { Rational } from './rational.js';
import type { Term } from './term.js';
import type { FloatMatrix } from './triangle.js';
import type { Residues } from './wasm/modularKernel.js';

export const evaluate = (context: Context, term: Term): Matrix<Rational> => context.rational(term);
export const residues = (context: Context, term: Term, p: number): Residues => context.residues(term, p);
export const rankModulo = (context: Context, term: Term, p: number): number => context.rankModulo(term, p);
export const nearestDoubles = (context: Context, term: Term): FloatMatrix => context.floats(term);
export const boundsByFloats = (context: Context, expression: Enclosable): Bounds =>
  ({ sumOfSquares, largestMagnitude })[expression.kind](context, expression.of);

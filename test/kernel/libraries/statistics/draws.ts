/** Matrices that the kernel draws, and numbers as independent runs give them: each enclosed by a theorem of its own. */
import { entry, pi, product, rational, type Real } from '../../../../src/kernel/libraries/reals/real.js';
import {
  formatRational,
  parseRational,
  subtract,
  add,
  type Rational,
} from '../../../../src/kernel/core/data/rational.js';
import { digestOfMatrix, draw as drawMatrix } from '../../../../src/kernel/full.js';
import type { Law } from '../../../../src/kernel/core/data/law.js';
import { type Entry } from '../../../../src/kernel/core/data/instance.js';
import { infer, type Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import type { Context } from '../../../../src/kernel/core/logic/context.js';
import { evaluate } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { data } from '../../../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers, ORIGIN } from '../../../support.js';

/** The entry of an instance for a matrix that is drawn from the stream of this label. */
export function drawn(rows: number, columns: number, law: Law, label: string, origin = ORIGIN): Entry {
  const recipe = { rows, columns, label, law };
  return { kind: 'draw', ...recipe, sha256: digestOfMatrix(drawMatrix(recipe, origin)) };
}

/** Number `place` of a list, as an expression that no other place has. */
export const expressionOf = (value: string, place: number): Real =>
  product(rational(value), rational(`${place}`), rational(`1/${place}`));

export function draw(context: Context, value: string, place: number, radius = '0'): Theorem {
  const [at, wide] = [value, radius].map((text) => parseRational(text) as Rational) as [Rational, Rational];
  return infer(context, 'enclosure', [], {
    expression: expressionOf(value, place),
    lower: formatRational(subtract(at, wide)),
    upper: formatRational(add(at, wide)),
    precision: 64,
  });
}

/** Places count from 2, so that 1/place is a fraction in lowest terms. */
export const draws = (context: Context, values: readonly (number | string)[], radius = '0'): Theorem[] =>
  values.map((value, index) => draw(context, `${value}`, index + 2, radius));

export const piTheorem = (context: Context): Theorem =>
  infer(context, 'enclosure', [], { expression: pi, lower: '3', upper: '4', precision: 64 });

/** The name of the matrix with number `place`, which counts from 1. */
export const nameAt = (place: number): string => `D${place}`;
export const entryAt = (place: number): Real => entry(data(nameAt(place)));

/** Encloses the only entry of a matrix of the instance, to a radius. */
export function enclosedEntry(context: Context, place: number, radius = '0'): Theorem {
  const [at, wide] = [evaluate(context, data(nameAt(place))).entries[0] as Rational, parseRational(radius) as Rational];
  return infer(context, 'enclosure', [], {
    expression: entryAt(place),
    lower: formatRational(subtract(at, wide)),
    upper: formatRational(add(at, wide)),
    precision: 64,
  });
}

/** Numbers that are written out, each a matrix of its own, and their enclosures. */
export function givenDraws(values: readonly (number | string)[], radius = '0') {
  const instance = Object.fromEntries(values.map((value, index) => [nameAt(index + 1), numbers([[value]])]));
  const context = contextOf(instance);
  return { context, theorems: values.map((_, index) => enclosedEntry(context, index + 1, radius)) };
}

/**
 * The evaluation of real expressions: as exact rationals where possible, otherwise as intervals that contain them. Each kind of
 * expression brings its own evaluation (kinds.ts for this library). Some kinds are never computed, only known from theorems.
 */
import * as q from '../../core/data/rational.js';
import type { Matrix } from '../algebra/matrices.js';
import type { Rational } from '../../core/data/rational.js';
import type { Context } from '../../core/logic/context.js';
import type { Part } from '../../core/logic/library.js';
import type { Premise } from '../../core/logic/rule.js';
import { canonicalJson } from '../../core/text/json.js';
import { Refusal } from '../../core/text/refusal.js';
import type { Shape } from '../../core/text/shape.js';
import type { Interval, Intervals } from './interval.js';
import type { Real, RealMatrix } from './real.js';

export type Value = Rational | Interval;

type Enclose<F, V> = (encloser: Encloser, fields: F) => V;

/** A kind of real number, with the shape of its fields and its evaluation. */
export function realKind<F extends object>(
  shape: Shape<F>,
  meaning: Enclose<F, Value>,
  ...facts: readonly string[]
): Part {
  return { shape, meaning, facts };
}

/** A kind of matrix of real numbers, with the shape of its fields and its evaluation. */
export function realMatrixKind<F extends object>(shape: Shape<F>, meaning: Enclose<F, Matrix<Interval>>): Part {
  return { shape, meaning };
}

export class Encloser {
  private readonly known = new Map<string, Interval>();

  /** `premises` are theorems of kind `enclosed`; the bounds of their expressions are then known. */
  constructor(
    readonly I: Intervals,
    readonly context: Context,
    premises: readonly Premise[] = [],
  ) {
    premises.forEach(({ proposition }, index) => {
      if (proposition.kind !== 'enclosed') {
        throw new Refusal('false', `$.premises[${index}]`, 'a theorem of kind enclosed', proposition.kind);
      }
      const end = (text: string): Interval => I.ofRational(q.parseRational(text) as Rational);
      this.known.set(keyOf(proposition.expression), {
        lower: end(proposition.lower).lower,
        upper: end(proposition.upper).upper,
      });
    });
  }

  interval(expression: Real): Interval {
    return this.widen(this.value(expression));
  }

  value(expression: Real): Value {
    return this.known.get(keyOf(expression)) ?? this.meaning<Real, Value>('real', expression)(this, expression);
  }

  matrix(matrix: RealMatrix): Matrix<Interval> {
    return this.meaning<RealMatrix, Matrix<Interval>>('realMatrix', matrix)(this, matrix);
  }

  /** The value as an interval, which contains it if it is an exact rational. */
  widen(value: Value): Interval {
    return isRational(value) ? this.I.ofRational(value) : value;
  }

  private meaning<F extends { readonly kind: string }, V>(sort: string, { kind }: F): Enclose<F, V> {
    const found = this.context.libraries.meaningOf(sort, kind);
    if (found !== undefined) return found as Enclose<F, V>;
    throw new Refusal('missing', '$', 'an expression that can be enclosed, or premises that enclose it', kind);
  }
}

Object.freeze(Encloser.prototype);
Object.freeze(Encloser);

export function isRational(value: Value): value is Rational {
  return 'numerator' in value;
}

const keyOf = (expression: Real): string => canonicalJson(expression);

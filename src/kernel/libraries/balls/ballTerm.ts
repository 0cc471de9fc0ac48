/**
 * Terms as matrices of balls. Sums, entrywise products, multiples and transposes are computed tile by tile, Gram matrices by the
 * Gram arithmetic of floats, other products by plain loops. Every other kind of term is evaluated over ℚ, and each entry is rounded
 * to the nearest double. Slopes need signs, so an entry whose ball contains 0 is computed over ℚ.
 */
import { spend } from '../../core/data/work.js';
import { doubles } from '../floats/evaluate.js';
import { evaluate } from '../algebra/evaluate.js';
import { choleskyOf } from '../floats/arithmetic.js';
import {
  emptyTile,
  entrywise,
  gathered,
  kept,
  LEAST,
  multiply,
  outward,
  scaled,
  transposed,
  UNIT,
  type Ball,
  type Source,
} from './ball.js';
import { above, gramOf, longestLengths, productRadii, sumsAreExact } from './ballGram.js';
import type { Context } from '../../core/logic/context.js';
import { canonicalJson } from '../../core/text/json.js';
import * as m from '../algebra/matrices.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { isSame } from './symmetric.js';
import type { Term } from '../algebra/term.js';

export class BallTerms {
  private readonly known = new Map<string, Ball>();

  constructor(private readonly context: Context) {}

  source(term: Term): Source {
    switch (term.kind) {
      case 'sum':
      case 'difference':
      case 'hadamard':
        return entrywise(term.kind, this.source(term.left), this.source(term.right));
      case 'transpose':
        return transposed(this.source(term.of));
      case 'scale': {
        const { ball } = this.leaf({ kind: 'constant', value: term.factor, rows: 1, columns: 1 });
        return scaled({ mid: ball.mid[0] as number, rad: ball.rad[0] as number }, this.source(term.of));
      }
      case 'product':
        if (term.left.kind === 'transpose' && isSame(term.left.of, term.right)) {
          return gramOf(choleskyOf(this.context), this.ball(term.right));
        }
        return kept(this.ball(term));
      default:
        return kept(this.ball(term));
    }
  }

  /** The whole matrix of balls, which is cached. */
  ball(term: Term): Ball {
    const key = canonicalJson(term);
    const known = this.known.get(key) ?? this.computed(term);
    this.known.set(key, known);
    return known;
  }

  private computed(term: Term): Ball {
    switch (term.kind) {
      case 'product':
        if (term.left.kind === 'diagonal') {
          const [vector, right] = [this.ball(term.left.of), this.ball(term.right)];
          requireVector(vector, right.rows);
          return rowsTimes(vector, right, (i) => i);
        }
        if (term.right.kind === 'diagonal') {
          const [left, vector] = [this.ball(term.left), this.ball(term.right.of)];
          requireVector(vector, left.columns);
          return rowsTimes(vector, left, (_, j) => j);
        }
        return productOf(this.ball(term.left), this.ball(term.right));
      case 'slopes':
        return this.slopes(term);
      case 'sum':
      case 'difference':
      case 'hadamard':
      case 'transpose':
      case 'scale':
        return gathered(this.source(term));
      default:
        return this.leaf(term).ball;
    }
  }

  /** The nearest doubles as balls; `exact` is true if they equal the entries. */
  leaf(term: Term): { readonly ball: Ball; readonly exact: boolean } {
    const { matrix, exact } = doubles(this.context, term);
    const { rows, columns, entries: mid } = matrix;
    const rad = exact ? new Float64Array(mid.length) : mid.map((entry) => outward(UNIT * Math.abs(entry) + LEAST));
    return { ball: { rows, columns, mid, rad }, exact };
  }

  private slopes({ of, slope }: Extract<Term, { kind: 'slopes' }>): Ball {
    const { rows, columns, mid, rad } = this.ball(of);
    const below = this.leaf({ kind: 'constant', value: slope, rows: 1, columns: 1 }).ball;
    const exactEntry = this.exactEntries(of);
    const found = emptyTile(mid.length);
    mid.forEach((entry, k) => {
      const radius = rad[k] as number;
      const certain = radius === 0 || (Math.abs(entry) > radius && Number.isFinite(entry));
      const isNegative = certain ? entry < 0 : q.sign(exactEntry(Math.floor(k / columns), k % columns)) < 0;
      found.mid[k] = isNegative ? (below.mid[0] as number) : 1;
      found.rad[k] = isNegative ? (below.rad[0] as number) : 0;
    });
    return { rows, columns, ...found };
  }

  /** A function for single entries over ℚ; for a product it computes only the requested entries. */
  private exactEntries(of: Term): (i: number, j: number) => Rational {
    let entry: ((i: number, j: number) => Rational) | undefined;
    return (i, j) => (entry ??= of.kind === 'product' ? this.entriesOfProduct(of) : this.entriesOf(of))(i, j);
  }

  private entriesOf(term: Term): (i: number, j: number) => Rational {
    const exact = evaluate(this.context, term);
    return (i, j) => m.at(exact, i, j);
  }

  private entriesOfProduct(term: Extract<Term, { left: Term }>): (i: number, j: number) => Rational {
    const [left, right] = [evaluate(this.context, term.left), evaluate(this.context, term.right)];
    return (i, j) =>
      q.dot(
        left.entries.slice(i * left.columns, (i + 1) * left.columns),
        Array.from({ length: right.rows }, (_, k) => m.at(right, k, j)),
      );
  }
}
Object.freeze(BallTerms.prototype);
Object.freeze(BallTerms);

function requireVector({ rows, columns }: Ball, length: number): void {
  m.requireShape({ rows: 1, columns: rows === 1 || columns === 1 ? rows * columns : -1 }, 1, length, 'a diagonal');
}

/** Multiplies each entry by the entry of the vector that belongs to its row or column. */
function rowsTimes(vector: Ball, ball: Ball, place: (i: number, j: number) => number): Ball {
  const { rows, columns } = ball;
  const spread = emptyTile(rows * columns);
  for (let k = 0; k < rows * columns; k++) {
    const from = place(Math.floor(k / columns), k % columns);
    spread.mid[k] = vector.mid[from] as number;
    spread.rad[k] = vector.rad[from] as number;
  }
  return { rows, columns, ...multiply(ball, spread) };
}

/** A product by plain loops. Radii are as in ballGram.ts; a product passes through one rounding of its own and at most one per term. */
function productOf(a: Ball, b: Ball): Ball {
  m.requireShape(b, a.columns, b.columns, 'a right factor');
  const [rows, inner, columns] = [a.rows, a.columns, b.columns];
  spend((rows * inner * columns) / 4);
  const { mid } = emptyTile(rows * columns);
  for (let i = 0; i < rows; i++) {
    const row = mid.subarray(i * columns, (i + 1) * columns);
    for (let k = 0; k < inner; k++) {
      const factor = a.mid[i * inner + k] as number;
      const other = b.mid.subarray(k * columns, (k + 1) * columns);
      for (let j = 0; j < columns; j++) row[j] = (row[j] as number) + factor * (other[j] as number);
    }
  }
  if (sumsAreExact(inner, a, b)) return { rows, columns, mid, rad: new Float64Array(mid.length) };
  const turned = gathered(transposed(kept(a)));
  const rad = productRadii(
    inner,
    above(inner + 1),
    longestLengths(turned.mid, inner, rows),
    longestLengths(turned.rad, inner, rows),
    longestLengths(b.mid, inner, columns),
    longestLengths(b.rad, inner, columns),
    { from: 0, to: rows },
    { from: 0, to: columns },
  );
  return { rows, columns, mid, rad };
}

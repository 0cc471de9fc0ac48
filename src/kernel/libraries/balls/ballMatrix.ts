/** Real matrices as balls: every entry lies within its radius of its midpoint. */
import { doubles } from '../floats/evaluate.js';
import { evaluate } from '../algebra/evaluate.js';
import { choleskyOf } from '../floats/arithmetic.js';
import { entrywise, type Range, type Source, type Tile } from './ball.js';
import {
  cosinesOf,
  directionsOfDoubles,
  directionsOfRationals,
  overlapsOf,
  type Directions,
} from './ballDirections.js';
import { BallTerms } from './ballTerm.js';
import type { Context } from '../../core/logic/context.js';
import { canonicalJson } from '../../core/text/json.js';
import type { RealMatrix } from '../reals/real.js';
import { Refusal } from '../../core/text/refusal.js';
import type { Term } from '../algebra/term.js';

/** The most rows and columns of a tile in sums and norms: 2¹⁶ entries, which the bounds of their errors rely on. */
const SIDE = 256;

export function ballsOf(context: Context, matrix: RealMatrix): Source {
  return new BallMatrices(context).source(matrix);
}

class BallMatrices {
  private readonly terms: BallTerms;
  private readonly known = new Map<string, Source>();

  constructor(private readonly context: Context) {
    this.terms = new BallTerms(context);
  }

  source(matrix: RealMatrix): Source {
    switch (matrix.kind) {
      case 'numbers':
        return this.terms.source(matrix.of);
      case 'cosines':
        return this.cosines(matrix.of);
      case 'overlaps':
        return overlapsOf(this.cosines(matrix.of));
      case 'arcs':
      case 'activities':
        throw new Refusal('mismatch', '$', 'overlaps, for which floating point has bounds', matrix.kind);
      case 'hadamard':
      case 'difference':
        return entrywise(matrix.kind, this.source(matrix.left), this.source(matrix.right));
    }
  }

  private cosines(term: Term): Source {
    const key = canonicalJson(term);
    const known = this.known.get(key) ?? cosinesOf(choleskyOf(this.context), this.directions(term));
    this.known.set(key, known);
    return known;
  }

  /** Columns whose entries are not all exact doubles are computed over ℚ. */
  private directions(term: Term): Directions {
    const { matrix, exact } = doubles(this.context, term);
    const { rows, columns, entries: mid } = matrix;
    if (!exact) return directionsOfRationals(evaluate(this.context, term));
    return directionsOfDoubles({ rows, columns, mid, rad: new Float64Array(mid.length) });
  }
}
Object.freeze(BallMatrices.prototype);
Object.freeze(BallMatrices);

/** Visits all tiles, or for a symmetric matrix those on and below the diagonal; `count` is how often a tile occurs. */
export function eachTile(
  source: Source,
  symmetric: boolean,
  visit: (tile: Tile, count: 1 | 2, rows: Range, columns: Range) => void,
): void {
  for (const rows of ranges(source.rows)) {
    for (const columns of ranges(source.columns)) {
      if (symmetric && columns.from > rows.from) break;
      const count = symmetric && columns.from < rows.from ? 2 : 1;
      visit(source.tile(rows, columns), count, rows, columns);
    }
  }
}

function ranges(length: number): readonly Range[] {
  return Array.from({ length: Math.ceil(length / SIDE) }, (_, k) => ({
    from: k * SIDE,
    to: Math.min((k + 1) * SIDE, length),
  }));
}

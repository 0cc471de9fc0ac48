/** Decides for a state of regions whether it has a differentiable local minimum, with the vectors or the pushes that show it. */
import { matrices, nullSpace, solveLinear, type Matrix, type Rational } from 'lossproof/search';
import { dot, multiply, sideOf, subtract, ZERO, add, negate, type Model, type Vector } from './model.js';
import type { State } from './states.js';
import { solveStrictly } from './strictSystem.js';

export interface Push {
  readonly signs: string;
  readonly vector: Vector;
  readonly weights: readonly Vector[];
}

export interface Decision {
  /** The vectors of a least squares fit: of a minimum, if there is one. */
  readonly fit: readonly Vector[];
  /** Empty if there is a minimum. */
  readonly pushes: readonly Push[];
  readonly residual: Vector;
  readonly error: Rational;
}

type Letter = '*' | '+' | '-' | '0';

const column = (v: Vector): Matrix<Rational> => ({ rows: v.length, columns: 1, entries: v });
const rowsOf = (rows: readonly Vector[], columns: number): Matrix<Rational> => ({
  rows: rows.length,
  columns,
  entries: rows.flat(),
});

/** One of the solutions of the normal equations. */
function leastSquares(rows: readonly Vector[], target: Vector): Vector {
  const gram = matrices.matrix(rows.length, rows.length, (i, j) => dot(rows[i] as Vector, rows[j] as Vector));
  return (solveLinear(gram, column(rows.map((row) => dot(row, target)))) as Matrix<Rational>).entries;
}

const combined = (rows: readonly Vector[], weights: Vector, length: number): Vector =>
  Array.from({ length }, (_, n) =>
    dot(
      rows.map((row) => row[n] as Rational),
      weights,
    ),
  );

export function decideState(model: Model, { single, several }: State): Decision {
  const cells = [...single, ...several];
  const [count, dimension] = [model.labels.length, (model.inputs[0] as Vector).length];
  const rowsAt = (cell: number): readonly Vector[] => model.rows[cell] as readonly Vector[];
  const parts = (v: Vector): readonly Vector[] => cells.map((_, i) => v.slice(i * dimension, (i + 1) * dimension));
  const all = cells.flatMap(rowsAt);
  const fit = leastSquares(all, model.labels);
  const outputs = combined(all, fit, count);
  const residual = model.labels.map((label, n) => subtract(label, outputs[n] as Rational));

  /** Vectors of the same outputs with these signs, or a push that shows that there are none. */
  const attempt = (letters: readonly Letter[]): { readonly fit: readonly Vector[] } | { readonly push: Push } => {
    const kept = cells.flatMap((cell, i) => (letters[i] === '0' ? [] : [{ cell, letter: letters[i] ?? '*' }]));
    const rows = kept.flatMap(({ cell }) => rowsAt(cell));
    const signs = letters.join('');
    const signed = kept.flatMap(({ cell, letter }, place) =>
      letter === '*' ? [] : [{ cell, place, side: letter === '+' ? 1 : -1 }],
    );
    const transposed = matrices.transpose(rowsOf(rows, count));
    const base = solveLinear(transposed, column(outputs))?.entries;
    if (base === undefined) {
      const nearest = combined(rows, leastSquares(rows, outputs), count);
      const vector = nearest.map((entry, n) => subtract(entry, outputs[n] as Rational));
      return { push: { signs, vector, weights: signed.map(() => model.labels.map(() => ZERO)) } };
    }
    const free = nullSpace(transposed).map(({ entries }) => entries);
    const normals = signed.flatMap(({ cell, side }) =>
      model.inputs.map((x, n) =>
        x.map((entry) => (side === (model.signs[cell]?.[n] as number) ? entry : negate(entry))),
      ),
    );
    const placed = (v: Vector, k: number): Rational => {
      const { place } = signed[Math.floor(k / count)] as { place: number };
      return dot(normals[k] as Vector, v.slice(place * dimension, (place + 1) * dimension));
    };
    const decided = solveStrictly(
      normals.map((_, k) => ({ normal: free.map((v) => placed(v, k)), offset: placed(base, k) })),
      free.length,
    );
    if ('point' in decided) {
      const v = base.map((entry, i) =>
        free.reduce((sum, each, k) => add(sum, multiply(decided.point[k] as Rational, each[i] as Rational)), entry),
      );
      let next = 0;
      return {
        fit: cells.map((_, i) => {
          const place = letters[i] === '0' ? -1 : next++;
          return Array.from({ length: dimension }, (__, j) =>
            place < 0 ? ZERO : (v[place * dimension + j] as Rational),
          );
        }),
      };
    }
    const weights = signed.map((_, i) => decided.weights.slice(i * count, (i + 1) * count));
    const wanted = kept.flatMap((_, place) => {
      const i = signed.findIndex((each) => each.place === place);
      return Array.from({ length: dimension }, (__, j) =>
        i < 0
          ? ZERO
          : dot(
              normals.slice(i * count, (i + 1) * count).map((normal) => normal[j] as Rational),
              weights[i] as Vector,
            ),
      );
    });
    const vector = (solveLinear(rowsOf(rows, count), column(wanted)) as Matrix<Rational>).entries;
    return { push: { signs, vector, weights } };
  };

  const search = (letters: readonly Letter[]): { readonly fit: readonly Vector[] } | readonly Push[] => {
    const found = attempt(letters);
    if ('push' in found) return [found.push];
    const outside = single.findIndex(
      (cell, i) => letters[i] === '*' && sideOf(model, cell, found.fit[i] as Vector) === undefined,
    );
    if (outside < 0) return found;
    const pushes: Push[] = [];
    for (const letter of ['+', '-', '0'] as const) {
      const within = search(letters.map((each, i) => (i === outside ? letter : each)));
      if ('fit' in within) return within;
      pushes.push(...within);
    }
    return pushes;
  };

  const found = search(single.map(() => '*'));
  const error = dot(residual, residual);
  return 'fit' in found
    ? { fit: found.fit, pushes: [], residual, error }
    : { fit: parts(fit), pushes: found, residual, error };
}

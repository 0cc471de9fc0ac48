/** A lower bound of the squared error of all networks, or weights with a smaller one. */
import { nullSpace, type Rational } from 'lossproof/search';
import type { Decision, Push } from './decide.js';
import {
  add,
  divide,
  dot,
  gradientAt,
  multiply,
  negate,
  ONE,
  scaled,
  sign,
  subtract,
  ZERO,
  type Model,
  type Vector,
} from './model.js';
import { nonnegativeFit } from './nonnegativeFit.js';
import type { State } from './states.js';

export interface Weights {
  readonly hidden: readonly Vector[];
  readonly outputs: Vector;
}

/** Weights of the units of a state with these vectors: of cells with one unit, on the given side, in the closure of the cell. */
export function weightsOf(
  { inputs, points, signs }: Model,
  { single, several }: State,
  vectors: readonly Vector[],
  sides: readonly number[],
): Weights {
  const pairs = several.flatMap((cell, i) => {
    const [v, point] = [vectors[single.length + i] as Vector, points[cell] as Vector];
    // v + factor·point and factor·point are in the cell.
    const factor = inputs.reduce((least, x, n) => {
      const turned = (value: Rational): Rational => ((signs[cell]?.[n] as number) > 0 ? value : negate(value));
      const needed = add(ONE, divide(negate(turned(dot(x, v))), turned(dot(x, point))));
      return sign(subtract(needed, least)) > 0 ? needed : least;
    }, ONE);
    const far = scaled(factor, point);
    return [
      { weights: v.map((entry, j) => add(entry, far[j] as Rational)), output: ONE },
      { weights: far, output: negate(ONE) },
    ];
  });
  const alone = single.map((cell, i) => {
    const [v, side] = [vectors[i] as Vector, sides[i] as number];
    if (side === 0) return { weights: points[cell] as Vector, output: ZERO };
    return side > 0 ? { weights: v, output: ONE } : { weights: v.map(negate), output: negate(ONE) };
  });
  const units = [...alone, ...pairs];
  return { hidden: units.map(({ weights }) => weights), outputs: units.map(({ output }) => output) };
}

/** All subsets of so many numbers below n. */
function subsets(n: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(n - from, 0) }, (_, i) => from + i).flatMap((first) =>
    subsets(n, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

/** The edges of the closure of each cell: directions in which hyperplanes meet, on its side of all others. */
export function edgesOf({ inputs, signs }: Model): readonly (readonly Vector[])[] {
  const dimension = (inputs[0] as Vector).length;
  const directions = subsets(inputs.length, dimension - 1).flatMap((chosen) => {
    const rows = chosen.map((n) => inputs[n] as Vector);
    const across = nullSpace({ rows: rows.length, columns: dimension, entries: rows.flat() });
    const [only, ...others] = across;
    return only === undefined || others.length > 0 ? [] : [only.entries, only.entries.map(negate)];
  });
  return signs.map((cell) =>
    directions.filter((direction) => inputs.every((x, n) => sign(dot(x, direction)) * (cell[n] as number) >= 0)),
  );
}

/** Pushes for all states that show that no error is below the bound; or the weights of one that is. */
export function boundBelow(
  model: Model,
  states: readonly State[],
  decisions: readonly Decision[],
  bound: Rational,
): { readonly pushes: readonly (readonly Push[])[] } | { readonly weights: Weights } {
  const edges = edgesOf(model);
  const axes = (model.inputs[0] as Vector).map((_, i, { length }) =>
    Array.from({ length }, (__, j) => (i === j ? ONE : ZERO)),
  );
  const pushes: Push[][] = [];
  for (const [s, state] of states.entries()) {
    const { residual, error } = decisions[s] as Decision;
    if (sign(subtract(error, bound)) >= 0) {
      pushes.push([{ signs: '*'.repeat(state.single.length), vector: residual.map(negate), weights: [] }]);
      continue;
    }
    const own: Push[] = [];
    for (const sides of sidesOf(state.single.length)) {
      const generators = [
        ...state.single.flatMap((cell, i) =>
          (edges[cell] as readonly Vector[]).map((edge) => ({
            place: i,
            cell,
            direction: scaled(sides[i] as Rational, edge),
          })),
        ),
        ...state.several.flatMap((cell, i) =>
          [...axes, ...axes.map((axis) => axis.map(negate))].map((direction) => ({
            place: state.single.length + i,
            cell,
            direction,
          })),
        ),
      ];
      const nearest = nonnegativeFit(
        generators.map(({ cell, direction }) => outputsAt(model, cell, direction)),
        model.labels,
      );
      const e = nearest.residual;
      if (sign(subtract(dot(e, e), bound)) < 0) {
        const vectors = [...state.single, ...state.several].map((_, place) =>
          generators.reduce<Vector>(
            (sum, generator, g) =>
              generator.place === place
                ? sum.map((entry, j) =>
                    add(entry, multiply(nearest.coefficients[g] as Rational, generator.direction[j] as Rational)),
                  )
                : sum,
            (model.inputs[0] as Vector).map(() => ZERO),
          ),
        );
        return { weights: weightsOf(model, state, vectors, sides.map(sign)) };
      }
      const vector = e.map(negate);
      own.push({
        signs: sides.map((side) => (sign(side) > 0 ? '+' : '-')).join(''),
        vector,
        weights: state.single.map((cell, i) => {
          const turned = model.inputs.map((x, n) =>
            scaled(sign(sides[i] as Rational) === model.signs[cell]?.[n] ? ONE : negate(ONE), x),
          );
          return nonnegativeFit(turned, gradientAt(model, cell, vector)).coefficients;
        }),
      });
    }
    pushes.push(own);
  }
  return { pushes };
}

/** All choices of the sides 1 and −1 of so many cells. */
function sidesOf(cells: number): readonly (readonly Rational[])[] {
  if (cells === 0) return [[]];
  return sidesOf(cells - 1).flatMap((sides) => [
    [...sides, ONE],
    [...sides, negate(ONE)],
  ]);
}

/** The outputs of the linear model of a cell at a vector. */
function outputsAt({ rows, labels }: Model, cell: number, v: Vector): Vector {
  return labels.map((_, n) =>
    dot(
      (rows[cell] as readonly Vector[]).map((row) => row[n] as Rational),
      v,
    ),
  );
}

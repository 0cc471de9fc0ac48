/**
 * A slice of the loss at a critical point, along two curves: the one along which the decision shows that it falls, and one along which it
 * rises or stays. Their expansions are exact; the heights of the surface are floats.
 */
import {
  floats,
  linearNetworks,
  matrices,
  rationals,
  toFloat,
  type Curve,
  type LinearPoint,
  type Rational,
} from '../../src/search.js';
import type { Decided } from './ladder.js';
import type { Slice, SliceCurve } from './messages.js';

/** Steps of the surface to each side of the point, and of a curve. */
const STEPS = 10;
const CURVE_STEPS = 40;

/** All straight lines in a single weight. */
function unitLines({ weights }: LinearPoint): readonly Curve[] {
  return weights.flatMap((W, k) =>
    W.entries.map((_, at) =>
      weights.map(({ rows, columns }, l) =>
        l === k
          ? [matrices.matrix(rows, columns, (i, j) => (i * columns + j === at ? rationals.ONE : rationals.ZERO))]
          : [],
      ),
    ),
  );
}

/** At a minimum: a line along which the loss rises, and one along which it stays, or another that rises. */
function linesAtMinimum(point: LinearPoint): readonly [Curve, Curve] {
  const lines = unitLines(point);
  const isFlat = (line: Curve): boolean => linearNetworks.lossAlong(point, line).every(rationals.isZero);
  const rising = lines.filter((line) => !isFlat(line));
  const other = lines.find(isFlat) ?? rising.at(-1);
  return [rising[0] as Curve, other as Curve];
}

/** The largest power of ½ or 2 at which all higher terms together are at most the lowest; then the loss turns soon. */
function reachOf(coefficients: readonly number[]): number {
  const lowest = coefficients.findIndex((coefficient) => coefficient !== 0);
  if (lowest < 0) return 1;
  const term = (n: number, t: number): number => Math.abs((coefficients[n] as number) * t ** (n + 1));
  const others = (t: number): number => coefficients.reduce((sum, _, n) => sum + (n > lowest ? term(n, t) : 0), 0);
  let reach = 2 ** 10;
  while (reach > 2 ** -20 && others(reach) > term(lowest, reach)) reach /= 2;
  return others(reach) === 0 ? 1 : reach;
}

const valueAt = (coefficients: readonly number[], t: number): number =>
  coefficients.reduce((sum, coefficient, n) => sum + coefficient * t ** (n + 1), 0);

function curveOf(point: LinearPoint, curve: Curve, highest = Infinity): SliceCurve {
  const exact = linearNetworks.lossAlong(point, curve);
  const coefficients = exact.map(toFloat);
  const lowest = exact.findIndex((coefficient) => !rationals.isZero(coefficient));
  const heightsTo = (reach: number): readonly number[] =>
    Array.from({ length: 2 * CURVE_STEPS + 1 }, (_, i) =>
      valueAt(coefficients, ((i - CURVE_STEPS) / CURVE_STEPS) * reach),
    );
  let reach = reachOf(coefficients);
  while (largest(heightsTo(reach)) > highest) reach /= 2;
  return {
    isLine: curve.every(({ length }) => length <= 1),
    change: lowest < 0 ? 'stays' : rationals.sign(exact[lowest] as Rational) < 0 ? 'falls' : 'rises',
    order: lowest + 1,
    lowest: lowest < 0 ? '0' : rationals.formatRational(exact[lowest] as Rational),
    reach,
    heights: heightsTo(reach),
  };
}

const largest = (heights: readonly number[]): number => Math.max(...heights.map(Math.abs));

type Rows = readonly (readonly number[])[];
const product = (a: Rows, b: Rows): Rows =>
  a.map((row) =>
    (b[0] as readonly number[]).map((_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] as number), 0)),
  );

/** The loss at W + first(a) + second(b), by floats. */
function lossNear(point: LinearPoint, first: Curve, second: Curve): (a: number, b: number) => number {
  const coefficients = (curve: Curve): readonly (readonly Rows[])[] => curve.map((layer) => layer.map(floats));
  const [along, across] = [coefficients(first), coefficients(second)];
  const weights = point.weights.map(floats);
  const [X, Y] = [floats(point.inputs), floats(point.targets)];
  return (a, b) => {
    const outputs = weights.reduce((features: Rows, W, k) => {
      const moved = W.map((row, i) =>
        row.map((entry, j) => {
          const at = (layers: readonly (readonly Rows[])[], t: number): number =>
            (layers[k] ?? []).reduce((sum, V, n) => sum + (V[i]?.[j] as number) * t ** (n + 1), 0);
          return entry + at(along, a) + at(across, b);
        }),
      );
      return product(moved, features);
    }, X);
    return outputs.flat().reduce((sum, output, i) => sum + (output - (Y.flat()[i] as number)) ** 2 / 2, 0);
  };
}

export function sliceAt({ point, decision }: Pick<Decided, 'point' | 'decision'>): Slice {
  const [first, second] =
    decision.kind === 'global' ? linesAtMinimum(point) : ([decision.falls, decision.rises] as const);
  const along = curveOf(point, first);
  // Comparable heights, so that the fall is seen beside the rise.
  const across = curveOf(point, second, 2 * largest(along.heights));
  const loss = lossNear(point, first, second);
  const here = loss(0, 0);
  const steps = Array.from({ length: 2 * STEPS + 1 }, (_, i) => (i - STEPS) / STEPS);
  const heights = steps.map((a) => steps.map((b) => loss(a * along.reach, b * across.reach) - here));
  return { along, across, heights };
}

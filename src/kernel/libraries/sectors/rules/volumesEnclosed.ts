/**
 * ## volumesEnclosed
 *
 * Statement: for these samples in the plane or in space, labels and slope, and independent standard normal first weights: row d of
 * `volumes` has a lower and an upper bound of the probability, with d units, that the region of the weights has a differentiable local
 * minimum of squared error > 0; then such bounds of the probability that it has a point of squared error 0. Bounds of a probability differ
 * by at most `apart`, so that they say something.
 *
 * Soundness: whether a region has such a minimum, and its error, depends on its state alone, and is decided for each state of at most
 * as many units as there are rows, as in the rule regionsDecided. A point of squared error 0 has no residual, and is such a minimum.
 * Almost all weights are in regions. The premise lists all cells. In the plane they are sectors between neighbouring lines, and a unit is
 * in one with the probability p = θ/2π, θ being the angle. In space they are polygons on the sphere, and p is the area, by Girard's theorem,
 * over 4π (sphere.ts). Both are enclosed. The units are independent, so the numbers of units in the cells are multinomial, and a state has
 * the probability d!·Σ Π_c p_c^{n_c}/n_c! over the numbers n_c of the state with the sum d. The rule adds these up by intervals.
 */
import { at, type Matrix } from '../../../core/data/matrix.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { byEnclosure, falseWitness, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { within } from '../../../core/text/refusal.js';
import { integer, list, object, rationalText } from '../../../core/text/shape.js';
import { evaluate } from '../../algebra/evaluate.js';
import { requireShape } from '../../algebra/matrices.js';
import { termShape } from '../../algebra/term.js';
import { wholeColumns } from '../../reals/angles.js';
import { atMost, Intervals, PRECISIONS, ZERO, type Interval } from '../../reals/interval.js';
import { decide, decisionShape, type Decision } from '../../arrangements/decision.js';
import { modelOf, type Model } from '../../arrangements/model.js';
import { linesOf, sectorOf, sharesOf, type Direction } from '../../regions/plane.js';
import { statesWithin } from '../../arrangements/states.js';
import { polygonShares } from '../sphere.js';
import { volumesOf } from '../volumes.js';

const witness = object({
  data: termShape,
  labels: termShape,
  slope: rationalText,
  cells: termShape,
  volumes: termShape,
  apart: rationalText,
  /** For each state of any number of units up to the rows of `volumes`. */
  states: list(decisionShape),
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const volumesEnclosed = rule(
  'volumesEnclosed',
  witness,
  (context, premises, { states, cells, precision, ...said }) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, { kind: 'cellList', data: said.data, cells });
    const bounds = evaluate(context, said.volumes);
    requireShape(bounds, bounds.rows, 4, 'bounds of volumes');
    const apart = q.parseRational(said.apart) as Rational;
    const I = new Intervals(precision);
    const model = modelOf(context, { ...said, cells });
    const half = halfShares(I, evaluate(context, said.data), evaluate(context, cells), model);
    const all = statesWithin(model.signs.length, bounds.rows);
    if (states.length !== all.length) throw falseWitness(`${all.length} states`, `${states.length}`);
    const decided = all.map((state, s) =>
      within(`$.witness.states[${s}]`, () => decide(model, state, states[s] as Decision)),
    );
    const sums = [false, true].map((isFit) => {
      const volumes = all.flatMap((state, s) => {
        const { error, isMinimum } = decided[s] as (typeof decided)[number];
        return isMinimum && q.isZero(error) === isFit ? [volumesOf(I, state, [...half, ...half], bounds.rows)] : [];
      });
      return Array.from({ length: bounds.rows }, (_, i) =>
        volumes.reduce((sum, each) => I.add(sum, each[i] as Interval), ZERO),
      );
    });
    sums.forEach((sum, kind) => {
      sum.forEach((volume, i) => {
        const [lower, upper] = [at(bounds, i, 2 * kind), at(bounds, i, 2 * kind + 1)];
        const isBelow = atMost(I.ofRational(lower), volume);
        if (!isBelow || !(atMost(volume, I.ofRational(upper)) || q.atMost(q.ONE, upper))) {
          const what = `volumes that have the bounds of row ${i + 1}`;
          throw falseWitness(what, [lower, upper].map(q.formatRational).join(', '));
        }
        if (!q.atMost(q.subtract(upper, lower), apart)) {
          throw falseWitness(
            `bounds in row ${i + 1} that differ by at most ${said.apart}`,
            q.formatRational(q.subtract(upper, lower)),
          );
        }
      });
    });
    return byEnclosure({ kind: 'regionVolumes', ...said });
  },
  'the area of a polygon on the unit sphere is the sum of its angles less (k − 2)π (Girard)',
);

/** The shares of the listed cells, each of which its opposite has too. */
function halfShares(
  I: Intervals,
  data: Matrix<Rational>,
  points: Matrix<Rational>,
  { signs }: Model,
): readonly Interval[] {
  if (data.rows === 3) return polygonShares(I, data, signs.slice(0, points.columns));
  const lines = linesOf(data);
  const sectors = sharesOf(I, lines);
  return wholeColumns(points).map((point) => sectors[sectorOf(lines, point as unknown as Direction)] as Interval);
}

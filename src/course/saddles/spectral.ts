/** Targets with known eigenvectors, for networks of one hidden unit: W₂W₁ has rank one, and the inputs are the unit matrix. */
import { terms, type LinearNetwork, type Term } from '../../kernel/index.js';
import type { Draws } from '../draws.js';
import { column, literal, plus, scaled, times, transposed, unit, type Numbers } from '../exact.js';

export interface Spectral {
  /** Orthogonal columns of the same length. */
  readonly q: Numbers;
  readonly r: Numbers;
  /** Y = a·qqᵀ + b·rrᵀ with a > b > 0. */
  readonly a: number;
  readonly b: number;
  readonly Y: Numbers;
  readonly networkAt: (W1: Term, W2: Term) => LinearNetwork;
}

export function drawSpectral(draws: Draws): Spectral {
  const [x, y] = draws.pick<readonly [number, number]>([
    [1, 1],
    [1, 2],
    [2, 1],
    [1, 3],
    [3, 1],
    [2, 3],
    [3, 2],
    [-1, 2],
    [-2, 1],
    [-1, 3],
  ]);
  const b = draws.integer(1, 4);
  const a = b + draws.integer(1, 4);
  const [q, r] = [column(x, y), column(y, -x)];
  const square = (v: Numbers): Numbers => times(v, transposed(v));
  const Y = plus(scaled(a, square(q)), scaled(b, square(r)));
  const networkAt = (W1: Term, W2: Term): LinearNetwork => ({
    inputs: literal(unit(2)),
    targets: literal(Y),
    weighting: terms.constant('1', 2, 2),
    weights: [W1, W2],
  });
  return { q, r, a, b, Y, networkAt };
}

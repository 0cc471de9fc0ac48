/** Samples in the plane for problems about A ∘ X. */
import type { Draws } from '../draws.js';
import { determinant, ofRows, type Numbers } from '../exact.js';

export type Sample = readonly [number, number];

export const fromSamples = (samples: readonly Sample[]): Numbers =>
  ofRows([samples.map(([first]) => first), samples.map(([, second]) => second)]);

export const areParallel = (a: Sample, b: Sample): boolean => determinant(fromSamples([a, b])).numerator === 0n;

/** Samples of which no two are parallel. */
export function drawSamples(draws: Draws, count: number): readonly Sample[] {
  return draws.until(
    () => Array.from({ length: count }, (): Sample => [draws.nonzero(-4, 4), draws.nonzero(-4, 4)]),
    (samples) => samples.every((one, i) => samples.slice(0, i).every((other) => !areParallel(one, other))),
  );
}

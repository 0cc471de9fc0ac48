/** Numbers of cells of arrangements in general position, and the work of counting them. */

/** Σ_{from ≤ k ≤ to} C(n, k) */
function choices(n: number, from: number, to: number): number {
  let [sum, choose] = [0, 1];
  for (let k = 0; k <= Math.min(n, to); k++) {
    if (k > 0) choose = (choose * (n - k + 1)) / k;
    if (k >= from) sum += choose;
  }
  return sum;
}

/** Cover's number 2·Σ_{k<inputs} C(samples − 1, k): the cells of that many samples in general position. */
export const coverNumber = (inputs: number, samples: number): number => 2 * choices(samples - 1, 0, inputs - 1);

/** The number of traces of hyperplanes on others, by which the kernel counts cells. */
export const traces = (inputs: number, samples: number): number => choices(samples, 2, inputs);

export const MOST_TRACES = 1_000_000;

/** Data and runs of the experiments that are small enough for tests. */
import type { PackedDataSet } from 'lossproof/search';

/** Bright pixels on the left for the lower half of the labels, on the right for the upper, with some noise. */
export function halves(samples: number): PackedDataSet {
  let state = 99;
  const noise = (): number => (state = (state * 48271) % 2147483647) % 60;
  const labels = Array.from({ length: samples }, (_, n) => (7 * n) % 10);
  const bytes = Uint8Array.from({ length: samples * 4 }, (_, at) => {
    const [n, pixel] = [Math.floor(at / 4), at % 4];
    return noise() + ((labels[n] as number) < 5 === pixel < 2 ? 120 : 0);
  });
  return { name: 'halves', samples, dimension: 4, encoding: 'uint8', bytes, labels };
}

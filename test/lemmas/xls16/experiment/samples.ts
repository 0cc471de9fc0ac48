/** Runs and data of xls16/diversity-experiment that are small enough for tests. */
import type { Run } from 'lossproof';
import type { PackedDataSet } from 'lossproof/search';
import { certified } from '../../support.js';

export const ID = 'xls16/diversity-experiment';

/** Bright pixels on the left for label 0, on the right for label 6, with some noise; and some of a third kind, and some dark. */
export function stripes(samples: number): PackedDataSet {
  let state = 99;
  const noise = (): number => (state = (state * 48271) % 2147483647) % 60;
  const labels = Array.from({ length: samples }, (_, n) => [0, 6, 3][n % 3] as number);
  const bytes = Uint8Array.from({ length: samples * 4 }, (_, at) => {
    const [n, pixel] = [Math.floor(at / 4), at % 4];
    if (n % 10 === 9) return 0;
    return noise() + ((labels[n] === 0 ? pixel < 2 : pixel >= 2) ? 120 : 0);
  });
  return { name: 'stripes', samples, dimension: 4, encoding: 'uint8', bytes, labels };
}

/** Of 240 images of the two classes that are not dark the last six are kept. */
export const imageParameters = { first: '0', images: '234' };
export const imageSizes = { n: 3, h: 0, m: 8, t: 6, runs: 8, steps: 40 };

/** Each is certified once, however many tests read it. */
const once = (request: Parameters<typeof certified>[1]): (() => Promise<Run>) => {
  let run: Promise<Run> | undefined;
  return () => (run ??= certified(ID, request));
};

export const withImages = once({ sizes: imageSizes, parameters: imageParameters, data: stripes(400) });
export const withTeachers = once({ sizes: { d: 3, n: 3, h: 3, m: 8, t: 10, runs: 8, steps: 40 } });

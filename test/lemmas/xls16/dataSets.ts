/** Data sets of a few samples, written out. */
import type { DataSet } from 'lossproof/search';

type Sample = readonly number[];

const dataSet = (name: string, encoding: 'uint8' | 'int8', samples: readonly Sample[]): DataSet => ({
  name,
  encoding,
  dimension: samples[0]?.length ?? 0,
  samples: samples.length,
  bytes: Uint8Array.from(samples.flat()),
});

/** Samples of grey values. */
export const images = (...samples: readonly Sample[]): DataSet => dataSet('squares', 'uint8', samples);

/** Samples of whole numbers of either sign. */
export const points = (...samples: readonly Sample[]): DataSet => dataSet('points', 'int8', samples);

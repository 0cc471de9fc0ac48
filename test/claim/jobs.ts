/** Searches to try things on: a job at a size N, with the matrices that its statement names. */
import {
  digestOfBytes,
  Job,
  propositions,
  type DataSetEntry,
  type Hypothesis,
  type PackedDataSet,
} from 'lossproof/search';
import type { JobOptions } from '../../src/claim/job.js';

const FEW: Hypothesis = {
  id: 'few',
  english: 'N ≤ 4',
  decidedBy: ({ sizes }) => propositions.comparison([sizes['N'] as number], 'atMost', [4]),
};

export function jobAt(N: number, options: Partial<JobOptions> = {}): Job {
  return new Job({
    origin: { claim: 'test/job', version: 1, sizes: { N }, seed: '1' },
    subject: { sizes: { N }, parameters: { slope: '1/10' } },
    hypotheses: [FEW],
    matrices: { X: [1, N], W: [1, N] },
    cite: () => Promise.reject(new Error('nothing to cite')),
    progress: () => undefined,
    ...(options.data === undefined ? {} : { taken: { X: options.data } }),
    ...options,
  });
}

/** Samples of one number each. */
export const dataSet = (name: string, ...bytes: readonly number[]): PackedDataSet => ({
  name,
  samples: bytes.length,
  dimension: 1,
  encoding: 'uint8',
  bytes: Uint8Array.from(bytes),
});

/** The entry of a certificate that names such samples. */
export const entryOf = (bytes: readonly number[], parts: Partial<DataSetEntry> = {}): DataSetEntry => ({
  kind: 'dataSet',
  rows: 1,
  columns: bytes.length,
  encoding: 'uint8',
  name: 'numbers.npy',
  sha256: digestOfBytes(Uint8Array.from(bytes)),
  ...parts,
});

/** Ranks and solutions on a GPU: what is refused, or known, before the GPU is asked. */
import { expect } from 'chai';
import {
  rankModuloGpu,
  rankOfKhatriRaoGpu,
  solveKhatriRaoTransposedGpu,
  type Gpu,
} from '../../../src/compute/gpu/index.js';
import { refusesLater } from '../../support.js';

/** A GPU that must not be used: it has limits and nothing else. */
const untouched = (bytes = 2 ** 30): Gpu =>
  ({ limits: { maxBufferSize: bytes, maxStorageBufferBindingSize: bytes } }) as unknown as Gpu;

describe('compute/gpu/index', () => {
  const gpu = untouched();
  const one = { rows: 1, columns: 1, entries: [1] };
  const two = { rows: 1, columns: 2, entries: [1, 1] };

  it('finds rank 0 of nothing', async () => {
    for (const [rows, columns] of [
      [0, 4],
      [4, 0],
    ] as const) {
      const { rank, rowProfile, columnProfile } = await rankModuloGpu(gpu, { rows, columns, entries: [] }, 7);
      expect([rank, [...rowProfile], [...columnProfile]]).to.deep.equal([0, [], []]);
    }
  });

  it('refuses moduli that are no odd primes of at most 8191', async () => {
    for (const p of [2, 9, 8209]) {
      const message = `$.prime: expected an odd prime of at most 8191, got ${p}`;
      await refusesLater(rankModuloGpu(gpu, one, p), 'false', message);
      await refusesLater(rankOfKhatriRaoGpu(gpu, one, one, p), 'false', message);
      await refusesLater(solveKhatriRaoTransposedGpu(gpu, one, one, one, p), 'false', message);
    }
  });

  it('refuses matrices that do not fit each other, or lack entries', async () => {
    const none = { rows: 0, columns: 1, entries: [] };
    await refusesLater(rankModuloGpu(gpu, { ...one, entries: [] }, 7), 'mismatch', '$: expected 1 × 1 entries, got 0');
    await refusesLater(
      rankOfKhatriRaoGpu(gpu, one, two, 7),
      'mismatch',
      '$: expected a right Khatri–Rao factor of 1 columns, got 2',
    );
    await refusesLater(
      rankOfKhatriRaoGpu(gpu, one, none, 7),
      'mismatch',
      '$: expected Khatri–Rao factors with entries, got 1 and 0 × 1',
    );
    await refusesLater(
      solveKhatriRaoTransposedGpu(gpu, two, two, one, 7),
      'mismatch',
      '$: expected right-hand sides of 2 rows, got 1 × 1',
    );
    await refusesLater(
      solveKhatriRaoTransposedGpu(gpu, one, one, { rows: 1, columns: 0, entries: [] }, 7),
      'mismatch',
      '$: expected right-hand sides of 1 rows, got 1 × 0',
    );
    await refusesLater(
      rankOfKhatriRaoGpu(gpu, one, { ...one, entries: [7] }, 7),
      'malformed',
      '$: expected integers of less than 7 in size, got 7',
    );
  });

  it('refuses what the buffers of the device cannot hold', async () => {
    await refusesLater(
      rankModuloGpu(untouched(65536), two, 7),
      'limit',
      '$: expected at most 1048560 rows, and buffers of at most 1 MiB on this GPU, ' +
        'got 1 × 2, which needs one of 1 MiB and 1 MiB in all',
    );
  });
});

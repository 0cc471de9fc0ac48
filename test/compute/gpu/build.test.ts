/** The Khatri–Rao product that the GPU builds: its rank and its columns, and those of its transpose in triangular.test.ts. */
import fc from 'fast-check';
import { khatriRao } from '../../../src/kernel/libraries/algebra/matrices.js';
import { primeField } from '../../../src/kernel/libraries/modular/primeField.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import { describeOnSoftwareVulkan, expectProfile, primes, RUNS, seeds } from './agreement.js';

describeOnSoftwareVulkan('compute/gpu/build', (gpu) => {
  it('builds the Khatri–Rao product in place', () =>
    fc.assert(
      fc.asyncProperty(primes, seeds, async (p, seed) => {
        const random = flatStream(seed);
        const [d1, d0, n] = [1 + random(16), 1 + random(16), 1 + random(256)];
        const a = matrixOf(d1, n, () => random(p) - random(2) * (p - 1));
        const x = matrixOf(d0, n, () => random(p));
        const residues = matrixOf(d1, n, (i, j) => ((a.entries[i * n + j] as number) + p) % p);
        expectProfile(khatriRao(primeField(p), residues, x), p, await gpu().ask({ kind: 'khatriRao', a, x, p }));
      }),
      { numRuns: RUNS },
    ));
});

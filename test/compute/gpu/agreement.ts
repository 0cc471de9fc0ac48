/** The GPU against the processor: what tests of the shaders on software Vulkan share. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rankOfResidues } from '../../../src/kernel/libraries/modular/elimination.js';
import { type Matrix } from '../../../src/kernel/core/data/matrix.js';
import { rankModuloWasm, type RankProfile } from '../../../src/kernel/libraries/modular/wasm/modularRank.js';
import { matrixOf, selection } from '../../assembly/matrices.js';
import { GpuProcess, softwareVulkanPresent, type Plain } from './software.js';

export const primes = fc.constantFrom(3, 5, 127, 8179, 8191);
export const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** The same leftmost columns as the processor finds, and rows that are independent with them. */
export function expectProfile(m: Matrix<number>, p: number, found: Plain<RankProfile>): void {
  const expected = rankModuloWasm(m, p);
  expect(found.rank).to.equal(expected.rank);
  expect(found.columnProfile).to.deep.equal([...expected.columnProfile]);
  expect(found.rowProfile).to.deep.equal([...new Set(found.rowProfile)].sort((a, b) => a - b));
  expect(rankOfResidues(selection(m, found.rowProfile, found.columnProfile), p)).to.equal(found.rank);
}

/** The least that a buffer must hold for a matrix of so many rows: a panel. */
export function smallestFor(rows: number): number {
  return 4 * 128 * (rows + 128);
}

/** (A∘X)ᵀZ, a sum for each entry. */
export function transposedProduct(a: Matrix<number>, x: Matrix<number>, z: Matrix<number>, p: number): number[] {
  return matrixOf(a.columns, z.columns, (sample, c) => {
    let sum = 0;
    for (let f = 0; f < z.rows; f++) {
      const left = a.entries[Math.floor(f / x.rows) * a.columns + sample] as number;
      const right = x.entries[(f % x.rows) * a.columns + sample] as number;
      sum = (sum + ((left * right) % p) * (z.entries[f * z.columns + c] as number)) % p;
    }
    return sum;
  }).entries as number[];
}

/** Runs take seconds on a software GPU, those in slabs most; with LOSSPROOF_LONG there are more. */
export const [RUNS, IN_SLABS] = process.env['LOSSPROOF_LONG'] === undefined ? [6, 2] : [50, 20];

/** Tests with a process that computes on software Vulkan; they are skipped where there is none. */
export function describeOnSoftwareVulkan(name: string, tests: (gpu: () => GpuProcess) => void): void {
  describe(`${name}, on software Vulkan`, function () {
    this.timeout(240_000);
    let gpu: GpuProcess | undefined;

    before('starts a process with SwiftShader', function () {
      if (!softwareVulkanPresent()) this.skip();
      gpu = new GpuProcess();
    });

    after('which ends by itself', async () => {
      // Undefined where the suite was skipped.
      expect(await gpu?.end()).to.be.oneOf([0, undefined]);
    });

    tests(() => gpu as GpuProcess);
  });
}

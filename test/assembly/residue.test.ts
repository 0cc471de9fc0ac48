import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { isPrime } from '../../src/kernel/libraries/modular/primeField.js';
import { moduleFor } from '../../src/kernel/libraries/modular/wasm/modularModule.js';
import { engineFor } from '../../src/kernel/libraries/webAssembly/webAssembly.js';

interface Compiler {
  readonly compile: (path: string) => Promise<Uint8Array>;
}

interface Checks {
  setPrime(p: number): void;
  checkDifferences(c: number, from: number, to: number): number;
}

const NONE = -(2 ** 31);
const DEPTH = 128;
const half = (p: number): number => (p - 1) / 2;
const largestSum = (p: number): number => DEPTH * half(p) ** 2;

describe('assembly: residues of either sign', () => {
  const START = 64;
  const COUNT = 65536;

  // All of int16, in order: eight at a time are in (−p, p), or some are not.
  it('become balanced and back, and others are noticed: every int16', () => {
    for (const p of [3, 5, 7, 11, 127, 1021, 4093, 8191]) {
      const module = moduleFor(START + 2 * COUNT, p);
      const values = new Int16Array(module.memory.buffer, START, COUNT);
      for (let from = 0; from < COUNT; from += 8) {
        const sent = Array.from({ length: 8 }, (_, i) => from + i - 32768);
        values.set(sent);
        const inside = sent.every((x) => x > -p && x < p);
        if (module.balance(START, 8) !== Number(inside)) expect.fail(`${sent.join()} mod ${p}`);
        if (!inside) continue;
        const balanced = [...values.subarray(0, 8)];
        expect(balanced.every((x) => Math.abs(x) <= half(p))).to.equal(true);
        module.unbalance(START, 8);
        expect([...values.subarray(0, 8)], `mod ${p}`).to.deep.equal(sent.map((x) => (x + p) % p));
        expect(balanced.map((x) => (x + p) % p)).to.deep.equal(sent.map((x) => (x + p) % p));
      }
      // The eight around ±p that are not all inside: each alone.
      for (const x of [-p, 1 - p, -half(p) - 1, -half(p), half(p), half(p) + 1, p - 1, p]) {
        values.fill(0, 0, 8)[5] = x;
        expect(module.balance(START, 8), `${x} mod ${p}`).to.equal(Math.abs(x) < p ? 1 : 0);
        if (Math.abs(x) < p) expect(values[5]).to.equal(x > half(p) ? x - p : x < -half(p) ? x + p : x);
      }
    }
  });
});

describe('assembly: reduction of sums', function () {
  let checks: Checks;

  before(async () => {
    const { compile } = (await import(pathToFileURL(resolve('assembly/compile.mjs')).href)) as Compiler;
    const bytes = await compile('assembly/check/residue.ts');
    const engine = engineFor(bytes);
    if (engine === undefined) throw new Error('this engine has no WebAssembly SIMD');
    const memory = new engine.Memory({ initial: 1 });
    checks = new engine.Instance(new engine.Module(bytes), { env: { memory } }).exports as Checks;
  });

  it('keeps the largest sum below 2³¹, and one more product would pass it', () => {
    expect(largestSum(8191)).to.equal(2146435200);
    expect(largestSum(8191)).to.be.below(2 ** 31);
    expect((DEPTH + 1) * half(8191) ** 2).to.be.above(2 ** 31);
  });

  // Right at c = ±h is right between: c − s + h must lie in [−p, 2p), and at both ends it does.
  for (const p of [3, 5, 7, 11, 127, 1021, 4093, 8191]) {
    it(`is right for every sum that occurs, p = ${p}`, () => {
      checks.setPrime(p);
      const limit = Math.ceil((largestSum(p) + 1) / 4) * 4;
      for (const c of [-half(p), half(p)]) expect(checks.checkDifferences(c, -limit, limit)).to.equal(NONE);
    });
  }

  it('is right at both ends and around zero for every prime', () => {
    for (let p = 3; p <= 8191; p += 2) {
      if (!isPrime(p)) continue;
      checks.setPrime(p);
      const limit = Math.ceil((largestSum(p) + 1) / 4) * 4;
      const window = Math.min(16 * p - (16 * p) % 8, 2 * limit);
      for (const c of [-half(p), 0, half(p)]) {
        expect(checks.checkDifferences(c, -limit, -limit + window), `${p}`).to.equal(NONE);
        expect(checks.checkDifferences(c, -window, window), `${p}`).to.equal(NONE);
        expect(checks.checkDifferences(c, limit - window, limit), `${p}`).to.equal(NONE);
      }
    }
  });

  it('finds a sum that is too large', () => {
    checks.setPrime(8191);
    expect(checks.checkDifferences(0, 2 ** 31 - 2 ** 20, 2 ** 31 - 2 ** 10)).to.equal(NONE);
    checks.setPrime(3);
    expect(checks.checkDifferences(0, 2 ** 29, 2 ** 30)).to.not.equal(NONE);
  });
});

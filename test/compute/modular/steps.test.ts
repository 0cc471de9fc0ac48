/** The steps in WebAssembly: residues balanced and back, a row of a Khatri–Rao product, memories, and one compiled module each. */
import { expect } from 'chai';
import fc from 'fast-check';
import { memoryOf, moduleFor, stepsOf } from '../../../src/compute/modular/steps.js';
import { refuses } from '../../support.js';
import { modulo } from './plain.js';

const PAGE = 65536;
const START = 1024;
const primes = fc.constantFrom(3, 5, 127, 8179, 8191);

for (const shared of [false, true]) {
  describe(`compute/modular/steps, with ${shared ? 'shared' : 'private'} memory`, () => {
    const memory = memoryOf(PAGE, shared);
    const numbers = (start: number, count: number): Int16Array => new Int16Array(memory.buffer, start, count);
    const steps = (p: number) => stepsOf(moduleFor(shared), memory, p);

    it('balances residues of either sign, and makes them nonnegative again', () => {
      const cases = primes.chain((p) =>
        fc.tuple(
          fc.constant(p),
          fc
            .array(fc.integer({ min: 1 - p, max: p - 1 }), { minLength: 1, maxLength: 5 })
            .map((few) => Array.from({ length: 8 * few.length }, (_, i) => few[i % few.length] as number)),
        ),
      );
      fc.assert(
        fc.property(cases, ([p, entries]) => {
          const stored = numbers(START, entries.length);
          stored.set(entries);
          expect(steps(p).balance(START, entries.length)).to.equal(1);
          stored.forEach((residue, i) => {
            expect(Math.abs(residue), `${entries[i] ?? ''} mod ${p}`).to.be.at.most((p - 1) / 2);
          });
          steps(p).unbalance(START, entries.length);
          expect([...stored]).to.deep.equal(entries.map((entry) => modulo(entry, p)));
        }),
      );
    });

    it('finds a number out of range, wherever it stands', () => {
      fc.assert(
        fc.property(primes, fc.nat(31), fc.boolean(), (p, place, negative) => {
          for (const [size, expected] of [
            [p - 1, 1],
            [p, 0],
            [32767, 0],
          ] as const) {
            const stored = numbers(START, 32).fill(0);
            stored[place] = negative ? -size : size;
            expect(steps(p).balance(START, 32), `±${size} mod ${p} at ${place}`).to.equal(expected);
          }
        }),
      );
    });

    it('makes a row of a Khatri–Rao product from minus a and x', () => {
      const sizes = fc.integer({ min: 1, max: 20 });
      const cases = fc.tuple(primes, sizes, sizes).chain(([p, m, n]) => {
        const half = (p - 1) / 2;
        const entry = fc.oneof(fc.constantFrom(half, -half), fc.integer({ min: -half, max: half }));
        const row = (length: number) => fc.array(entry, { minLength: length, maxLength: length });
        return fc.tuple(fc.constant(p), row(m), row(n));
      });
      fc.assert(
        fc.property(cases, ([p, a, x]) => {
          const [left, right, target] = [START, START + 256, START + 1024];
          numbers(left, 32)
            .fill(0)
            .set(a.map((entry) => -entry));
          numbers(right, 32).fill(0).set(x);
          steps(p).khatriRaoRow(target, left, a.length, right, x.length);
          const found = Array.from(numbers(target, a.length * x.length), (entry) => modulo(entry, p));
          expect(found).to.deep.equal(a.flatMap((entry) => x.map((other) => modulo(entry * other, p))));
        }),
      );
    });

    it('compiles its module once', () => {
      expect(moduleFor(shared)).to.equal(moduleFor(shared));
      expect(moduleFor(shared)).not.to.equal(moduleFor(!shared));
    });

    it('has memory of the size that was asked for, or says that there is not so much', () => {
      expect(memoryOf(3 * PAGE, shared).buffer.byteLength).to.equal(3 * PAGE);
      expect(memoryOf(PAGE, shared).buffer instanceof SharedArrayBuffer).to.equal(shared);
      refuses(
        () => memoryOf(65537 * PAGE, shared),
        'limit',
        '$: expected 4295032832 bytes of WebAssembly memory, got less from this machine',
      );
    });
  });
}

import { expect } from 'chai';
import fc from 'fast-check';
import type { Instance } from '../../../../src/kernel/core/data/instance.js';
import type { Encoding } from '../../../../src/kernel/core/data/packed.js';
import { formatRational, rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { dataOf, type Context } from '../../../../src/kernel/core/logic/context.js';
import { evaluate } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { product } from '../../../../src/kernel/libraries/algebra/matrices.js';
import { RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import { primeField } from '../../../../src/kernel/libraries/modular/primeField.js';
import {
  evaluateModulo,
  productModulo,
  rankModulo,
  residues,
  scaledResidues,
} from '../../../../src/kernel/libraries/modular/residues.js';
import { contextOf, numbers, rankByMinors, refuses } from '../../../support.js';

/** Small primes, the largest of WebAssembly, the least beyond it, and the largest of all. */
const primes = fc.constantFrom(2, 3, 5, 127, 8191, 8209, 46327, 46337);

/** Matrices of each kind of entry: whole numbers, fractions of powers of two, fractions of sevenths, and packed doubles. */
const instances: fc.Arbitrary<Instance> = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 24, maxLength: 24 })
  .map((values) => {
    const of = (from: number, denominator: bigint): string[] =>
      values.slice(from, from + 6).map((value) => formatRational(rational(BigInt(value), denominator)));
    const doubles = Buffer.from(Float32Array.from(values.slice(18), (value) => value / 4).buffer).toString('base64');
    return {
      A: { kind: 'matrix', rows: 2, columns: 3, entries: of(0, 1n) },
      B: { kind: 'matrix', rows: 3, columns: 2, entries: of(6, 8n) },
      C: { kind: 'matrix', rows: 3, columns: 2, entries: of(12, 7n) },
      D: { kind: 'packed', rows: 2, columns: 3, encoding: 'float32', bytes: doubles },
    };
  });
const [A, B, C, D] = ['A', 'B', 'C', 'D'].map(t.data) as [Term, Term, Term, Term];
const TERMS: readonly Term[] = [
  A,
  B,
  C,
  D,
  t.product(A, B),
  t.product(D, C),
  t.khatriRao(A, D),
  t.khatriRao(B, C),
  t.khatriRao(t.product(A, B), t.product(D, C)),
  t.transpose(t.sum(A, D)),
  t.khatriRao(A, t.constant('1/3', 1, 3)),
];

/** False if the prime divides a denominator of a matrix in the term, or of a constant. */
function hasImage(term: Term, p: number): boolean {
  if (p === 2) return !/"name":"[BD]"/.test(JSON.stringify(term));
  return p !== 3 || !JSON.stringify(term).includes('1/3');
}

/** The residue x with x·denominator ≡ numerator. */
function residueOf({ numerator, denominator }: Rational, p: number): number {
  const modulus = BigInt(p);
  // aᵖ⁻² is the inverse of a (Fermat).
  let [inverse, power] = [1n, denominator % modulus];
  for (let exponent = p - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) inverse = (inverse * power) % modulus;
    power = (power * power) % modulus;
  }
  return Number((((numerator * inverse) % modulus) + modulus) % modulus);
}

const both = (instance: Instance): readonly Context[] => [
  contextOf(instance),
  contextOf(instance, { reference: true }),
];
const NO_IMAGE = (p: number): string => `$.prime: expected a prime that divides no denominator, got ${p}`;

const residuesOf = (context: Context, term: Term, p: number): readonly number[] =>
  evaluate(context, term).entries.map((entry) => residueOf(entry, p));

describe('terms modulo a prime', () => {
  it('have the residues of their rational entries, in either arithmetic', () => {
    fc.assert(
      fc.property(instances, fc.constantFrom(...TERMS), primes, (instance, term, p) => {
        fc.pre(hasImage(term, p));
        for (const context of both(instance)) {
          const what = `${JSON.stringify(term)} mod ${p} of ${JSON.stringify(instance)}`;
          const expected = residuesOf(context, term, p);
          const { rows, columns, entries } = residues(context, term, p);
          expect(Array.from(entries), what).to.deep.equal(expected);
          expect({ rows, columns }, what).to.deep.equal({
            rows: evaluate(context, term).rows,
            columns: evaluate(context, term).columns,
          });
          expect(evaluateModulo(term, dataOf(context), p), what).to.deep.equal({ rows, columns, entries: expected });
        }
      }),
    );
  });

  it('are refused where an entry has no residue', () => {
    for (const context of both({ H: numbers([['1/2', 1]]), T: numbers([['1/3', 1]]) })) {
      for (const of of [t.data('H'), t.transpose(t.data('H'))]) {
        refuses(() => residues(context, of, 2), 'false', NO_IMAGE(2));
        refuses(() => rankModulo(context, of, 2), 'false', NO_IMAGE(2));
      }
      refuses(() => residues(context, t.data('T'), 3), 'false', NO_IMAGE(3));
      expect(Array.from(residues(context, t.data('T'), 5).entries)).to.deep.equal([2, 1]);
    }
  });

  it('are refused modulo what is no prime, even where the matrix is data', () => {
    for (const context of both({ X: numbers([[1, 2]]) })) {
      for (const p of [1, 9, 46349]) {
        const message = `$.prime: expected a prime of at most 46337, got ${p}`;
        refuses(() => residues(context, t.data('X'), p), 'false', message);
        refuses(() => rankModulo(context, t.data('X'), p), 'false', message);
        refuses(() => productModulo(context, { rows: 1, columns: 1, entries: [1] }, t.data('X'), p), 'false', message);
      }
    }
  });

  it('are right for each of several primes in turn, and belong to the caller', () => {
    const context = contextOf({ X: numbers([[-1, '5/4', 100_000]]) });
    for (const p of [7, 11, 7, 46337, 7]) {
      const found = residues(context, t.data('X'), p).entries as Int32Array;
      const expected = residuesOf(context, t.data('X'), p);
      expect(Array.from(found), `${p}`).to.deep.equal(expected);
      found.fill(0);
      expect(Array.from(residues(context, t.data('X'), p).entries), `${p}, again`).to.deep.equal(expected);
    }
  });

  it('have the rank that minors show, in each arithmetic', () => {
    fc.assert(
      fc.property(instances, fc.constantFrom(...TERMS), primes, (instance, term, p) => {
        fc.pre(hasImage(term, p));
        for (const context of both(instance)) {
          const { columns, rows } = evaluate(context, term);
          const entries = residuesOf(context, term, p);
          const lists = Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns));
          const expected = rankByMinors(lists, (minor) => minor % BigInt(p) === 0n);
          const what = `${JSON.stringify(term)} mod ${p} of ${JSON.stringify(instance)}`;
          expect(rankModulo(context, term, p), what).to.equal(expected);
        }
      }),
    );
  });

  it('multiply as rational numbers do, Khatri–Rao products included', () => {
    fc.assert(
      fc.property(
        instances,
        fc.constantFrom(...TERMS),
        primes,
        fc.integer({ min: 1, max: 3 }),
        fc.infiniteStream(fc.nat()),
        (instance, term, p, rows, stream) => {
          fc.pre(hasImage(term, p));
          for (const context of both(instance)) {
            const G = evaluate(context, term);
            const entries = Array.from({ length: rows * G.rows }, () => (stream.next().value as number) % p);
            const Z = { rows, columns: G.rows, entries };
            const exact = product(RATIONALS, { ...Z, entries: entries.map((z) => rational(BigInt(z))) }, G);
            const what = `${entries.join()} times ${JSON.stringify(term)} mod ${p} of ${JSON.stringify(instance)}`;
            const found = productModulo(context, Z, term, p);
            expect([found.rows, found.columns], what).to.deep.equal([rows, G.columns]);
            expect(Array.from(found.entries), what).to.deep.equal(exact.entries.map((entry) => residueOf(entry, p)));
          }
        },
      ),
    );
  });
});

describe('scaled integers modulo a prime', () => {
  it('are reduced as the field reduces fractions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -(2 ** 53), max: 2 ** 53 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(3, 8191, 32749, 32771, 46337),
        (integers, scale, p) => {
          const values = Float64Array.from(integers);
          const field = primeField(p);
          const expected = integers.map((value) => field.fromRational(rational(BigInt(value), 2n ** BigInt(scale))));
          const found = scaledResidues({ rows: 1, columns: values.length, values, scale }, p);
          expect(Array.from(found), `${integers.join()} / 2^${scale} mod ${p}`).to.deep.equal(expected);
        },
      ),
    );
  });

  it('are reduced modulo 2 if they are whole, and refused otherwise', () => {
    const scaled = { rows: 1, columns: 3, values: Float64Array.of(3, -4, -5) };
    expect(Array.from(scaledResidues({ ...scaled, scale: 0 }, 2))).to.deep.equal([1, 0, 1]);
    refuses(() => scaledResidues({ ...scaled, scale: 1 }, 2), 'false', NO_IMAGE(2));
  });
});

describe('signs of products modulo a prime', () => {
  /** W and X as they come: bytes, small integers, fractions of powers of two, integers too large for WebAssembly, and sevenths. */
  const packed = (
    encoding: Encoding,
    values: Uint8Array | Int16Array | Int32Array | Float32Array,
  ): Instance[string] => ({
    kind: 'packed',
    rows: 3,
    columns: 2,
    encoding,
    bytes: Buffer.from(values.buffer).toString('base64'),
  });
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 });

  it('are those over ℚ, however the factors come', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(5, 8191, 46337), (drawn, p) => {
        const [left, right] = [drawn.slice(0, 6), drawn.slice(6)];
        const written = (scale: number, denominator: bigint): Instance[string] => ({
          kind: 'matrix',
          rows: 2,
          columns: 3,
          entries: left.map((value) => formatRational(rational(BigInt(scale * value), denominator))),
        });
        for (const W of [written(1, 1n), written(1, 8n), written(5000, 1n), written(1, 7n)]) {
          for (const X of [
            packed('uint8', Uint8Array.from(right, Math.abs)),
            packed('int16', Int16Array.from(right)),
            packed(
              'int32',
              Int32Array.from(right, (value) => value * 4096),
            ),
            packed(
              'float32',
              Float32Array.from(right, (value) => value / 4),
            ),
          ]) {
            const context = contextOf({ W, X });
            const term = t.slopes('1/3', t.product(t.data('W'), t.data('X')));
            const expected = evaluate(context, term).entries.map((entry) => residueOf(entry, p));
            const { entries } = evaluateModulo(term, dataOf(context), p);
            expect(entries, `${drawn.join()} mod ${p}, ${JSON.stringify([W, X])}`).to.deep.equal(expected);
          }
        }
      }),
    );
  });

  it('are refused where the factors do not fit', () => {
    const X = packed('uint8', Uint8Array.of(1, 2, 3, 4, 5, 6));
    const context = contextOf({ X });
    const term = t.slopes('0', t.product(t.data('X'), t.data('X')));
    refuses(
      () => evaluateModulo(term, dataOf(context), 8191),
      'mismatch',
      '$: expected a right factor of 2 × 2, got 3 × 2',
    );
  });

  it('leave bytes as they are where these are residues', () => {
    const bytes = { rows: 1, columns: 3, values: Uint8Array.of(0, 7, 255), scale: 0 };
    expect(scaledResidues(bytes, 257)).to.equal(bytes.values);
    expect(Array.from(scaledResidues(bytes, 251))).to.deep.equal([0, 7, 4]);
    expect(Array.from(scaledResidues({ ...bytes, scale: 1 }, 257))).to.deep.equal([0, 132, 256]);
  });
});

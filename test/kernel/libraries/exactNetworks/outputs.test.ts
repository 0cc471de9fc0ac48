import { expect } from 'chai';
import fc from 'fast-check';
import { formatRational } from '../../../../src/kernel/core/data/rational.js';
import { withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import type { Instance } from '../../../../src/kernel/core/data/instance.js';
import { outputsOf } from '../../../../src/kernel/libraries/exactNetworks/outputs.js';
import type { PlainNetwork } from '../../../../src/kernel/libraries/exactNetworks/propositions.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { base64OfBytes } from '../../../../src/kernel/core/text/base64.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { fractionText, networkOf, outputsByDefinition, smallNetworks } from './network.js';

/** Rows of numbers as the bytes of doubles or of whole numbers from 0 to 255. */
function packed(rows: readonly (readonly number[])[], encoding: 'uint8' | 'float64'): Instance[string] {
  const columns = (rows[0] as readonly number[]).length;
  const values = Array.from({ length: columns }, (_, n) => rows.map((row) => row[n] as number)).flat();
  const array = encoding === 'uint8' ? Uint8Array.from(values) : Float64Array.from(values);
  const bytes = base64OfBytes(new Uint8Array(array.buffer));
  return { kind: 'packed', rows: rows.length, columns, encoding, bytes };
}

const shown = (network: PlainNetwork, instance: Instance = {}, reference = false): string[] =>
  outputsOf(contextOf(instance, { reference }), network).map(formatRational);

describe('outputs of networks over ℚ', () => {
  it('are those of the definition, in doubles and in plain arithmetic', () => {
    fc.assert(
      fc.property(smallNetworks, (small) => {
        const expected = outputsByDefinition(small).map((quarter) => fractionText(quarter, 4));
        for (const reference of [false, true]) {
          expect(shown(networkOf(small), {}, reference)).to.deep.equal(expected);
        }
      }),
    );
  });

  it('are the same for bytes and doubles of the instance, whatever their size', () => {
    const weight = fc.integer({ min: -(2 ** 40), max: 2 ** 40 }).map((whole) => whole / 2 ** 30);
    const byte = fc.integer({ min: 0, max: 255 });
    const three = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three(three(byte)), three(three(weight)), three(weight), (X, W, w) => {
        const network: PlainNetwork = {
          inputs: t.data('X'),
          targets: numbers([[0, 0, 0]]),
          hidden: t.data('W'),
          output: t.data('w'),
          slope: '1/10',
        };
        const instance = { X: packed(X, 'uint8'), W: packed(W, 'float64'), w: packed([w], 'float64') };
        const big = (value: number): bigint => BigInt(value * 2 ** 30);
        const exact = [0, 1, 2].map((n) =>
          W.reduce((sum, row, i) => {
            const v = row.reduce((all, each, j) => all + big(each) * BigInt(X[j]?.[n] as number), 0n);
            return sum + big(w[i] as number) * v * (v < 0n ? 1n : 10n);
          }, 0n),
        );
        const found = outputsOf(contextOf(instance), network);
        found.forEach(({ numerator, denominator }, n) => {
          expect(numerator * 10n * 2n ** 60n).to.equal((exact[n] as bigint) * denominator);
        });
        expect(shown(network, instance, true)).to.deep.equal(found.map(formatRational));
      }),
      { numRuns: 50 },
    );
  });

  it('stay exact where doubles would round: just below and beyond 2⁵³, and of numbers that are no doubles', () => {
    for (const [weight, x] of [
      [2 ** 52 + 1, 1],
      [2 ** 52 + 1, 3],
      [2 ** 53 - 1, 2 ** 53 - 1],
    ] as const) {
      const network = {
        inputs: numbers([[x]]),
        targets: numbers([[0]]),
        hidden: numbers([[weight]]),
        output: numbers([[1]]),
        slope: '0',
      };
      expect(shown(network)).to.deep.equal([`${BigInt(weight) * BigInt(x)}`]);
    }
    const thirds = {
      inputs: numbers([['1/3']]),
      targets: numbers([[0]]),
      hidden: numbers([[-1]]),
      output: numbers([[2]]),
      slope: '1/5',
    };
    expect(shown(thirds)).to.deep.equal(['-2/15']);
  });

  it('need factors that fit', () => {
    const network = {
      inputs: numbers([[1, 2]]),
      targets: numbers([[0, 0]]),
      hidden: numbers([[1]]),
      output: numbers([[1]]),
      slope: '0',
    };
    refuses(
      () => shown({ ...network, output: numbers([[1, 1]]) }),
      'mismatch',
      '$: expected output weights of 1 × 1, got 1 × 2',
    );
    refuses(
      () => shown({ ...network, output: numbers([[1], [1]]) }),
      'mismatch',
      '$: expected output weights of 1 × 1, got 2 × 1',
    );
    refuses(
      () => shown({ ...network, hidden: numbers([[1, 1]]) }),
      'mismatch',
      '$: expected a right factor of 2 × 2, got 1 × 2',
    );
    refuses(
      () => shown({ ...network, inputs: t.data('X') }),
      'missing',
      '$.name: expected a matrix of the instance (it is empty), got X',
    );
  });

  it('cost work for each unit and sample', () => {
    const workOf = (samples: number): number =>
      withBudget(Infinity, () => {
        const row = Array.from({ length: samples }, () => 1);
        shown({
          inputs: numbers([row]),
          targets: numbers([row]),
          hidden: numbers([[1], [1]]),
          output: numbers([[1, 1]]),
          slope: '0',
        });
        return workDone();
      });
    expect(workOf(2000) - workOf(1000)).to.be.at.least(2 * 1000 * 20);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { ridge } from '../../../../../src/kernel/libraries/everyDepth/losses.js';
import { oneLayerMore } from '../../../../../src/kernel/libraries/everyDepth/paths.js';
import { every } from '../../../../../src/statement/definition.js';
import { contextOf, refusalOf } from '../../../../support.js';
import { everySizeTheorem } from '../theorems.js';

const context = contextOf();

/** A network in plain numbers: widths of its layers, weights, and one input. */
interface Plain {
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly input: readonly number[];
}
const numbers = (length: number) => fc.array(fc.integer({ min: -3, max: 3 }), { minLength: length, maxLength: length });
const networks: fc.Arbitrary<Plain> = fc
  .array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 4 })
  .chain((widths) =>
    fc.record({
      weights: fc.tuple(
        ...widths
          .slice(1)
          .map((rows, k) => fc.array(numbers(widths[k] as number), { minLength: rows, maxLength: rows })),
      ),
      input: numbers(widths[0] as number),
    }),
  );

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * (vector[j] as number), 0));

/** Each path to the first output, one by one: its units, its input and the product of its weights. */
function pathsOf({ weights, input }: Plain): readonly { units: readonly number[]; carries: number }[] {
  const last = weights.length - 1;
  const from = (layer: number, unit: number): readonly { units: readonly number[]; carries: number }[] => {
    if (layer < 0) return [{ units: [], carries: input[unit] as number }];
    const row = (weights[layer] as Plain['weights'][number])[unit] as readonly number[];
    return row.flatMap((weight, below) =>
      from(layer - 1, below).map(({ units, carries }) => ({
        units: layer === last ? units : [...units, unit],
        carries: weight * carries,
      })),
    );
  };
  return from(last, 0);
}

describe('rule independentPaths', () => {
  const step = everySizeTheorem(context, oneLayerMore());

  it('concludes at every depth and size, and names what it believes of means', () => {
    const theorem = infer(context, 'independentPaths', [step], {});
    expect(theorem.proposition).to.deep.equal({ kind: 'meanOverPaths', sizes: 'every' });
    expect(theorem.reach).to.deep.equal(every('all'));
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
    expect(theorem.facts.join()).to.match(
      /the mean is linear, and the variance of a sum of variables that are independent in pairs/,
    );
  });

  it('refuses other premises', () => {
    for (const [premises, path] of [
      [[everySizeTheorem(context, ridge())], '$.premises[0]'],
      [[], '$.premises'],
      [[step, step], '$.premises'],
    ] as const) {
      const refusal = refusalOf(() => infer(context, 'independentPaths', premises, {}));
      expect([refusal.code, refusal.path]).to.deep.equal(['false', path]);
    }
  });

  it('is true of networks whose paths are listed one by one', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { weights, input } = network;
        const activities: boolean[][] = [];
        let values = [...input];
        weights.slice(0, -1).forEach((matrix, k) => {
          const sums = times(matrix, values);
          activities[k] = sums.map((sum) => sum >= 0);
          values = sums.map((sum) => Math.max(sum, 0));
        });
        const output = times(weights.at(-1) as Plain['weights'][number], values)[0] as number;
        const along = pathsOf(network).map(({ units, carries }) =>
          units.every((unit, k) => activities[k]?.[unit]) ? carries : 0,
        );
        expect(along.reduce((sum, each) => sum + each, 0)).to.equal(output);
        const linear = weights.reduce((vector, matrix) => times(matrix, vector), [...input])[0] as number;
        expect(pathsOf(network).reduce((sum, { carries }) => sum + carries, 0)).to.equal(linear);
      }),
    );
  });

  it('has the mean and the mean loss of a few paths, over all their activities', () => {
    const [q, rho, target] = [1.5, 0.25, 2];
    for (const carried of [[3], [1, -2], [2, 5, -1, 0.5]]) {
      let [mean, loss] = [0, 0];
      for (let active = 0; active < 2 ** carried.length; active++) {
        const chosen = carried.filter((_, p) => ((active >> p) & 1) === 1);
        const chance = rho ** chosen.length * (1 - rho) ** (carried.length - chosen.length);
        const output = q * chosen.reduce((sum, each) => sum + each, 0);
        mean += chance * output;
        loss += (chance * (output - target) ** 2) / 2;
      }
      const total = carried.reduce((sum, each) => sum + each, 0);
      const squares = carried.reduce((sum, each) => sum + each * each, 0);
      expect(mean).to.be.closeTo(q * rho * total, 1e-12);
      expect(loss).to.be.closeTo((mean - target) ** 2 / 2 + (q * q * rho * (1 - rho) * squares) / 2, 1e-12);
    }
  });
});

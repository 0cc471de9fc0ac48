import { expect } from 'chai';
import fc from 'fast-check';
import { Context, LIBRARIES, Libraries, boundsByFloats, toFloat, type Instance, type Real } from 'lossproof/search';
import {
  asksSingular,
  contrast,
  misclassified,
  overlapSquares,
  quantitiesOf,
  quantityOf,
  squaredError,
} from '../../../../lemmas/xls16/experiment/quantities.js';
import { signsOf } from '../../../../lemmas/xls16/experiment/setting.js';
import { numbers, ORIGIN } from '../../../support.js';

const sizes = { d: 2, n: 3, h: 2, m: 4, t: 4, runs: 1, steps: 1 };
const parameters = { penalty: '1', reduction: '1/10', first: '0', second: '6', images: '20' };
const teachers = { sizes, parameters };
const images = { sizes: { ...sizes, h: 0 }, parameters };

type Rows = readonly (readonly number[])[];
const rows = (count: number, length: number): fc.Arbitrary<number[][]> => {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length });
  return fc.array(row, { minLength: count, maxLength: count });
};

/** f(X) in plain numbers. */
function outputs(W: Rows, X: Rows): readonly number[] {
  return (X[0] as readonly number[]).map((_, l) =>
    W.reduce((sum, w, k) => {
      const inner = w.reduce((part, weight, j) => part + weight * (X[j]?.[l] as number), 0);
      return sum + (signsOf(W.length)[k] as number) * Math.max(0, inner);
    }, 0),
  );
}

/** A sum of squares as the kernel encloses it on the given matrices. */
function enclosed(matrices: { readonly [name: string]: Rows }, real: Real): number {
  const instance: Instance = Object.fromEntries(Object.entries(matrices).map(([name, of]) => [name, numbers(of)]));
  if (real.kind !== 'sumOfSquares') return expect.fail(`a sum of squares was expected, not ${real.kind}`);
  const { lower, upper } = boundsByFloats(new Context(ORIGIN, instance, new Libraries(LIBRARIES)), {
    kind: real.kind,
    of: real.of,
  });
  const [least, most] = [toFloat(lower), toFloat(upper)];
  expect(most - least).to.be.at.most(1e-9 * (1 + most));
  return (least + most) / 2;
}

describe('the numbers of the experiment', () => {
  it('have the squared error of a student on the outputs of its teacher', () => {
    fc.assert(
      fc.property(rows(2, 4), rows(3, 2), rows(2, 2), (Z1, A1, U1) => {
        const [f, y] = [outputs(A1, Z1), outputs(U1, Z1)];
        const expected = f.reduce((sum, value, l) => sum + (value - (y[l] as number)) ** 2, 0);
        const found = enclosed({ Z1, A1, U1 }, squaredError(teachers, 1, 'regularised', 'test'));
        expect(found).to.be.closeTo(expected, 1e-9 * (1 + expected));
      }),
      { numRuns: 25 },
    );
  });

  it('have the squared error on classes, of images scaled back, and the number on the wrong side', () => {
    const side = fc.constantFrom(1, -1);
    fc.assert(
      fc.property(rows(2, 4), rows(3, 2), fc.tuple(side, side, side, side), (Z1, B1, sides) => {
        const f = outputs(B1, Z1).map((value) => value / 255);
        const expected = f.reduce((sum, value, l) => sum + (value - (sides[l] as number)) ** 2, 0);
        const matrices = { T: Z1, B1, z: [sides] };
        expect(enclosed(matrices, squaredError(images, 1, 'plain', 'test'))).to.be.closeTo(expected, 1e-9 * expected);
        const wrong = f.filter((value, l) => value * (sides[l] as number) <= 0).length;
        expect(enclosed(matrices, misclassified(images, 1, 'plain'))).to.be.closeTo(wrong, 1e-9);
      }),
      { numRuns: 25 },
    );
  });

  it('S2: have the squared error on the images that a run drew, of which the last row says the class', () => {
    const bit = fc.constantFrom(0, 1);
    fc.assert(
      fc.property(rows(2, 4), rows(3, 2), fc.tuple(bit, bit, bit, bit), (pixels, A1, bits) => {
        const f = outputs(A1, pixels).map((value) => value / 255);
        const expected = f.reduce((sum, value, l) => sum + (value - (bits[l] === 1 ? 1 : -1)) ** 2, 0);
        const found = enclosed({ X1: [...pixels, bits], A1 }, squaredError(images, 1, 'regularised', 'training'));
        expect(found).to.be.closeTo(expected, 1e-9 * expected);
      }),
      { numRuns: 25 },
    );
  });

  it('have the overlaps of the units, (π − angle)/2π each', () => {
    const A1 = [
      [1, 0],
      [0, 1],
      [-1, 0],
    ];
    // Three of ½ on the diagonal; four of ¼ for right angles; two of 0 for opposite units.
    expect(enclosed({ A1 }, overlapSquares(1, 'regularised'))).to.be.closeTo(3 / 4 + 4 / 16, 1e-12);
  });

  it('ask for singular values where D can have full rank, and for mistakes where there are images', () => {
    expect(quantitiesOf(teachers)).to.deep.equal(['test', 'training', 'overlaps', 'singular']);
    expect(quantitiesOf(images)).to.deep.equal(['test', 'training', 'overlaps', 'singular', 'misclassified']);
    const at = (m: number) => asksSingular({ sizes: { ...sizes, d: 40, m } });
    expect([at(100), at(101), asksSingular({ sizes: { ...sizes, m: 7 } })]).to.deep.equal([true, false, false]);
  });

  it('are compared by quotients, and counts, which may be zero, by differences', () => {
    for (const quantity of quantitiesOf(images)) {
      const [left, right] = (['regularised', 'plain'] as const).map((arm) => quantityOf(images, quantity, 1, arm));
      const kind = quantity === 'misclassified' ? 'difference' : 'quotient';
      expect(contrast(images, quantity, 1), quantity).to.deep.equal({ kind, left, right });
    }
  });
});

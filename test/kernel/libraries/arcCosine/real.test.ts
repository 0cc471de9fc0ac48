import { expect } from 'chai';
import { Libraries } from '../../../../src/kernel/core/logic/libraries.js';
import { arcCosine } from '../../../../src/kernel/libraries/arcCosine/index.js';
import * as a from '../../../../src/kernel/libraries/arcCosine/real.js';
import { reals } from '../../../../src/kernel/libraries/reals/index.js';
import { realMatrixShape, realShape } from '../../../../src/kernel/libraries/reals/real.js';
import { asJson, numbers, refuses } from '../../../support.js';

const X = numbers([[1], [2]]);
const [WITH, WITHOUT] = [new Libraries([arcCosine]), new Libraries([reals])];

describe('real numbers of the arc-cosine kernel', () => {
  it('are read if the library is loaded, and are unknown otherwise', () => {
    for (const real of [
      a.kernelEigenvalue(2, 0),
      a.kernelEigenvalue(10_000, 1_000_000),
      a.rankedEigenvalue(3, 10_000_000),
      a.partialTrace(4, 6),
      a.meanSquaredOverlap(2),
      a.meanFourthOverlap(2),
      a.planarSquaredDiscrepancy(X),
      a.planarLargestDiscrepancy(X),
    ]) {
      expect(realShape.read(asJson(real), '$', WITH)).to.deep.equal(real);
      expect(() => realShape.read(asJson(real), '$', WITHOUT)).to.throw(`got "${real.kind}"`);
    }
    expect(realMatrixShape.read(asJson(a.arcs(X)), '$', WITH)).to.deep.equal({ kind: 'arcs', of: X });
    refuses(
      () => realMatrixShape.read(asJson(a.arcs(X)), '$', WITHOUT),
      'malformed',
      '$.kind: expected one of numbers, overlaps, cosines, hadamard, difference, got "arcs"',
    );
  });

  it('are refused out of range', () => {
    const cases: readonly (readonly [object, string])[] = [
      [a.kernelEigenvalue(1, 0), '$.dimension: expected a whole number from 2 to 10000, got 1'],
      [a.kernelEigenvalue(10_001, 0), '$.dimension: expected a whole number from 2 to 10000, got 10001'],
      [a.kernelEigenvalue(3, -1), '$.degree: expected a whole number from 0 to 1000000, got -1'],
      [a.partialTrace(3, 1_000_001), '$.degree: expected a whole number from 0 to 1000000, got 1000001'],
      [a.rankedEigenvalue(3, 0), '$.rank: expected a whole number from 1 to 10000000, got 0'],
      [a.rankedEigenvalue(3, 10_000_001), '$.rank: expected a whole number from 1 to 10000000, got 10000001'],
      [a.meanSquaredOverlap(2.5), '$.dimension: expected a whole number from 2 to 10000, got 2.5'],
      [
        { ...a.meanSquaredOverlap(3), degree: 1 },
        '$.degree: expected only the keys dimension, got the unknown key "degree"',
      ],
    ];
    for (const [real, message] of cases) refuses(() => realShape.read(asJson(real), '$', WITH), 'malformed', message);
  });
});

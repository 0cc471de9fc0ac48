import { expect } from 'chai';
import { Libraries } from '../../../../src/kernel/core/logic/libraries.js';
import { largestMagnitude, minus, overlaps, realMatrixShape } from '../../../../src/kernel/libraries/reals/real.js';
import { reals } from '../../../../src/kernel/libraries/reals/index.js';
import { statistics } from '../../../../src/kernel/libraries/statistics/index.js';
import { activities } from '../../../../src/kernel/libraries/statistics/real.js';
import { asJson, numbers, refuses } from '../../../support.js';
import { encloser } from '../reals/enclosing.js';

const X = numbers([[1, 0]]);

describe('activities', () => {
  it('are read if the library is loaded, and are unknown otherwise', () => {
    const read = (...libraries: ConstructorParameters<typeof Libraries>) =>
      realMatrixShape.read(asJson(activities(X)), '$', new Libraries(...libraries));
    expect(read([statistics])).to.deep.equal({ kind: 'activities', of: X });
    refuses(
      () => read([reals]),
      'malformed',
      '$.kind: expected one of numbers, overlaps, cosines, hadamard, difference, got "activities"',
    );
  });

  it('are never computed, alone or in an expression', () => {
    const message = '$: expected an expression that can be enclosed, or premises that enclose it, got activities';
    refuses(() => encloser().matrix(activities(X)), 'missing', message);
    const distance = largestMagnitude(minus(activities(numbers([[1, 2]])), overlaps(numbers([[1, 2]]))));
    refuses(() => encloser().interval(distance), 'missing', message);
  });
});

/** The library of real matrices bounded in floating point: sums of squares, largest entries, least eigenvalues. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { floats } from '../floats/index.js';
import { reals } from '../reals/index.js';
import { enclosureByFloats } from './rules/enclosureByFloats.js';
import { smallestEigenvalueByFloats } from './rules/smallestEigenvalueByFloats.js';

export const balls = defineLibrary({
  name: 'balls',
  uses: [algebra, floats, reals],
  rules: { enclosureByFloats, smallestEigenvalueByFloats },
});

/** The library of bounds of singular values by floating point, with every rounding error counted. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { webAssembly } from '../webAssembly/index.js';
import { gramLowerBound } from './rules/gramLowerBound.js';

export const floats = defineLibrary({
  name: 'floats',
  uses: [algebra, webAssembly],
  rules: { gramLowerBound },
});

/** The library of regions of given samples in the plane or in space: the volumes of those with a bad local minimum, and with a point of no error. */
import { defineLibrary } from '../../core/logic/library.js';
import { arrangements } from '../arrangements/index.js';
import { regions } from '../regions/index.js';
import { SECTORS_PROPOSITIONS } from './propositions.js';
import { volumesEnclosed } from './rules/volumesEnclosed.js';

export const sectors = defineLibrary({
  name: 'sectors',
  uses: [arrangements, regions],
  propositions: SECTORS_PROPOSITIONS,
  rules: { volumesEnclosed },
});

/** The library of minima of networks with one hidden layer of leaky units, and of the last two layers of deeper ones (Soudry & Carmon). */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { TWO_LAYER_PROPOSITIONS } from './propositions.js';
import { minimumInRegion } from './rules/minimumInRegion.js';
import { minimumNearby } from './rules/minimumNearby.js';

export const twoLayer = defineLibrary({
  name: 'twoLayer',
  uses: [algebra],
  propositions: TWO_LAYER_PROPOSITIONS,
  rules: { minimumInRegion, minimumNearby },
});

/** The library of zero error at every differentiable local minimum, for almost every datum and at every size (Soudry & Carmon). */
import { defineLibrary } from '../../core/logic/library.js';
import { almostEvery } from '../almostEvery/index.js';
import { everySize } from '../everySize/index.js';
import { ZERO_MINIMA_PROPOSITIONS } from './propositions.js';
import { zeroErrorEverySize } from './rules/zeroErrorEverySize.js';

export const zeroMinima = defineLibrary({
  name: 'zeroMinima',
  uses: [everySize, almostEvery],
  propositions: ZERO_MINIMA_PROPOSITIONS,
  rules: { zeroErrorEverySize },
});

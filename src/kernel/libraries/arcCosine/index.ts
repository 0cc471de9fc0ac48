/** The library of the arc-cosine kernel k(x, y) = (π − angle)/2π of Xie, Liang & Song: spectrum, discrepancies, bounds of probabilities. */
import { asking, defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { reals } from '../reals/index.js';
import { ARC_COSINE_MATRICES, ARC_COSINE_REALS } from './kinds.js';
import { ARC_COSINE_PROPOSITIONS } from './propositions.js';
import { discrepancyMean } from './rules/discrepancyMean.js';
import { discrepancyTail } from './rules/discrepancyTail.js';
import { eigenvalueTail } from './rules/eigenvalueTail.js';
import { kernelTrace } from './rules/kernelTrace.js';
import { spectrumDecay } from './rules/spectrumDecay.js';
import { vacuousTail } from './rules/vacuousTail.js';

export const arcCosine = defineLibrary({
  name: 'arcCosine',
  uses: [algebra, reals],
  propositions: ARC_COSINE_PROPOSITIONS,
  parts: { real: ARC_COSINE_REALS, realMatrix: ARC_COSINE_MATRICES },
  rules: { discrepancyMean, discrepancyTail, eigenvalueTail, kernelTrace, spectrumDecay, vacuousTail },
  outright: { kernelTrace: asking('kernelTrace') },
});

/** The library of deep linear networks (Kawaguchi): exact statements about critical points, and about the way to such networks. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { DEEP_LINEAR_PROPOSITIONS } from './propositions.js';
import { activationOfInput } from './rules/activationOfInput.js';
import { badSaddle } from './rules/badSaddle.js';
import { eigenvaluesOfFit } from './rules/eigenvaluesOfFit.js';
import { globalByRankBound } from './rules/globalByRankBound.js';
import { gradientVanishes } from './rules/gradientVanishes.js';
import { lossAlongCurve } from './rules/lossAlongCurve.js';
import { poorMinimum } from './rules/poorMinimum.js';
import { secondOrderDichotomy } from './rules/secondOrderDichotomy.js';
import { semidefiniteHessian } from './rules/semidefiniteHessian.js';
import { strictSaddle } from './rules/strictSaddle.js';

export const deepLinear = defineLibrary({
  name: 'deepLinear',
  uses: [algebra],
  propositions: DEEP_LINEAR_PROPOSITIONS,
  rules: {
    activationOfInput,
    badSaddle,
    eigenvaluesOfFit,
    globalByRankBound,
    gradientVanishes,
    lossAlongCurve,
    poorMinimum,
    secondOrderDichotomy,
    semidefiniteHessian,
    strictSaddle,
  },
});

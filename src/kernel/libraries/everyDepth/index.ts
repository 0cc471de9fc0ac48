/** The library of theorems about deep linear networks of every depth (Kawaguchi), each from an identity at every size. */
import { defineLibrary } from '../../core/logic/library.js';
import { everySize } from '../everySize/index.js';
import { EVERY_DEPTH_PROPOSITIONS } from './propositions.js';
import { independentPaths } from './rules/independentPaths.js';
import { segments } from './rules/segments.js';
import { uncorrelatedTargets } from './rules/uncorrelatedTargets.js';
import { zeroWeights } from './rules/zeroWeights.js';

export const everyDepth = defineLibrary({
  name: 'everyDepth',
  uses: [everySize],
  propositions: EVERY_DEPTH_PROPOSITIONS,
  rules: { independentPaths, segments, uncorrelatedTargets, zeroWeights },
});

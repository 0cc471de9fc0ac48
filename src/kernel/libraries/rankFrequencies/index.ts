/** The library of the probability that A∘X has full column rank, for normal samples and first weights. */
import { defineLibrary } from '../../core/logic/library.js';
import { modular } from '../modular/index.js';
import { normal } from '../normal/index.js';
import { statistics } from '../statistics/index.js';
import { RANK_FREQUENCY_PROPOSITIONS } from './propositions.js';
import { sampledFullRank } from './rules/sampledFullRank.js';

export const rankFrequencies = defineLibrary({
  name: 'rankFrequencies',
  uses: [modular, normal, statistics],
  propositions: RANK_FREQUENCY_PROPOSITIONS,
  rules: { sampledFullRank },
});

/** The library of the probabilities of events about random matrices of the arc-cosine kernel. */
import { defineLibrary } from '../../core/logic/library.js';
import { arcCosine } from '../arcCosine/index.js';
import { balls } from '../balls/index.js';
import { normal } from '../normal/index.js';
import { statistics } from '../statistics/index.js';
import { FREQUENCY_PROPOSITIONS } from './propositions.js';
import { sampledEvent } from './rules/sampledEvent.js';

export const frequencies = defineLibrary({
  name: 'frequencies',
  uses: [arcCosine, balls, normal, statistics],
  propositions: FREQUENCY_PROPOSITIONS,
  rules: { sampledEvent },
});

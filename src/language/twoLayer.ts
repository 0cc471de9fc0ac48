/** The language of minima of networks with one hidden layer, and of the last two layers of deeper ones. */
import type { Network } from '../kernel/index.js';
import type { Language } from './language.js';
import { fraction } from './notation.js';
import { inSentence } from './plainFormula.js';

export const twoLayer = {
  propositions: {
    differentiableMinimum: {
      tex: ({ network, error }, say) =>
        `(${say.term(network.hidden)}, ${say.term(network.output)}) \\text{ is a DLM},\\quad \\mathrm{MSE} ${error === 'zero' ? '= 0' : '> 0'}`,
      english: ({ network, error }) =>
        `The recorded weights are a differentiable local minimum, strictly inside a region of constant sign pattern, with ${error} training error${onData(network)}.`,
    },
    minimumNearby: {
      tex: ({ network, distance }, say) =>
        `\\exists\\, (W_1', ${say.term(network.output)}) \\text{ a DLM},\\; \\mathrm{MSE} = 0,\\quad \\lVert \\operatorname{diag}(${say.term(network.output)})(W_1' - ${say.term(network.hidden)}) \\rVert_F \\le ${fraction(distance)}`,
      english: ({ network, distance }, say) => {
        const [hidden, output] = [network.hidden, network.output].map((term) => inSentence(say.term(term)));
        return `Within distance ${distance} of the effective weights diag(w)W of w = ${output} and W = ${hidden}, with the same w and sign pattern, is a differentiable local minimum with zero training error.`;
      },
    },
  },
  rules: {
    minimumInRegion: {
      label: 'minimum in a region',
      shows: 'a critical point inside a region, where the loss is convex in the effective weights, is a local minimum',
    },
    minimumNearby: {
      label: 'minimum nearby',
      shows:
        'the residual is so small, and every preactivation so far from zero, that an exact fit lies in the same region',
    },
  },
} satisfies Language;

function onData({ inputs }: Network): string {
  return inputs.kind === 'data' || inputs.kind === 'matrix'
    ? ''
    : ', as a two-layer network on the features of the layers below';
}

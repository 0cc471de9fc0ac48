/** The search for proofs of sc16/gradient: computer algebra differentiates at small sizes, the kernel proves the formula at every size. */
import {
  defineClaim,
  deriveGradient,
  networks,
  proveEverySize,
  regionLossText,
  rules,
  termOf,
  terms,
  type Sizes,
} from 'lossproof/search';
import { gradientAtEverySize } from 'lossproof/schemes';
import statement, { withoutActivations } from './gradient.statement.js';
import { sizesOf } from './shared/twoLayer.js';

/** Sizes that are small enough for computer algebra on every entry, and large enough that each index takes two values. */
const DERIVED: readonly Sizes[] = [
  { inputs: 1, units: 1, samples: 1 },
  { inputs: 2, units: 1, samples: 2 },
  { inputs: 1, units: 2, samples: 2 },
  { inputs: 2, units: 2, samples: 2 },
];

export default defineClaim(statement, {
  method: [
    'nerdamer differentiates the loss as written, entry by entry, at four small sizes',
    'the kernel proves each derivative that it found, as an identity of polynomials',
    'the formula of the paper is written as a matrix of any sizes; at a few small ones both sides have the same normal form',
    'no monomial of any entry has more indices than these sizes allow, so both are the same at every size',
  ],
  search: async (job) => {
    for (const sizes of DERIVED) {
      job.progress(`deriving at d0=${sizes.inputs}, d1=${sizes.units}, N=${sizes.samples}`);
      const { text, shapes } = regionLossText(sizes);
      const { loss } = networks.regionLoss(sizes);
      job.prove(rules.ringIdentity, [], { left: loss, right: await termOf(text, shapes) });
      const W = terms.symbols('W', sizes.units, sizes.inputs);
      job.prove(rules.ringIdentity, [], {
        left: terms.gradient(loss, W),
        right: await deriveGradient(text, 'W', shapes),
      });
    }
    proveEverySize(job, gradientAtEverySize());
  },
  controls: {
    'dropped-activation': (job) => {
      const { inputs, units, samples } = sizesOf(job.sizes);
      // The point is all ones but the activations, which are 2: the true derivative is then twice the wrong one, and e ≠ 0.
      const point = {
        A: terms.constant('2', units, samples),
        X: terms.constant('1', inputs, samples),
        W: terms.constant('1', units, inputs),
        y: terms.constant('0', 1, samples),
      };
      job.prove(rules.ringRefutation, [], { ...withoutActivations({ inputs, units, samples }), point });
    },
  },
});

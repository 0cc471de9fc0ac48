/** The search for proofs of xls16/gradient: computer algebra derives the gradient at small sizes, the kernel proves it at every size. */
import {
  defineClaim,
  deriveGradient,
  proveEverySize,
  regionLossText,
  rules,
  termOf,
  terms,
  type Sizes as RegionSizes,
} from 'lossproof/search';
import statement, { atEverySize, formulas, withoutOutputWeights } from './gradient.statement.js';

/** Sizes small enough for computer algebra on every entry, large enough that each index ranges over two values. */
const DERIVED: readonly RegionSizes[] = [
  { inputs: 1, units: 1, samples: 1 },
  { inputs: 2, units: 1, samples: 2 },
  { inputs: 1, units: 2, samples: 2 },
  { inputs: 2, units: 2, samples: 2 },
];

export default defineClaim(statement, {
  method: [
    'nerdamer differentiates the loss as written, entry by entry, at four small sizes; the kernel proves each derivative',
    'the loss is written with the indicators as constants of the differentiation, and its derivative and the formula as matrices of any sizes',
    'at a few small sizes both have the same normal form, as a matrix and, row by row, as a vector',
    'no monomial of any entry has more indices than these sizes allow, so both are the same at every size',
  ],
  search: async (job) => {
    for (const sizes of DERIVED) {
      const { inputs: d, units: n, samples: m } = sizes;
      job.progress(`deriving at d=${d}, n=${n}, m=${m}`);
      const { text, shapes } = regionLossText(sizes, 'v');
      const { loss, gradient } = formulas({ d, n, m });
      job.prove(rules.ringIdentity, [], { left: loss, right: await termOf(text, shapes) });
      job.prove(rules.ringIdentity, [], { left: gradient, right: await deriveGradient(text, 'W', shapes) });
    }
    job.conclude(...atEverySize().map((identity) => proveEverySize(job, identity)));
  },
  controls: {
    'dropped-output-weights': (job) => {
      const { d, n, m } = job.sizes;
      const { left, right } = withoutOutputWeights(job.sizes);
      // With v = −1 and all else 1 the true derivative is minus the wrong one, and f − y = −nd − 0 is not zero.
      const point = {
        v: terms.constant('-1', 1, n),
        A: terms.constant('1', n, m),
        W: terms.constant('1', n, d),
        X: terms.constant('1', d, m),
        y: terms.constant('0', 1, m),
      };
      job.prove(rules.ringRefutation, [], { left, right, point });
    },
  },
});

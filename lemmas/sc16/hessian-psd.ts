/** The search for proofs of sc16/hessian-psd: a minimum by training and its Hessian, and a saddle for the control. */
import { defineClaim, evaluate, proveEverySize, rules, terms } from 'lossproof/search';
import statement, { critical, hessianAtPoint, preactivations, squares } from './hessian-psd.statement.js';
import { laws } from './shared/laws.js';
import { drawProblem, proveMinimum, train } from './shared/minimum.js';
import { absorptionDirection, criticalRow } from './shared/saddle.js';
import { networkOnData } from './shared/twoLayer.js';

export default defineClaim(statement, {
  method: [
    'the Hessian in the effective weights is (1/N)GGᵀ, an identity of polynomials',
    'where the residuals vanish, the Hessian in (W₁, w₂) is (1/N)JJᵀ, another; each holds at every size because it does at a few small ones',
    'a network is trained and solved exactly; its Hessian is computed from the loss and decomposed as LDLᵀ over ℚ',
  ],
  memory: ({ d0, d1, N }) => N * (d0 * d1) ** 4 * 400,
  search: async (job) => {
    const { d0, d1 } = job.sizes;
    if (!(await train(job, drawProblem(job, laws.inputs, laws.noise), 40))) {
      return job.undecided('training found no exact minimum inside a region');
    }
    const identities = squares().map((identity) => proveEverySize(job, identity));
    const minimum = proveMinimum(job, networkOnData(job.parameters.slope), d0 * d1);
    const semidefinite = job.prove(rules.positiveSemidefiniteByLdl, [], { matrix: hessianAtPoint(job) });
    job.conclude(job.conclude(...identities), minimum, semidefinite);
  },
  controls: {
    saddle: (job) => {
      const { d0, d1 } = job.sizes;
      const problem = drawProblem(job, laws.inputs, laws.noise);
      const rows = Array.from({ length: d1 }, (_, unit) => criticalRow(job, problem, unit));
      const weights = rows.flatMap((row) => row ?? []);
      if (weights.length < d0 * d1) return job.undecided('no critical row found in 1000 draws');
      job.give('W1', { rows: d1, columns: d0, entries: weights });
      job.draw('w2', { kind: 'uniform', from: 0, to: 0 });
      const H = hessianAtPoint(job);
      const vector = terms.literal(absorptionDirection(evaluate(job.context, H), d0, d1));
      job.conclude(
        job.prove(rules.entriesNonzero, [], { matrix: preactivations(job) }),
        ...critical(job).map(({ left, right }) => job.prove(rules.ringIdentity, [], { left, right })),
        job.prove(rules.negativeDirection, [], { matrix: H, vector }),
      );
    },
  },
});

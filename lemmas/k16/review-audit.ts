/** The search for proofs of k16/review-audit: each kind of theorem that is offered has one way to be proved. */
import {
  defineClaim,
  evaluate,
  networks,
  rules,
  terms,
  type Job,
  type Network,
  type Step,
  type Term,
} from 'lossproof/search';
import statement, { readings } from './review-audit.statement.js';
import { EVIDENCE, shallowDescent, type Offered } from './shared/evidence.js';
import { proveIdentity } from './shared/identities.js';
import type { Evidence } from './shared/sentences.js';

type Proving = Pick<Job, 'prove' | 'conclude' | 'cite' | 'context'>;

/** The change of both layers by e₁e₁ᵀ, as entries of the weights. */
const direction: Term = {
  kind: 'matrix',
  rows: 8,
  columns: 1,
  entries: ['1', '0', '0', '0', '1', '0', '0', '0'],
};

function proveMinimum(job: Proving, network: Network): Step {
  const inside = job.prove(rules.entriesNonzero, [], { matrix: terms.product(network.hidden, network.inputs) });
  const weights = evaluate(job.context, network.hidden).entries.length;
  const stationary = job.prove(rules.ringIdentity, [], {
    left: terms.product(networks.gradientMatrix(network), terms.transpose(networks.residual(network))),
    right: terms.constant('0', weights, 1),
  });
  return job.prove(rules.minimumInRegion, [inside, stationary], { network });
}

async function prove(job: Proving, offered: Offered): Promise<Step> {
  switch (offered.kind) {
    case 'identity':
      return proveIdentity(job, offered);
    case 'comparison': {
      const { left, relation, right } = offered;
      return job.prove(rules.arithmetic, [], { left, relation, right });
    }
    case 'positiveSemidefinite':
      return job.prove(rules.positiveSemidefiniteByLdl, [], { matrix: offered.matrix });
    case 'negativeDirection':
      return job.prove(rules.negativeDirection, [], { matrix: offered.matrix, vector: direction });
    case 'differentiableMinimum':
      return proveMinimum(job, offered.network);
    case 'minimaHaveZeroError': {
      const { inputs: d0, units: d1, samples: N } = offered.sizes;
      const gradient = await job.cite('sc16/gradient', { d0, d1, N });
      const absorption = await job.cite('sc16/absorption', { d0, N });
      const rank = await job.cite('sc16/rank-generic', {});
      return job.prove(rules.fullRankForcesZero, [gradient, absorption, rank], { widths: [d0, d1], samples: N });
    }
    case 'conjunction': {
      const steps: Step[] = [];
      for (const part of offered.of) steps.push(await prove(job, part));
      return job.conclude(...steps);
    }
  }
}

export default defineClaim(statement, {
  method: [
    'the strongest sentences are quoted with the name of their document, and an ambiguous word is read in each of its senses',
    'a reading that is too strong is refuted by a counterexample in small whole numbers',
    'a reading that is a theorem rests on the certificates that prove it',
    'a reading that these theorems do not settle is undecided, whatever speaks for it',
  ],
  search: async (job) => {
    const proved = new Map<Evidence, Step>();
    const quoted: Step[] = [];
    for (const { labels, by } of readings) {
      const step = proved.get(by) ?? (await prove(job, EVIDENCE[by]));
      proved.set(by, step);
      quoted.push(job.prove(rules.quotation, [step], labels));
    }
    job.conclude(...quoted);
  },
  controls: {
    'one-hidden-layer': async (job) => {
      await prove(job, shallowDescent);
    },
  },
});

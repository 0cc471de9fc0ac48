/** The search for proofs of k16/review-audit: what is offered is proved, and filed under the readings that it is offered for. */
import { defineClaim, rules } from 'lossproof/search';
import statement, { readings } from './review-audit.statement.js';
import { strictSaddle } from './readings/linear.js';
import { proveOffers } from './readings/proving.js';

export default defineClaim(statement, {
  method: [
    'the strongest sentences are quoted with their documents, and where a word can be understood in several ways, each is a reading',
    'a reading that is too strong is refuted by a counterexample in small whole numbers; if it excepts a null set, by a family of them, for which an identity of polynomials shows that the gradient vanishes',
    'a reading that is a theorem rests on the rule or on the certificates that prove it',
    'a reading that these theorems do not settle is undecided, whatever speaks for it, and says what would decide it',
  ],
  search: async (job) => {
    const steps = await proveOffers(
      job,
      readings.map(({ proved }) => proved),
    );
    job.conclude(
      ...steps.map((step, at) =>
        job.prove(rules.quotation, [step], (readings[at] as (typeof readings)[number]).labels),
      ),
    );
  },
  controls: {
    'one-hidden-layer': async (job) => {
      await proveOffers(job, [strictSaddle]);
    },
  },
});

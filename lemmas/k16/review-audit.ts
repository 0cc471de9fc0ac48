/**
 * # k16/review-audit
 *
 * Statement: the strongest sentences of five reviews and abstracts, each in each of its readings, with a verdict and what is proved for it.
 * Hypotheses: none.
 * Method: small counterexamples in whole numbers, that can be checked by hand; theorems of other certificates; arithmetic.
 * What the certificate proves: what stands after “what is proved is this and no more” for each reading. That it settles the reading is
 * this module's word.
 * Control: one hidden layer, where the point that is a bad saddle in deeper networks has a direction of descent.
 * References: arXiv:1605.07110, 1605.08361, 1611.03131, 1702.05777.
 */
import {
  defineClaim,
  networks,
  propositions,
  terms,
  type Job,
  type Network,
  type Proposition,
  type Step,
  type Term,
} from 'lossproof';
import { loss, symbolic, type Linear } from './_layers.js';
import { paper } from './_paper.js';
import { SENTENCES, type Evidence } from './_sentences.js';

const rows = (...entries: readonly (readonly (number | string)[])[]): Term => ({
  kind: 'matrix',
  rows: entries.length,
  columns: (entries[0] as readonly unknown[]).length,
  entries: entries.flat().map(String),
});

type Prover = Pick<Job, 'prove' | 'conclude' | 'cite'>;
interface Proof {
  readonly proposition: Proposition;
  readonly prove: (job: Prover) => Step | Promise<Step>;
}

const identity = (left: Term, right: Term): Proof => ({
  proposition: propositions.identity(left, right),
  prove: (job) => job.prove('ringIdentity', [], { left, right }),
});

const semidefinite = (matrix: Term): Proof => ({
  proposition: { kind: 'positiveSemidefinite', matrix },
  prove: (job) => job.prove('positiveSemidefiniteByLdl', [], { matrix }),
});

const compared = (...[left, relation, right]: Parameters<typeof propositions.comparison>): Proof => ({
  proposition: propositions.comparison(left, relation, right),
  prove: (job) => job.prove('arithmetic', [], { left: left.map(String), relation, right: right.map(String) }),
});

const both = (...parts: readonly Proof[]): Proof => ({
  proposition: propositions.conjunction(...parts.map(({ proposition }) => proposition)),
  prove: async (job) => {
    const steps: Step[] = [];
    for (const part of parts) steps.push(await part.prove(job));
    return job.conclude(...steps);
  },
});

/** Numbers of inputs, units and samples are those of the matrices of the network. */
function minimum(network: Network, weights: number, error: 'zero' | 'positive'): Proof {
  return {
    proposition: { kind: 'differentiableMinimum', network, error },
    prove: (job) => {
      const inside = job.prove('entriesNonzero', [], { matrix: terms.product(network.hidden, network.inputs) });
      const G = networks.gradientMatrix(network);
      const stationary = job.prove('ringIdentity', [], {
        left: terms.product(G, terms.transpose(networks.residual(network))),
        right: terms.constant('0', weights, 1),
      });
      return job.prove('minimumInRegion', [inside, stationary], { network });
    },
  };
}

const leaky = '1/10';

/** One sample twice, with targets 1 and −1: nothing fits both, and the output 0 is the best. */
const repeatedSample = minimum(
  {
    inputs: rows([1, 1]),
    noise: rows([1, 1], [1, 1]),
    targets: rows([1, -1]),
    hidden: rows([1], [1]),
    output: rows([0, 0]),
    slope: leaky,
  },
  2,
  'positive',
);

/** On the second sample every unit is switched off; the first is fitted. */
const droppedSample = minimum(
  {
    inputs: rows([1, 2]),
    noise: rows([1, 0], [1, 0]),
    targets: rows([1, 1]),
    hidden: rows([1], [1]),
    output: rows([1, 0]),
    slope: leaky,
  },
  2,
  'positive',
);

/** x, y = (1, 2) and output weights 1 and −1: with both units off the gradient is zero; with the first on, y = relu(x) fits. */
const relu = (hidden: Term): Network => ({
  inputs: rows([1, 2]),
  noise: rows([1, 1], [1, 1]),
  targets: rows([1, 2]),
  hidden,
  output: rows([1, -1]),
  slope: '0',
});
const dead = relu(rows([-1], [-2]));
const deadUnits = both(minimum(dead, 2, 'positive'), minimum(relu(rows([1], [-2])), 2, 'zero'));
const deadMatrix = identity(networks.gradientMatrix(dead), terms.constant('0', 2, 2));

/**
 * x = (1, −1), y = (1, −1/10) and one unit. With its weight positive it fits; where the weight is negative, the outputs are
 * multiples of (1/10, −1), and the residuals of the best of them, (−99, −99/10)/101, are orthogonal to that.
 */
const oneUnit = (hidden: number, output: string): Network => ({
  inputs: rows([1, -1]),
  noise: rows([1, 1]),
  targets: rows([1, '-1/10']),
  hidden: rows([hidden]),
  output: rows([output]),
  slope: leaky,
});
const suboptimalMinimum = both(minimum(oneUnit(-1, '-20/101'), 1, 'positive'), minimum(oneUnit(1, '1'), 1, 'zero'));

/** N/d₀ = 50 000/3072 lies between 15½ and 16½. */
const quotient = both(compared([2, 50_000], 'exceeds', [31, 3072]), compared([33, 3072], 'exceeds', [2, 50_000]));

const SIZES = { inputs: 4, units: 6, samples: 16 } as const;
const almostEvery: Proof = {
  proposition: { kind: 'minimaHaveZeroError', sizes: SIZES, slope: leaky },
  prove: async (job) => {
    const { inputs: d0, units: d1, samples: N } = SIZES;
    const gradient = await job.cite('sc16/gradient', { d0, d1, N });
    const absorption = await job.cite('sc16/absorption', { d0, N });
    const rank = await job.cite('sc16/rank-generic', {});
    return job.prove('fullRankForcesZero', [gradient, absorption, rank], { sizes: SIZES });
  },
};

/** H hidden layers, all widths 2, X = I and Y = diag(2, 1). */
function square(hidden: number): Linear {
  const network = symbolic(
    Array.from({ length: hidden + 2 }, () => 2),
    2,
  );
  return { ...network, X: rows([1, 0], [0, 1]), Y: rows([2, 0], [0, 1]) };
}

const namesOf = ({ weights }: Linear): readonly string[] => weights.map((_, k) => `W${k + 1}`);

const atZero = (network: Linear, of: Term): Term =>
  namesOf(network).reduce((term, name) => terms.substitute(term, name, terms.constant('0', 2, 2)), of);

const hessianAtZero = (network: Linear): Term => atZero(network, terms.hessian(loss(network), network.weights));

/**
 * At W = 0 the gradient vanishes and the Hessian is positive semidefinite, but with every layer t·e₁e₁ᵀ the loss is
 * 5/2 − 2t^K + ½t^{2K}, below its value 5/2 at t = 0 for 0 < t ≤ 1: no local minimum.
 */
function badSaddle(hidden: number): Proof {
  const network = square(hidden);
  const t = terms.symbols('t', 1, 1);
  const K = network.weights.length;
  const gradients = network.weights.map((W) => terms.gradient(loss(network), W)).reduce(terms.stack);
  const power = (n: number): Term => Array.from({ length: n }, () => t).reduce(terms.product);
  const along = network.weights.map(() => terms.kronecker(t, rows([1, 0], [0, 0])));
  const value = terms.sum(
    terms.difference(terms.constant('5/2', 1, 1), terms.scale('2', power(K))),
    terms.scale('1/2', power(2 * K)),
  );
  return both(
    identity(atZero(network, gradients), terms.constant('0', 2 * K, 2)),
    semidefinite(hessianAtZero(network)),
    identity(loss({ ...network, weights: along }), value),
  );
}

/** With one hidden layer, changing both layers by e₁e₁ᵀ has second derivative −2·Y₁₁ = −4 at W = 0. */
function shallow() {
  const direction = rows(...[1, 0, 0, 0, 1, 0, 0, 0].map((entry) => [entry]));
  const matrix = hessianAtZero(square(1));
  return {
    proposition: { kind: 'negativeDirection', matrix },
    prove: (job) => job.prove('negativeDirection', [], { matrix, vector: direction }),
  } satisfies Proof;
}

const badSaddles = both(badSaddle(2), badSaddle(3));

const EVIDENCE: { readonly [name in Evidence]: Proof } = {
  repeatedSample,
  droppedSample,
  almostEvery,
  deadUnits,
  deadMatrix,
  badSaddles,
  shallowDescent: shallow(),
  badSaddlesAndShallowDescent: both(badSaddle(2), shallow()),
  suboptimalMinimum,
  quotient,
};

const readings = SENTENCES.flatMap(({ document, quote, readings: each }) =>
  each.map(({ reading, verdict, by }) => ({ labels: { document, quote, reading, verdict }, by })),
);

export default defineClaim<never, never>({
  id: 'k16/review-audit',
  version: 1,
  title: 'Sentences of reviews and abstracts, reading by reading',
  paper,
  statement: {
    tex: String.raw`\text{for each reading of each sentence: a verdict, and a theorem that is offered for it}`,
    english:
      'Each listed reading of each quoted sentence is refuted or supported by the theorem beside it, or is undecided, as listed.',
  },
  method: [
    'the strongest sentences are quoted with the name of their document, and an ambiguous word is read in each of its senses',
    'a reading that is too strong is refuted by a counterexample in small whole numbers',
    'a reading that is a theorem rests on the certificates that prove it',
    'a reading that these theorems do not settle is undecided, whatever speaks for it',
  ],
  sizes: {},
  presets: { teaching: {}, audit: {} },
  parameters: {},
  hypotheses: [],
  main: {
    outcomes: () => [
      {
        verdict: 'holds',
        proposition: propositions.conjunction(
          ...readings.map(({ labels, by }): Proposition => ({
            kind: 'quoted',
            ...labels,
            proved: EVIDENCE[by].proposition,
          })),
        ),
        shapes: {},
      },
    ],
    search: async (job) => {
      const proved = new Map<Evidence, Step>();
      const quoted: Step[] = [];
      for (const { labels, by } of readings) {
        const step = proved.get(by) ?? (await EVIDENCE[by].prove(job));
        proved.set(by, step);
        quoted.push(job.prove('quotation', [step], labels));
      }
      job.conclude(...quoted);
    },
  },
  controls: {
    'one-hidden-layer': {
      title: 'the point W = 0 with one hidden layer: a direction of descent of second order, so no bad saddle',
      breaks: [],
      subject: (subject) => subject,
      outcomes: () => [{ verdict: 'fails', proposition: shallow().proposition, shapes: {} }],
      search: (job) => {
        shallow().prove(job);
      },
    },
  },
  references: ['arXiv:1605.07110', 'arXiv:1605.08361', 'arXiv:1611.03131', 'arXiv:1702.05777'],
});

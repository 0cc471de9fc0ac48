/**
 * # k16/assumption-audit
 *
 * Statement: in a ReLU network with given weights, whether a path is active depends on its own input: independence is rejected.
 * Hypotheses: A1p-m and A5u-m, which are what is tested; the seed was not chosen after looking.
 * Method: Fisher's exact test on the signs of the path's own input and the activations of its unit, at a level fixed beforehand.
 * What the certificate proves: the rejection, with the level as its stated error; and that the activation, a function of the input,
 * takes both values.
 * Control: activations computed from an independent copy of the inputs.
 * References: arXiv:1605.07110; Fisher 1922.
 */
import {
  defineClaim,
  propositions,
  rationals,
  terms,
  type Certified,
  type Law,
  type Proposition,
  type Rational,
  type Subject,
  type Table,
  type Term,
} from 'lossproof';
import { size } from './_layers.js';
import { paper, references } from './_paper.js';

type Names = 'd0' | 'N';
type Audit = Subject<Names, 'level'>;

/** 1 where the preactivation w·x is not negative: the path through this unit is then active. */
const activation = (own: Term, others: Term): Term =>
  terms.slopes('0', terms.product(terms.data('w'), terms.stack(own, others)));

/** 1 where the input at which the path begins is not negative. */
const signs = terms.slopes('0', terms.data('x'));

const active = activation(terms.data('x'), terms.data('O'));
const copied = activation(terms.data('c'), terms.data('D'));

const weights = { kind: 'uniformNonzero', from: -1, to: 1 } as const satisfies Law;
const inputs = { kind: 'gaussian', bits: 8 } as const satisfies Law;
const laws = { w: weights, x: inputs, O: inputs };

const dependence = ({ parameters: { level } }: Audit) =>
  ({ kind: 'dependent', first: active, second: signs, level, laws }) as const satisfies Proposition;

const count = (row: Term, N: number): Term => terms.product(row, terms.constant('1', N, 1));
const complement = (row: Term, N: number): Term => terms.difference(terms.constant('1', 1, N), row);

/** Both values occur: how often the unit is active, and how often it is not, are positive. */
function bothValues({ sizes: { N } }: Audit) {
  return [active, complement(active, N)].map(
    (row) => ({ kind: 'entriesPositive', matrix: count(row, N) }) as const satisfies Proposition,
  );
}

function table({ subject, evaluate }: Certified): Table {
  const { N } = subject.sizes as Audit['sizes'];
  const [on, off] = [active, complement(active, N)] as const;
  const [up, down] = [signs, complement(signs, N)] as const;
  const counted = (row: Term, other: Term): string =>
    rationals.formatRational(evaluate(count(terms.hadamard(row, other), N)).entries[0] as Rational);
  return {
    kind: 'table',
    title: 'Activation of the path against the sign of its input',
    caption: `How many of the ${N} samples fall where; were the two independent, the rows would be nearly proportional`,
    columns: ['', 'path active', 'path not active'],
    rows: [
      ['own input ≥ 0', counted(up, on), counted(up, off)],
      ['own input < 0', counted(down, on), counted(down, off)],
    ],
  };
}

export default defineClaim<Names, 'level'>({
  id: 'k16/assumption-audit',
  version: 1,
  title: 'Given the weights, the activation of a path depends on its input',
  paper,
  statement: {
    tex: String.raw`Z = \mathbf 1[w \cdot x \ge 0],\; x \sim N(0, I) \;\Longrightarrow\; Z \not\perp \mathbf 1[x_1 \ge 0] \quad (\text{Fisher's exact test at level } \alpha)`,
    english:
      'In a ReLU network with given weights, the activation of a path is not independent of the input where the path begins: the hypothesis of the reduction to a linear network is violated.',
  },
  method: [
    'null hypothesis: given the weights, whether a path is active is independent of the inputs; in particular, of the sign of the input where it begins',
    'sample size, level and seed are fixed before anything is drawn; the weights of the unit are signs, drawn from a stream of their own',
    'the two-sided p-value of Fisher’s exact test is computed as a fraction and compared with the level',
    'beside it: the activation is a function of the input, and both its values occur',
  ],
  sizes: {
    d0: size(4, 20, 'inputs', 2),
    N: size(1000, 10_000, 'samples'),
  },
  presets: { teaching: { d0: 2, N: 200 }, audit: {} },
  parameters: { level: { default: '1/1000000000', says: 'the level α of the test' } },
  hypotheses: [
    {
      id: 'independent-activations',
      english:
        'A1p-m, A5u-m, the null hypothesis: given the weights, the activation of a path is independent of the input',
      broken: dependence,
    },
    { id: 'seed-fixed-beforehand', english: 'the seed was not chosen after looking at what it draws' },
  ],
  main: {
    outcomes: (subject) => {
      const { d0, N } = subject.sizes;
      return [
        {
          verdict: 'holds',
          proposition: propositions.conjunction(dependence(subject), ...bothValues(subject)),
          shapes: { w: [1, d0], x: [1, N], O: [d0 - 1, N] },
        },
      ];
    },
    search: (job) => {
      const { d0, N } = job.sizes;
      job.draw('w', 1, d0, weights);
      job.draw('x', 1, N, inputs);
      job.draw('O', d0 - 1, N, inputs);
      const { first, second, level } = dependence(job);
      const tested = job.prove('fisherExact', [], { first, second, level });
      if (tested.theorem.proposition.kind !== 'dependent') {
        return job.undecided('the test does not reject on this sample; a larger one has more power');
      }
      job.conclude(tested, ...bothValues(job).map(({ matrix }) => job.prove('entriesPositive', [], { matrix })));
    },
  },
  controls: {
    'independent-copy': {
      title: 'activations of an independent copy of the inputs: the same test does not reject',
      breaks: [],
      subject: (subject) => subject,
      outcomes: ({ sizes: { d0, N }, parameters: { level } }) => [
        {
          verdict: 'fails',
          proposition: { kind: 'notRejected', first: copied, second: signs, level },
          shapes: { w: [1, d0], x: [1, N], c: [1, N], D: [d0 - 1, N] },
        },
      ],
      search: (job) => {
        const { d0, N } = job.sizes;
        job.draw('w', 1, d0, weights);
        job.draw('x', 1, N, inputs);
        job.draw('c', 1, N, inputs);
        job.draw('D', d0 - 1, N, inputs);
        job.prove('fisherExact', [], { first: copied, second: signs, level: job.parameters.level });
      },
    },
  },
  exhibits: (certified) => [table(certified)],
  references: [
    ...references,
    'R. A. Fisher: On the interpretation of χ² from contingency tables, and the calculation of P. Journal of the Royal Statistical Society 85 (1922) 87–94.',
  ],
});

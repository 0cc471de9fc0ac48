/**
 * # k16/assumption-audit
 *
 * Statement: in a ReLU network with given weights, whether a path is active depends on its own input: independence is rejected.
 * Scope: these sizes × a population: inputs and weights of the stated laws.
 * Hypotheses: A1p-m and A5u-m, which are what is tested; the seed was not chosen after looking.
 * Method: Fisher's exact test on the signs of the path's own input and the activations of its unit, at a level fixed beforehand.
 * What the certificate proves: `holds`, statistical: the rejection, with the level as its stated error; and that the activation, a
 * function of the input, takes both values.
 * Control: independent-copy (spoils): for activations computed from an independent copy of the inputs the same test does not reject.
 * References: arXiv:1605.07110; Fisher 1922.
 */
import {
  these,
  defineStatement,
  propositions,
  size,
  terms,
  type Law,
  type Proposition,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { paper, references } from './shared/paper.js';

type Audit = Subject<'d0' | 'N', 'level'>;

/** 1 where the preactivation w·x is not negative: the path through this unit is then active. */
const activation = (own: Term, others: Term): Term =>
  terms.slopes('0', terms.product(terms.data('w'), terms.stack(own, others)));

/** 1 where the input at which the path begins is not negative. */
export const signs = terms.slopes('0', terms.data('x'));

export const active = activation(terms.data('x'), terms.data('O'));
export const copied = activation(terms.data('c'), terms.data('D'));

const weights = { kind: 'uniformNonzero', from: -1, to: 1 } as const satisfies Law;
const inputs = { kind: 'gaussian', bits: 8 } as const satisfies Law;
export const laws = { w: weights, x: inputs, O: inputs };

export const dependence = ({ parameters: { level } }: Audit) =>
  ({ kind: 'dependent', first: active, second: signs, level, laws }) as const satisfies Proposition;

export const count = (row: Term, N: number): Term => terms.product(row, terms.constant('1', N, 1));
export const complement = (row: Term, N: number): Term => terms.difference(terms.constant('1', 1, N), row);

/** Both values occur: the counts of samples with the unit active and not active are positive. */
export function bothValues({ N }: Audit['sizes']) {
  return [active, complement(active, N)].map(
    (row) => ({ kind: 'entriesPositive', matrix: count(row, N) }) as const satisfies Proposition,
  );
}

export default defineStatement({
  id: 'k16/assumption-audit',
  title: 'Given the weights, the activation of a path depends on its input',
  paper,
  statement: {
    tex: String.raw`Z = \mathbf 1[w \cdot x \ge 0],\; x \sim N(0, I) \;\Longrightarrow\; Z \not\perp \mathbf 1[x_1 \ge 0] \quad (\text{Fisher's exact test at level } \alpha)`,
    english:
      'In a ReLU network with given weights, the activation of a path is not independent of the input where the path begins: the hypothesis of the reduction to a linear network is violated.',
  },
  scope: these('drawn'),
  sizes: {
    d0: size(4, 2, 20, 'inputs'),
    N: size(1000, 1, 10_000, 'samples'),
  },
  presets: { teaching: { d0: 2, N: 200 } },
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
  matrices: ({ sizes: { d0, N } }) => ({ w: [1, d0], x: [1, N], O: [d0 - 1, N] }),
  outcomes: (subject) => [
    {
      finding: 'holds',
      claimed: dependence(subject),
      proposition: propositions.conjunction(dependence(subject), ...bothValues(subject.sizes)),
    },
  ],
  controls: {
    'independent-copy': {
      kind: 'spoils',
      title: 'activations of an independent copy of the inputs: the same test does not reject',
      breaks: [],
      matrices: ({ sizes: { d0, N } }) => ({ w: [1, d0], x: [1, N], c: [1, N], D: [d0 - 1, N] }),
      outcomes: ({ parameters: { level } }) => [
        { finding: 'fails', proposition: { kind: 'notRejected', first: copied, second: signs, level } },
      ],
    },
  },
  references: [
    ...references,
    'R. A. Fisher: On the interpretation of χ² from contingency tables, and the calculation of P. Journal of the Royal Statistical Society 85 (1922) 87–94.',
  ],
});

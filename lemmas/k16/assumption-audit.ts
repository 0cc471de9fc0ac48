/** The search for proofs of k16/assumption-audit: draws a sample and tests it. */
import {
  defineClaim,
  rationals,
  rules,
  terms,
  type Certified,
  type Rational,
  type Subject,
  type Table,
  type Term,
} from 'lossproof/search';
import statement, {
  active,
  bothValues,
  complement,
  copied,
  count,
  dependence,
  laws,
  signs,
} from './assumption-audit.statement.js';

function table({ subject, evaluate }: Certified): Table {
  const { sizes }: Subject<'N'> = subject;
  const { N } = sizes;
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

export default defineClaim(statement, {
  method: [
    'null hypothesis: given the weights, whether a path is active is independent of the inputs; in particular, of the sign of the input where it begins',
    'sample size, level and seed are fixed before anything is drawn; the weights of the unit are signs, drawn from a stream of their own',
    'the two-sided p-value of Fisher’s exact test is computed as a fraction and compared with the level',
    'beside it: the activation is a function of the input, and both its values occur',
  ],
  search: (job) => {
    job.draw('w', laws.w);
    job.draw('x', laws.x);
    job.draw('O', laws.O);
    const { first, second, level } = dependence(job);
    const tested = job.prove(rules.fisherExact, [], { first, second, level });
    if (tested.theorem.proposition.kind !== 'dependent') {
      return job.undecided('the test does not reject on this sample; a larger one has more power');
    }
    job.conclude(
      tested,
      ...bothValues(job.sizes).map(({ matrix }) => job.prove(rules.entriesPositive, [], { matrix })),
    );
  },
  controls: {
    'independent-copy': (job) => {
      job.draw('w', laws.w);
      job.draw('x', laws.x);
      job.draw('c', laws.x);
      job.draw('D', laws.O);
      job.prove(rules.fisherExact, [], { first: copied, second: signs, level: job.parameters.level });
    },
  },
  exhibits: (certified) => [table(certified)],
});

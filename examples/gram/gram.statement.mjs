/** Statement: a Gram matrix XᵀX times a number c ≥ 0 is positive semidefinite. */
import { defineStatement, propositions, size, terms, these } from 'lossproof/statement';

const X = terms.data('X');
export const gram = terms.product(terms.transpose(X), X);

export default defineStatement({
  id: 'examples/gram',
  title: 'A Gram matrix is positive semidefinite',
  paper: 'linear algebra',
  statement: {
    tex: String.raw`c \ge 0 \;\Longrightarrow\; c\, X^{\top} X \succeq 0`,
    english: 'The Gram matrix of the recorded columns, times a number that is not negative, is positive semidefinite.',
  },
  scope: these('given'),
  sizes: { rows: size(4, 1, 40, 'rows of X'), columns: size(3, 1, 40, 'columns of X') },
  parameters: { factor: { default: '1', says: 'the number c' } },
  hypotheses: [
    {
      id: 'factor-not-negative',
      english: 'c ≥ 0',
      decidedBy: ({ parameters }) => propositions.comparison(['0'], 'atMost', [parameters.factor]),
    },
  ],
  matrices: ({ sizes }) => ({ X: [sizes.rows, sizes.columns] }),
  outcomes: ({ parameters }) => [
    { finding: 'holds', proposition: { kind: 'positiveSemidefinite', matrix: terms.scale(parameters.factor, gram) } },
  ],
  controls: {
    negative: {
      title: 'c = −1: a direction of negative curvature',
      kind: 'refutes',
      breaks: ['factor-not-negative'],
      subject: ({ sizes }) => ({ sizes, parameters: { factor: '-1' } }),
      outcomes: ({ parameters }) => [
        { finding: 'fails', proposition: { kind: 'negativeDirection', matrix: terms.scale(parameters.factor, gram) } },
      ],
    },
  },
});

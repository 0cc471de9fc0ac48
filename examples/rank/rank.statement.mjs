/** Statement: the Vandermonde matrix of n equally spaced nodes has rank n, so a polynomial of degree below n fits any n values. */
import { defineStatement, every, matrices, propositions, rationals, size, terms } from 'lossproof/statement';

/** Row i, column j: the power i of the node j·h. */
export function vandermonde({ sizes: { n }, parameters: { step } }) {
  const { numerator, denominator } = rationals.parseRational(step);
  const power = (i, j) => rationals.rational((BigInt(j) * numerator) ** BigInt(i), denominator ** BigInt(i));
  return terms.literal(matrices.matrix(n, n, power));
}

export default defineStatement({
  id: 'examples/rank',
  title: 'A Vandermonde matrix has full rank',
  paper: 'linear algebra',
  statement: {
    tex: String.raw`h \ne 0 \;\Longrightarrow\; \operatorname{rank} \bigl( (jh)^i \bigr)_{i, j = 0}^{n - 1} = n`,
    english: 'The Vandermonde matrix of the nodes 0, h, …, (n − 1)h has full rank where h is not zero.',
  },
  scope: every('all'),
  sizes: { n: size(8, 2, 40, 'number of nodes') },
  parameters: { step: { default: '1/2', says: 'the distance h of neighbouring nodes' } },
  hypotheses: [
    {
      id: 'distinct-nodes',
      english: 'h ≠ 0: the nodes are distinct',
      decidedBy: ({ parameters }) => propositions.comparison([parameters.step], 'differs', ['0']),
    },
  ],
  outcomes: (subject) => [
    { finding: 'holds', proposition: { kind: 'rankAtLeast', matrix: vandermonde(subject), rank: subject.sizes.n } },
  ],
  controls: {
    repeated: {
      title: 'h = 0: two nodes are the same',
      kind: 'refutes',
      breaks: ['distinct-nodes'],
      subject: ({ sizes }) => ({ sizes, parameters: { step: '0' } }),
      outcomes: (subject) => [
        { finding: 'fails', proposition: { kind: 'rankBelow', matrix: vandermonde(subject), bound: subject.sizes.n } },
      ],
    },
  },
});

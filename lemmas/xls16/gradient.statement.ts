/**
 * # xls16/gradient
 *
 * Statement: L = (1/2m)Σ(y_l − f(x_l))² has ∂L/∂W = (1/m)·diag(v)·A·diag(f − y)·Xᵀ, which as a vector is (1/m)D(f − y).
 * Scope: every size × all data and weights.
 * Hypotheses: the sign pattern is constant near the point, a condition inside the statement.
 * Method: nerdamer differentiates the loss as written, at small sizes, and the kernel proves what it found; the formula is an identity
 * of polynomials, with the indicators A and 1/m as indeterminates, which holds at every size because it does at one.
 * What the certificate proves: `holds`: the formula and its vector form at every size, for all data, weights and patterns.
 * Control: dropped-output-weights (spoils): the formula without the output weights is found out.
 * References: arXiv:1611.03131.
 */
import * as s from 'lossproof/schemes';
import type { IdentityEverySize } from 'lossproof/schemes';
import {
  every,
  defineStatement,
  networks,
  propositions,
  size,
  terms,
  type Proposition,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { paper, references } from './shared/paper.js';
import { basisVector } from './shared/terms.js';

export type Sizes = Subject<'d' | 'n' | 'm'>['sizes'];

/** The loss with the indicators A as constants, its derivative, and the parts of the formula. */
export function formulas({ d, n, m }: Sizes) {
  const [W, X, A] = [terms.symbols('W', n, d), terms.symbols('X', d, m), terms.symbols('A', n, m)] as const;
  const [v, y] = [terms.symbols('v', 1, n), terms.symbols('y', 1, m)] as const;
  const output = terms.product(v, terms.hadamard(A, terms.product(W, X)));
  const residual = terms.difference(output, y);
  const loss = networks.meanSquaredError(residual, m);
  const gradient = terms.gradient(loss, W);
  const weighted = (active: Term): Term =>
    terms.scale(
      networks.over(1, m),
      terms.product(terms.product(active, terms.diagonal(residual)), terms.transpose(X)),
    );
  const active = terms.product(terms.diagonal(v), A);
  return { A, active, residual, loss, gradient, weighted, D: terms.khatriRao(active, X) };
}

/** Row k of the gradient, times each unit vector, is entries k·d … of D(f − y)/m: D as the stack of its blocks. */
export function identities(sizes: Sizes): readonly Extract<Proposition, { kind: 'identity' }>[] {
  const { n, m } = sizes;
  const { gradient, weighted, active, residual, D } = formulas(sizes);
  const vector = terms.scale(networks.over(1, m), terms.product(D, terms.transpose(residual)));
  const rows = Array.from({ length: n }, (_, k) => terms.product(terms.transpose(gradient), basisVector(n, k)));
  return [propositions.identity(gradient, weighted(active)), propositions.identity(rows.reduce(terms.stack), vector)];
}

/** The same at every size, as a matrix and as a vector, row by row. An indeterminate t is in the place of 1/m. */
export function atEverySize(): readonly IdentityEverySize[] {
  const [W, X, A] = [s.symbols('W', 'n', 'd'), s.symbols('X', 'd', 'm'), s.symbols('A', 'n', 'm')] as const;
  const [v, y, t] = [s.symbols('v', '1', 'n'), s.symbols('y', '1', 'm'), s.symbols('t', '1', '1')] as const;
  const residual = s.difference(s.product(v, s.hadamard(A, s.product(W, X))), y);
  const loss = s.scale('1/2', s.product(t, s.product(residual, s.transpose(residual))));
  const gradient = s.gradient(loss, W);
  const active = s.product(s.diagonal(v), A);
  const matrix = s.product(s.product(active, s.diagonal(residual)), s.transpose(X));
  const vector = s.product(s.khatriRao(active, X), s.transpose(residual));
  return [
    s.identityEverySize(gradient, s.kronecker(t, matrix)),
    s.identityEverySize(s.vector(gradient), s.kronecker(t, vector)),
  ];
}

export function withoutOutputWeights(sizes: Sizes) {
  const { gradient, weighted, A } = formulas(sizes);
  return propositions.notIdentity(gradient, weighted(A));
}

export default defineStatement({
  id: 'xls16/gradient',
  title: 'The gradient through the extended feature matrix',
  paper,
  statement: {
    tex: String.raw`\frac{\partial L}{\partial W} = \frac1m\, D\,(f - y), \qquad D_{(k), l} = v_k\,\mathbf 1\{w_k \cdot x_l > 0\}\, x_l`,
    english:
      'With the sign pattern held fixed, the derivative of the loss by the hidden weights is the extended feature matrix times the residuals, divided by the number of samples.',
  },
  scope: every('all'),
  sizes: { d: size(3, 1, 12, 'inputs'), n: size(4, 1, 12, 'units'), m: size(5, 1, 40, 'samples') },
  presets: { teaching: { d: 2, n: 2, m: 2 } },
  hypotheses: [
    {
      id: 'constant-pattern',
      english:
        'near the point no w·x changes its sign, so the indicators are constants of the differentiation (a condition inside the statement)',
      unused: true,
    },
  ],
  outcomes: () => [{ finding: 'holds', proposition: propositions.conjunction(...atEverySize()) }],
  controls: {
    'dropped-output-weights': {
      kind: 'spoils',
      title: 'the formula without the factor v is refuted at a point',
      breaks: [],
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: withoutOutputWeights(sizes) }],
    },
  },
  references,
});

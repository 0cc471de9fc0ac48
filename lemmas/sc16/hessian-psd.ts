/**
 * # sc16/hessian-psd
 *
 * Statement: inside a region the Hessian of the loss in W̃ is (1/N)GGᵀ ⪰ 0; at zero error the Hessian in (W₁, w₂) is (1/N)JJᵀ ⪰ 0.
 * Hypotheses: the pattern is constant near the point; the error is zero (for the second part).
 * Method: both as identities of polynomials; and at an exactly solved minimum the Hessian is computed and decomposed as LDLᵀ.
 * What the certificate proves: the identities at the recorded sizes, and semidefiniteness at the recorded point.
 * Control: a critical point of positive error with a direction of negative curvature, so no local minimum.
 * References: arXiv:1605.08361.
 */
import {
  defineClaim,
  matrices,
  multiplyExactly,
  networks,
  propositions,
  rationals,
  terms,
  type ExactProblem,
  type Matrix,
  type Outcome,
  type Proposition,
  type Rational,
  type Term,
} from 'lossproof';
import {
  activationsOf,
  drawProblem,
  trained,
  laws,
  networkOnData,
  networkShapes,
  paper,
  proveMinimum,
  references,
  sizesOf,
  slope,
  twoLayerSizes,
  type TwoLayer,
  type TwoLayerJob,
  type TwoLayerSubject,
} from './_setting.js';

const parameterSymbols = ({ sizes: { d0, d1 } }: TwoLayerSubject) =>
  [terms.symbols('W', d1, d0), terms.symbols('w', 1, d1)] as const;

/** A derivative of the loss in (W₁, w₂), taken with the activations of the recorded point, at the recorded point. */
function atPoint({ sizes, parameters }: TwoLayerSubject, derivative: (loss: Term) => Term): Term {
  const network = networkOnData(parameters.slope);
  const values = {
    A: networks.activations(network),
    X: network.inputs,
    y: network.targets,
    W: network.hidden,
    w: network.output,
  };
  const { loss } = networks.parameterLoss(sizesOf(sizes));
  // Data first, so that only the weights are symbols when the derivative is taken.
  const onData = ['A', 'X', 'y'].reduce((term, name) => terms.substitute(term, name, values[name as 'A']), loss);
  return ['W', 'w'].reduce((term, name) => terms.substitute(term, name, values[name as 'W']), derivative(onData));
}

const hessianAtPoint = (subject: TwoLayerSubject): Term =>
  atPoint(subject, (loss) => terms.hessian(loss, parameterSymbols(subject)));

function noZeroPreactivation(s: string): Extract<Proposition, { kind: 'entriesNonzero' }> {
  const { hidden, inputs } = networkOnData(s);
  return { kind: 'entriesNonzero', matrix: terms.product(hidden, inputs) };
}

const residualAndZero = ({ sizes, parameters }: TwoLayerSubject) =>
  [networks.residual(networkOnData(parameters.slope)), terms.constant('0', 1, sizes.N)] as const;

function saddle(subject: TwoLayerSubject): readonly Proposition[] {
  const { d0, d1 } = subject.sizes;
  const [W, w] = parameterSymbols(subject);
  return [
    noZeroPreactivation(subject.parameters.slope),
    propositions.identity(
      atPoint(subject, (loss) => terms.gradient(loss, W)),
      terms.constant('0', d1, d0),
    ),
    propositions.identity(
      atPoint(subject, (loss) => terms.gradient(loss, w)),
      terms.constant('0', 1, d1),
    ),
    { kind: 'negativeDirection', matrix: hessianAtPoint(subject) },
  ];
}

/**
 * With w₂ = 0 the residual is y, and the point is critical iff each wᵢ is orthogonal to its own gᵢ = (1/N) Σ yₙa_{i,n}xₙ, which
 * depends on the pattern of wᵢ: draw a row, project it, keep it when the projection has the pattern that it was made from.
 */
function criticalRow(job: TwoLayerJob, problem: ExactProblem, unit: number): readonly Rational[] | undefined {
  const { inputs: X, noise, targets } = problem;
  const E = matrices.matrix(1, X.columns, (_, n) => matrices.at(noise, unit, n));
  for (let attempt = 0; attempt < 1000; attempt++) {
    const w = job.sample(`row ${unit} attempt ${attempt}`, 1, X.rows, laws.weights);
    const a = activationsOf(w, X, E, job.parameters.slope);
    const weighted = matrices.entrywise(targets, a, rationals.multiply);
    const g = multiplyExactly(weighted, matrices.transpose(X));
    const dot = (p: Matrix<Rational>, q: Matrix<Rational>): Rational =>
      multiplyExactly(p, matrices.transpose(q)).entries[0] as Rational;
    if (rationals.isZero(dot(g, g))) continue;
    const along = rationals.divide(dot(w, g), dot(g, g));
    const projected = matrices.entrywise(w, g, (x, y) => rationals.subtract(x, rationals.multiply(along, y)));
    const signs = (row: Matrix<Rational>): string => multiplyExactly(row, X).entries.map(rationals.sign).join();
    if (signs(projected) === signs(w) && !signs(w).split(',').includes('0')) return projected.entries;
  }
  return undefined;
}

/** (δw₂ᵢ, δwᵢ) = (2q, (c + 1)g) of sc16/absorption, for unit 1: the Hessian's own entries give c and −g. */
function absorptionDirection(H: Matrix<Rational>, d0: number, d1: number): Matrix<Rational> {
  const z = d0 * d1;
  const g = Array.from({ length: d0 }, (_, j) => rationals.negate(matrices.at(H, z, j)));
  const q = g.map((entry) => rationals.multiply(entry, entry)).reduce(rationals.add);
  const c = matrices.at(H, z, z);
  return matrices.matrix(H.rows, 1, (row) => {
    if (row === z) return rationals.add(q, q);
    return row < d0 ? rationals.multiply(rationals.add(c, rationals.ONE), g[row] as Rational) : rationals.ZERO;
  });
}

function parts(subject: TwoLayerSubject) {
  const sizes = sizesOf(subject.sizes);
  return [networks.regionHessianIdentity(sizes), networks.zeroErrorHessianIdentity(sizes)] as const;
}

export default defineClaim<TwoLayer, 'slope'>({
  id: 'sc16/hessian-psd',
  version: 1,
  title: 'The Hessian is positive semidefinite where the error is zero',
  paper,
  statement: {
    tex: String.raw`\nabla^2_{\tilde W}\,\mathrm{MSE} = \tfrac1N\, G G^{\top} \succeq 0, \qquad e = 0 \;\Longrightarrow\; \nabla^2_{(W_1, w_2)}\,\mathrm{MSE} = \tfrac1N\, J J^{\top} \succeq 0`,
    english:
      'In the effective weights the loss of a region is a convex quadratic, and at zero error its Hessian in the weights themselves is positive semidefinite.',
  },
  method: [
    'the Hessian in the effective weights is (1/N)GGᵀ, an identity of polynomials',
    'where the residuals vanish, the Hessian in (W₁, w₂) is (1/N)JJᵀ, another',
    'a network is trained and solved exactly; its Hessian is computed from the loss and decomposed as LDLᵀ over ℚ',
  ],
  sizes: twoLayerSizes(2, 3, 4, { d0: 5, d1: 5, N: 12 }),
  presets: { teaching: { d0: 2, d1: 2, N: 2 }, audit: {} },
  parameters: slope,
  memory: ({ d0, d1, N }) => N * (d0 * d1) ** 4 * 400,
  hypotheses: [
    {
      id: 'constant-pattern',
      english: 'near the point every sign is constant',
      holds: ({ parameters }) => noZeroPreactivation(parameters.slope),
    },
    {
      id: 'zero-error',
      english: 'the training error is zero, for the Hessian in (W₁, w₂)',
      holds: (subject) => propositions.identity(...residualAndZero(subject)),
      broken: (subject) => propositions.notIdentity(...residualAndZero(subject)),
    },
  ],
  main: {
    outcomes: (subject): readonly Outcome[] => [
      {
        verdict: 'holds',
        proposition: propositions.conjunction(
          ...parts(subject),
          { kind: 'differentiableMinimum', network: networkOnData(subject.parameters.slope), error: 'zero' },
          { kind: 'positiveSemidefinite', matrix: hessianAtPoint(subject) },
        ),
        shapes: networkShapes(subject.sizes),
      },
    ],
    search: async (job) => {
      const { d0, d1 } = job.sizes;
      const problem = drawProblem(job, laws.inputs, laws.noise);
      if (!(await trained(job, problem, 40))) {
        return job.undecided('training found no exact minimum inside a region');
      }
      const identities = parts(job).map(({ left, right }) => job.prove('ringIdentity', [], { left, right }));
      const minimum = proveMinimum(job, networkOnData(job.parameters.slope), d0 * d1);
      const semidefinite = job.prove('positiveSemidefiniteByLdl', [], { matrix: hessianAtPoint(job) });
      job.conclude(...identities, minimum, semidefinite);
    },
  },
  controls: {
    saddle: {
      title: 'w₂ = 0 and wᵢ orthogonal to gᵢ: critical, of positive error, with a direction of negative curvature',
      breaks: ['zero-error'],
      // With N ≤ d₀ samples every pattern occurs, so that critical rows exist whatever the draw.
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 4, d1: 2, N: 3 } }),
      outcomes: (subject) => [
        {
          verdict: 'fails',
          proposition: propositions.conjunction(...saddle(subject)),
          shapes: networkShapes(subject.sizes),
        },
      ],
      search: (job) => {
        const { d0, d1 } = job.sizes;
        const problem = drawProblem(job, laws.inputs, laws.noise);
        const rows = Array.from({ length: d1 }, (_, unit) => criticalRow(job, problem, unit));
        if (rows.includes(undefined)) return job.undecided('no critical row found in 1000 draws');
        job.give(
          'W1',
          matrices.matrix(d1, d0, (i, j) => (rows[i] as readonly Rational[])[j] as Rational),
        );
        job.draw('w2', 1, d1, { kind: 'uniform', from: 0, to: 0 });
        const [inside, byHidden, byOutput] = saddle(job) as [Proposition, Identity, Identity];
        const H = job.evaluate(hessianAtPoint(job));
        job.conclude(
          job.prove('entriesNonzero', [], { matrix: (inside as { matrix: Term }).matrix }),
          job.prove('ringIdentity', [], { left: byHidden.left, right: byHidden.right }),
          job.prove('ringIdentity', [], { left: byOutput.left, right: byOutput.right }),
          job.prove('negativeDirection', [], {
            matrix: hessianAtPoint(job),
            vector: terms.literal(absorptionDirection(H, d0, d1)),
          }),
        );
      },
    },
  },
  references,
});

type Identity = Extract<Proposition, { kind: 'identity' }>;

/** The search for proofs of sh17/asymptotics: a rule and comparisons of logarithms. */
import { defineClaim, rules, type Exhibit, type Real } from 'lossproof/search';
import statement, { crowded, EXPERIMENTS, loses, overtaken } from './asymptotics.statement.js';

const PRECISION = 128;

const witnessOf = ([left, relation, right]: readonly [Real, 'below', Real]) => ({
  left,
  relation,
  right,
  precision: PRECISION,
});

function exhibits(): readonly Exhibit[] {
  return [
    {
      kind: 'table',
      title: 'The exponents at the sizes of the experiments of the paper',
      caption:
        'By floating point. The paper assumes N·log⁴N/d₀ ≺ d₁ ≺ N, which with constants 1 needs ln⁴N < d₀. The last two columns are the exponents of the bounds of E V(𝓛_ε) and of V(𝓖), without a teacher, at ε = 1; the ratio of the volumes would be bounded if the former were the larger.',
      columns: ['', 'N', 'd₀', 'd₁', 'ln⁴N', '.23·N^¾·(d₁d₀)^¼', '2N·ln N'],
      rows: EXPERIMENTS.map(({ title, N, d0, d1 }) => {
        const rounded = [Math.log(N) ** 4, 0.23 * N ** 0.75 * (d0 * d1) ** 0.25, 2 * N * Math.log(N)].map(Math.round);
        return [title, `${N}`, `${d0}`, `${d1}`, ...rounded.map(String)];
      }),
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'with d₀, d₁ ≤ N and γ ≤ c, the exponent of the bound of E V(𝓛_ε) is at most c·N^{5/4}, and that of V(𝓖) is 2N·ln N',
    '2·ln N − c·N^{1/4} rises and then falls in N, so it is positive between 2 and the recorded N if it is so at both',
    'beside it, ln⁴N and d₀ are compared at the sizes of the experiments',
  ],
  search: (job) => {
    const { factor, to } = loses(job);
    if ((Number(factor.split('/')[0]) / Number(factor.split('/')[1] ?? 1)) * to ** 0.25 > 2 * Math.log(to))
      job.undecided(`at N = ${to} the exponent of 𝓛_ε can be the larger; see the control more-samples`);
    const lost = job.prove(rules.fourthRootLoses, [], { factor, to });
    job.conclude(lost, ...crowded.map((sides) => job.prove(rules.realOrder, [], witnessOf(sides))));
  },
  controls: {
    'more-samples': (job) => {
      job.prove(rules.realOrder, [], witnessOf(overtaken(job)));
    },
  },
  exhibits,
});

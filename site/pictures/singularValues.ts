/**
 * The gradient matrix G₁ = A ∘ X of a network with one hidden layer, as samples are added: its singular values by floating point, and its
 * rank exactly, over ℚ. Data, noise and weights are drawn as for sc16/rank-instance; the samples of a smaller N are the first of a larger.
 */
import { SingularValueDecomposition } from 'ml-matrix';
import {
  draw,
  evaluate,
  floats,
  matrices,
  nullVectorOf,
  rankOf,
  rationals,
  rules,
  terms,
  type Matrix,
  type Rational,
  type Term,
} from '../../src/search.js';
import { matrixAt } from '../../lemmas/sc16/rank-instance.statement.js';
import { laws } from '../../lemmas/sc16/shared/laws.js';
import type { SingularValues, SingularValuesRequest } from './messages.js';
import { proverOn, type Prover } from './prover.js';

type Numbers = Matrix<Rational>;
const PRIME = 8191;

/** So many samples more than rows are drawn. */
export const BEYOND = 6;

interface Drawn {
  readonly X: Numbers;
  readonly E: Numbers;
  readonly W1: Numbers;
}

function drawn({ d0, d1, hasNoise, seed }: SingularValuesRequest): Drawn {
  const origin = { claim: 'pictures/singular-values', version: 1, sizes: { d0, d1 }, seed };
  const samples = d0 * d1 + BEYOND;
  const ones = matrices.matrix(d1, samples, () => rationals.ONE);
  return {
    X: draw({ rows: d0, columns: samples, label: 'X', law: laws.inputs }, origin),
    E: hasNoise ? draw({ rows: d1, columns: samples, label: 'E', law: laws.noise }, origin) : ones,
    W1: draw({ rows: d1, columns: d0, label: 'W1', law: laws.weights }, origin),
  };
}

const first = (count: number, M: Numbers): Numbers => matrices.matrix(M.rows, count, (i, j) => matrices.at(M, i, j));

/** A prover whose matrices are the first so many samples. */
const proverAt = ({ X, E, W1 }: Drawn, samples: number): Prover =>
  proverOn({ X: first(samples, X), E: first(samples, E), W1 });

/** The rank of the first so many columns. Where the kernel shows that it is full, there is no need of elimination over ℚ. */
class Ranks {
  constructor(
    private readonly data: Drawn,
    private readonly matrix: Term,
    readonly G: Numbers,
  ) {}

  /** A lower bound, as a theorem. A zero matrix has no rank to prove. */
  proved(samples: number): number {
    if (first(samples, this.G).entries.every(rationals.isZero)) return 0;
    const { theorem } = proverAt(this.data, samples).prove(rules.rankModP, [], { matrix: this.matrix, prime: PRIME });
    const { proposition } = theorem;
    return proposition.kind === 'rankAtLeast' ? proposition.rank : 0;
  }

  exact(samples: number): number {
    const most = Math.min(samples, this.G.rows);
    return this.proved(samples) === most ? most : rankOf(first(samples, this.G));
  }

  /** The least number of columns that are dependent: from there on all are. */
  leastDependent(): number {
    let [independent, dependent] = [0, this.G.rows + 1];
    if (this.exact(this.G.rows) === this.G.rows) return dependent;
    while (dependent - independent > 1) {
      const count = Math.floor((independent + dependent) / 2);
      if (this.exact(count) === count) independent = count;
      else dependent = count;
    }
    return dependent;
  }
}

/** In falling order. A matrix with more columns than rows has as many singular values 0 more, which are left out. */
export function singularValuesOf(G: Numbers): readonly number[] {
  const rows = floats(G);
  return new SingularValueDecomposition(rows, { autoTranspose: true }).diagonal.slice(0, Math.min(G.rows, G.columns));
}

/** True once the kernel has proved that the first so many columns are dependent. */
function provedDependent(data: Drawn, matrix: Term, chosen: Numbers): boolean {
  const vector = nullVectorOf(chosen);
  if (vector === undefined) return false;
  const witness = { matrix, vector: terms.literal(vector) };
  const { theorem } = proverAt(data, chosen.columns).prove(rules.nullVector, [], witness);
  return theorem.proposition.kind === 'rankBelow';
}

export function singularValues(request: SingularValuesRequest): SingularValues {
  const { d0, d1, slope } = request;
  const data = drawn(request);
  const most = d0 * d1 + BEYOND;
  const matrix = matrixAt(slope);
  const ranks = new Ranks(data, matrix, evaluate(proverAt(data, most).context, matrix));
  const samples = Math.min(request.samples, most);
  const dependentFrom = ranks.leastDependent();
  const chosen = first(samples, ranks.G);
  const rank = ranks.exact(samples);
  return {
    kind: 'singularValues',
    rows: d0 * d1,
    samples,
    dependentFrom,
    least: Array.from(
      { length: dependentFrom - 1 },
      (_, i) => singularValuesOf(first(i + 1, ranks.G)).at(-1) as number,
    ),
    values: singularValuesOf(chosen).slice(0, rank),
    rank,
    proved: {
      atLeast: ranks.proved(samples),
      isDependent: rank < samples && provedDependent(data, matrix, chosen),
    },
  };
}

/**
 * ## deepReduction
 *
 * Statement: let W₁ … W_{L−2} be given, widths d₀ … d_{L−1}, L ≥ 3, N ≤ d_{L−2}·d_{L−1}, s ≠ 0, and let every unit of layer L − 2 be
 * reached from the input by nonzero weights. For almost every (X, E₁ … E_{L−1}):
 * rank((E_{L−1} ⊙ S) ∘ U) = N for every S ∈ {1, s}^{d_{L−1}×N}, where U = E_{L−2} ⊙ φ′(V) ⊙ V are the features of layer L − 2.
 *
 * Soundness: a unit is *reached* when it has a nonzero weight from an input or from a reached unit. By induction the
 * preactivation v of a reached unit is nonzero for almost every (X, E₁, …): it is linear in X (layer 1), or in the noise of
 * a reached unit below with coefficient weight·slope·v′, v′ ≠ 0 almost surely and s ≠ 0. The rule computes that every unit
 * of layer L − 2 is reached. With everything else fixed and V entrywise nonzero, E_{L−2} ↦ U is a linear bijection. The premise
 * holds for almost every (U, E_{L−1}), so for almost every (E_{L−2}, E_{L−1}), and by Fubini for almost every (X, E).
 */
import { evaluate } from '../../algebra/evaluate.js';
import type { Context } from '../../../core/logic/context.js';
import { at, requireShape } from '../../algebra/matrices.js';
import type { Proposition } from '../../../core/logic/proposition.js';
import { isZero } from '../../../core/data/rational.js';
import { Refusal } from '../../../core/text/refusal.js';
import { exactly, falseWitness, premiseOfKind, requireCount, rule } from '../../../core/logic/rule.js';
import { integer, list, object } from '../../../core/text/shape.js';
import { termShape, type Term } from '../../algebra/term.js';

const size = integer(1, 1_000_000_000);
const witness = object({ widths: list(size, 3), samples: size, weights: list(termShape, 1) });

export const deepReduction = rule(
  'deepReduction',
  witness,
  (context, premises, { widths, samples, weights }) => {
    requireCount(premises, 1);
    const { sizes, slope } = premiseOfKind(premises, 0, 'genericRankForPatterns');
    if (weights.length !== widths.length - 2) {
      throw falseWitness(`${widths.length - 2} weight matrices`, `${weights.length}`);
    }
    const [inputs, units] = widths.slice(-2) as [number, number];
    requireCovered(sizes, { inputs, units, samples });
    requireReached(context, widths, weights);
    const proposition: Proposition = { kind: 'genericRankDeep', widths, samples, slope, weights };
    return exactly(proposition, 'almost-every');
  },
  'Fubini’s theorem: what holds for almost every section holds almost everywhere',
);

type Covered = Extract<Proposition, { kind: 'genericRankForPatterns' }>['sizes'];

/** The premise must speak of these sizes: of every size with N ≤ d₀·d₁, or of exactly these. */
export function requireCovered(sizes: Covered, wanted: Exclude<Covered, 'every'>): void {
  const { inputs, units, samples } = wanted;
  const covered =
    sizes === 'every'
      ? samples <= inputs * units
      : sizes.inputs === inputs && sizes.units === units && sizes.samples === samples;
  if (!covered) {
    throw new Refusal(
      'false',
      '$.premises',
      `a theorem for ${inputs} inputs, ${units} units and ${samples} samples`,
      JSON.stringify(sizes),
    );
  }
}

function requireReached(context: Context, widths: readonly number[], weights: readonly Term[]): void {
  let cutOff = new Set<number>();
  weights.forEach((term, layer) => {
    const W = evaluate(context, term);
    requireShape(W, widths[layer + 1] as number, widths[layer] as number, `weights of layer ${layer + 1}`);
    const reached = (i: number): boolean =>
      Array.from({ length: W.columns }, (_, j) => j).some((j) => !cutOff.has(j) && !isZero(at(W, i, j)));
    cutOff = new Set(Array.from({ length: W.rows }, (_, i) => i).filter((i) => !reached(i)));
  });
  const [lost] = cutOff;
  if (lost !== undefined) {
    throw falseWitness('every unit of layer L − 2 reached by nonzero weights', `unit ${lost + 1} cut off`);
  }
}

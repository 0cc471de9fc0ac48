/**
 * The critical values of a deep linear network with three inputs and outputs: a critical point for every set of eigenvectors that fits
 * into the narrowest layer. Each is decided by the procedure of k16/no-poor-minima, and the kernel proves what it is.
 */
import {
  deepLinear,
  linearNetworks,
  rationals,
  Stream,
  terms,
  toFloat,
  type LinearNetwork,
  type LinearPoint,
  type Rational,
} from '../../src/search.js';
import { proveDecision } from '../../lemmas/k16/shared/decisions.js';
import type { Ladder, LadderRequest, Rung } from './messages.js';
import { proverOn } from './prover.js';
import { sliceAt } from './slice.js';

const OUTPUTS = 3;
const SAMPLES = 4;
/** The singular values of the data; their squares are the eigenvalues. */
const VALUES = [3, 2, 1];

export interface Decided {
  readonly chosen: readonly number[];
  readonly point: LinearPoint;
  readonly decision: Exclude<deepLinear.Decision, { kind: 'notCritical' }>;
}

type Setting = Pick<LadderRequest, 'hidden' | 'width' | 'seed'>;

/** All sets of at most so many of the numbers 0, 1, 2; small sets first. */
export function subsets(most: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** OUTPUTS }, (_, bits) => [0, 1, 2].filter((i) => (bits >> i) % 2 === 1))
    .filter(({ length }) => length <= most)
    .sort((a, b) => a.length - b.length);
}

/** Leaves the bases of the layers as they are. */
const still: deepLinear.Dice = (count) => Math.min(1, count - 1);

export function decideAll({ hidden, width, seed }: Setting): readonly Decided[] {
  const stream = new Stream({ claim: 'pictures/ladder', version: 1, sizes: {}, seed, label: 'data' });
  const widths = [OUTPUTS, ...Array.from({ length: hidden }, () => width), OUTPUTS];
  const data = deepLinear.spectralData({ widths, samples: SAMPLES }, VALUES, (count) => stream.below(count));
  return subsets(width).map((chosen) => {
    const point = deepLinear.spectralPoint(data, chosen, deepLinear.noPadding, still);
    const decision = deepLinear.decide(point);
    if (decision.kind === 'notCritical') throw new Error(`expected a critical point for ${chosen.join()}, got another`);
    return { chosen, point, decision };
  });
}

/** The theorem that the point is what was decided. */
function prove({ point, decision }: Decided): void {
  const names = point.weights.map((_, k) => `W${k + 1}`);
  const { inputs, targets } = point;
  const weights = Object.fromEntries(names.map((name, k) => [name, point.weights[k] as LinearPoint['inputs']]));
  const network: LinearNetwork = {
    inputs: terms.data('X'),
    targets: terms.data('Y'),
    weighting: terms.constant('1', targets.rows, targets.columns),
    weights: names.map(terms.data),
  };
  proveDecision(proverOn({ X: inputs, Y: targets, ...weights }), network, decision);
}

const half = rationals.rational(1n, 2n);

/** ½tr(YYᵀ) − ½Σ_{i ∈ I} λ_i */
export function byFormula({ chosen, point }: Decided): Rational {
  const total = rationals.dot(point.targets.entries, point.targets.entries);
  const sum = chosen.reduce((all, i) => all + (VALUES[i] as number) ** 2, 0);
  return rationals.multiply(half, rationals.subtract(total, rationals.rational(BigInt(sum))));
}

function rungOf(decided: Decided): Rung {
  prove(decided);
  const { chosen, point, decision } = decided;
  const loss = linearNetworks.lossOf(point);
  const formula = byFormula(decided);
  return {
    chosen,
    kind: decision.kind,
    loss: { exact: rationals.formatRational(loss), value: toFloat(loss) },
    isAsFormula: rationals.equals(loss, formula),
  };
}

let known: { readonly key: string; readonly all: readonly Decided[]; readonly rungs: readonly Rung[] } | undefined;

export function ladder({ chosen, ...setting }: LadderRequest): Ladder {
  const key = JSON.stringify(setting);
  if (known?.key !== key) {
    const all = decideAll(setting);
    known = { key, all, rungs: all.map(rungOf) };
  }
  const { all, rungs } = known;
  const place = Math.max(
    0,
    rungs.findIndex((rung) => rung.chosen.join() === chosen.join()),
  );
  const parameters = (all[place] as Decided).point.weights.reduce((sum, W) => sum + W.entries.length, 0);
  return {
    kind: 'ladder',
    eigenvalues: VALUES.map((value) => value ** 2),
    rungs,
    place,
    parameters,
    slice: sliceAt(all[place] as Decided),
  };
}

/**
 * The regions of the first weights of a network with one hidden layer, for samples in the plane: which have a differentiable local
 * minimum, and of what kind. The searches of sh17/region-critical and sh17/region-volume decide, and the kernel proves it by their rules.
 */
import { matrices, rationals, rules, terms, toFloat, type Rational } from '../../src/search.js';
import { cellShares } from '../../lemmas/sh17/shared/cellShares.js';
import { decideState } from '../../lemmas/sh17/shared/decide.js';
import { cellPoints, modelOf, type Model, type Vector } from '../../lemmas/sh17/shared/model.js';
import { decisionWitness, ofColumns, proveCells, pushWitness, texts } from '../../lemmas/sh17/shared/proving.js';
import { solveRegions, type Solved } from '../../lemmas/sh17/shared/solve.js';
import { statesOf, statesWithin } from '../../lemmas/sh17/shared/states.js';
import { APART } from '../../lemmas/sh17/region-volume.statement.js';
import { volumeRows } from '../../lemmas/sh17/shared/volumes.js';
import type { Region, Regions, RegionsRequest } from './messages.js';
import { proverOn } from './prover.js';
import { sectorsOf } from './sectors.js';

const KINDS = ['none', 'fitting', 'bad', 'best'] as const;
const PRECISION = 64;
const whole = (value: number): Rational => rationals.rational(BigInt(value));

/** The volumes with nine decimals, for each number of units. */
function volumesOf(model: Model, units: number) {
  const states = statesWithin(model.points.length, units);
  const decisions = states.map((state) => decideState(model, state));
  return { decisions, bounds: volumeRows(states, decisions, cellShares(model), units) };
}

/** The two theorems: the table of all states, and the bounds of the volumes. An error of the search is a refusal here. */
function proved(model: Model, half: readonly Vector[], units: number, solved: Solved): readonly Vector[] {
  const volumes = volumesOf(model, units);
  const prover = proverOn({
    X: ofColumns(model.inputs),
    y: { rows: 1, columns: model.labels.length, entries: model.labels },
    cells: ofColumns(half),
    table: ofColumns(solved.table),
    volumes: matrices.transpose(ofColumns(volumes.bounds)),
  });
  const [data, labels, cells] = [terms.data('X'), terms.data('y'), terms.data('cells')];
  const slope = rationals.formatRational(model.slope);
  const list = proveCells(prover, data, cells);
  const network = { data, labels, slope, units, cells };
  const premises = [list];
  if (solved.bound !== undefined) {
    const bound = rationals.formatRational(solved.bound.least);
    const states = solved.bound.pushes.map((pushes) => pushes.map(pushWitness));
    premises.push(prover.prove(rules.errorBounded, [list], { ...network, bound, states }));
  }
  const { hidden, outputs } = solved.weights;
  prover.prove(rules.regionsDecided, premises, {
    ...network,
    table: terms.data('table'),
    states: solved.decisions.map(decisionWitness),
    weights: { hidden: hidden.map(texts), outputs: texts(outputs) },
  });
  const states = volumes.decisions.map(decisionWitness);
  const enclosed = {
    data,
    labels,
    slope,
    apart: APART,
    cells,
    states,
    precision: PRECISION,
    volumes: terms.data('volumes'),
  };
  prover.prove(rules.volumesEnclosed, [list], enclosed);
  return volumes.bounds;
}

export function regions({ points, labels, slope, units }: RegionsRequest): Regions {
  const inputs = points.map((point) => point.map(whole));
  const half = inputs.some((x) => x.every(rationals.isZero)) ? [] : cellPoints(inputs);
  if (half.length !== points.length) return { kind: 'regions', isGeneral: false };
  const model = modelOf(inputs, labels.map(whole), rationals.parseRational(slope) as Rational, half);
  const solved = solveRegions(model, units);
  const bounds = proved(model, half, units, solved)[units - 1] as Vector;
  const sectors = sectorsOf(model);
  const place = new Map(sectors.map(({ cell }, i) => [cell, i]));
  const found = statesOf(model.points.length, units).map(({ single, several }, s): Region => {
    const [kind, error] = solved.table[s] as [Rational, Rational];
    return {
      // Two units in one cell are the state in which it has several.
      cells: [...single, ...several, ...several].map((cell) => place.get(cell) as number),
      kind: KINDS[Number(kind.numerator)] as Region['kind'],
      error: { exact: rationals.formatRational(error), value: toFloat(error) },
    };
  });
  const [badLower, badUpper, goodLower, goodUpper] = bounds.map(toFloat) as [number, number, number, number];
  return {
    kind: 'regions',
    isGeneral: true,
    sectors: sectors.map(({ from, to, cell }) => ({ from, to, signs: model.signs[cell] as readonly number[] })),
    regions: found,
    volumes: { bad: [badLower, badUpper], good: [goodLower, goodUpper] },
  };
}

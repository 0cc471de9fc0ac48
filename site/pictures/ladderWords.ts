/** The picture of the ladder in words. */
import type { Ladder, LadderRequest, Rung, SliceCurve } from './messages.js';
import { counted, listed } from './numbers.js';

export const KIND_WORDS: { readonly [kind in Rung['kind']]: string } = {
  global: 'global minimum',
  strict: 'strict saddle',
  bad: 'bad saddle',
};

/** `{1, 3}`, counted from 1. */
export const setWords = (chosen: readonly number[]): string =>
  chosen.length === 0 ? '∅' : `{${chosen.map((i) => i + 1).join(', ')}}`;

const POWERS = ['', '', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸'];

/** `falls like −18·t³` */
export function changeWords({ change, order, lowest }: SliceCurve): string {
  if (change === 'stays') return 'stays as it is';
  return `${change} like ${lowest.replace('-', '−')}·t${POWERS[order] ?? `^${order}`}`;
}

const MEANS: { readonly [kind in Rung['kind']]: string } = {
  global: 'no weights have a smaller loss',
  strict: 'its Hessian has a direction of negative curvature',
  bad: 'its Hessian has no direction of negative curvature, and yet the loss falls along a curve',
};

export function ladderWords(
  { eigenvalues, rungs, place, parameters, slice }: Ladder,
  { hidden, width }: Pick<LadderRequest, 'hidden' | 'width'>,
): string {
  const { chosen, kind, loss, isAsFormula } = rungs[place] as Rung;
  const count = (of: Rung['kind']): number => rungs.filter((rung) => rung.kind === of).length;
  const kinds = (['global', 'strict', 'bad'] as const).map((of) =>
    count(of) === 0 && of === 'bad'
      ? 'no bad saddle'
      : counted(count(of), KIND_WORDS[of], KIND_WORDS[of].replace('minimum', 'minima').replace('saddle', 'saddles')),
  );
  const all = `A network with ${counted(hidden, 'hidden layer')} of width ${width}, ${parameters} weights. Its critical points of the ${rungs.length} sets of at most ${Math.min(width, eigenvalues.length)} of the eigenvalues ${listed(eigenvalues.map(String))}: ${listed(kinds)}.`;
  const formula = isAsFormula ? ', as the formula says' : ', which is not what the formula says';
  const here = `Chosen: ${setWords(chosen)}, a ${KIND_WORDS[kind]}; the kernel has proved here that ${MEANS[kind]}. The loss is exactly ${loss.exact}${formula}.`;
  const along = `In the slice it ${changeWords(slice.along)} along the full curve, and ${changeWords(slice.across)} along the dashed one.`;
  return `${all} ${here} ${along}`;
}

/**
 * Pushes: vectors m that show Σ_n m_n·output_n ≥ 0 for all outputs that a state of regions has, with given signs of the cells that have
 * one unit. With G_c·m = ζ_c·Σ_n λ_{cn}·σ_{cn}·x_n, λ ≥ 0, on cells of the sign ζ_c, and G_c·m = 0 on cells whose v_c is free, it is
 * m·Σ_c G_cᵀv_c = Σ_c (G_c·m)·v_c = Σ_{c,n} λ_{cn}·(ζ_c·σ_{cn}·x_n·v_c), which is ≥ 0 where each ζ_c·v_c is in the closure of its cell,
 * and > 0 where they are in the open cells and λ ≠ 0.
 */
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { list, object, rationalText, text, type Read } from '../../core/text/shape.js';
import { gradientAt, unfit, vectorOf, type Model } from './model.js';
import type { State } from './states.js';

/**
 * A letter for each cell with one unit: v_c in the cell (+), in its opposite (-), zero (0), or anywhere (*). The weights λ are lists for
 * the cells with the letters + and -, in their order.
 */
export const pushShape = object({
  signs: text(/^[-+0*]*$/, 'a letter +, -, 0 or * for each cell with one unit'),
  vector: list(rationalText),
  weights: list(list(rationalText)),
});
export type Push = Read<typeof pushShape>;

/** The vector of a push, once it is checked, and whether it has a weight that is not zero. */
export function checkedPush(model: Model, { single, several }: State, { signs, vector, weights }: Push) {
  if (signs.length !== single.length) throw unfit(`${single.length} signs`, signs);
  const m = vectorOf(vector, model.labels.length, 'a vector');
  const free = single.filter((_, i) => signs[i] === '*');
  const signed = single.flatMap((cell, i) => {
    const letter = signs[i] as string;
    return letter === '+' ? [{ cell, sign: 1 }] : letter === '-' ? [{ cell, sign: -1 }] : [];
  });
  if (weights.length !== signed.length) throw unfit(`weights of ${signed.length} cells`, `${weights.length}`);
  if (![...several, ...free].every((cell) => gradientAt(model, cell, m).every(q.isZero))) {
    throw unfit('a vector that free cells do not meet', 'one that they do');
  }
  const parsed = weights.map((each) => vectorOf(each, m.length, 'weights'));
  if (parsed.flat().some((weight) => q.sign(weight) < 0)) throw unfit('weights of at least 0', 'one below');
  signed.forEach(({ cell, sign }, i) => {
    const turned = (parsed[i] as readonly Rational[]).map((weight, n) =>
      sign * ((model.signs[cell] as readonly number[])[n] as number) > 0 ? weight : q.negate(weight),
    );
    const gradient = gradientAt(model, cell, m);
    const agrees = gradient.every((entry, j) =>
      q.equals(
        entry,
        q.dot(
          model.inputs.map((x) => x[j] as Rational),
          turned,
        ),
      ),
    );
    if (!agrees) throw unfit('the gradient as the samples with the weights', 'another');
  });
  return { vector: m, isStrict: parsed.flat().some((weight) => !q.isZero(weight)) };
}

/** Looking at the letters of a push. */
const PUSH_UNITS = 20;

/** Every choice of letters, a letter for each of so many cells, must be one of a push. */
export function requireAll(letters: string, cells: number, pushes: readonly Push[]): void {
  const missing = (left: readonly Push[], word: string): string | undefined => {
    spend(PUSH_UNITS * left.length);
    if (left.length === 0) return word.padEnd(cells, '…');
    const place = word.length;
    if (place === cells || left.some(({ signs }) => /^\**$/.test(signs.slice(place)))) return undefined;
    for (const letter of letters) {
      const fitting = left.filter(({ signs }) => signs[place] === letter || signs[place] === '*');
      const found = missing(fitting, word + letter);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = missing(pushes, '');
  if (found !== undefined) throw unfit('a push for all signs', `none for ${found || 'any'}`);
}

/** Evaluation of the logarithm as a kind of real number. */
import type { Part } from '../../core/logic/library.js';
import { object } from '../../core/text/shape.js';
import { realKind } from '../reals/encloser.js';
import { realShape } from '../reals/real.js';
import { logarithm } from './logarithm.js';

export const LOGARITHMS_REALS: { readonly [kind: string]: Part } = {
  logarithm: realKind(object({ of: realShape }), (encloser, { of }) => logarithm(encloser.I, encloser.interval(of))),
};

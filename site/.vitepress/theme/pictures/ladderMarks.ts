/** The outlines of the marks of critical points, around the origin. */
import type { Rung } from '../../../pictures/messages';

export const MARKS: { readonly [kind in Rung['kind']]: string } = {
  global: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0',
  strict: 'M0-10L9 0L0 10L-9 0Z',
  bad: 'M0-10L10 8H-10Z',
};

/** The library of the normal law. */
import type { Law, Sampler } from '../../core/data/law.js';
import { defineLibrary } from '../../core/logic/library.js';
import { integer, object, type KindsOf } from '../../core/text/shape.js';
import { gaussian } from './gaussian.js';

const NORMAL_LAWS = {
  /** Standard normal, rounded to the nearest multiple of 2^−bits. */
  gaussian: object({ bits: integer(1, 64) }),
};

declare module '../../core/data/law.js' {
  interface LawKinds extends KindsOf<typeof NORMAL_LAWS> {}
}

const sampler: Sampler<Extract<Law, { kind: 'gaussian' }>> =
  ({ bits }, stream) =>
  () =>
    gaussian(stream, bits);

export const normal = defineLibrary({
  name: 'normal',
  parts: { law: { gaussian: { shape: NORMAL_LAWS.gaussian, meaning: sampler } } },
  rules: {},
});

/** The library of the normal law. */
import type { Law, Sampler } from '../../core/data/law.js';
import { rational, type Rational } from '../../core/data/rational.js';
import { defineLibrary } from '../../core/logic/library.js';
import { integer, object, type KindsOf } from '../../core/text/shape.js';
import { gaussianUnits } from './gaussian.js';

const NORMAL_LAWS = {
  /** Standard normal, rounded to the nearest multiple of 2^−bits. */
  gaussian: object({ bits: integer(1, 64) }),
};

declare module '../../core/data/law.js' {
  interface LawKinds extends KindsOf<typeof NORMAL_LAWS> {}
}

const MOST_SHARED_BITS = 10;

const sampler: Sampler<Extract<Law, { kind: 'gaussian' }>> = ({ bits }, stream) => {
  // Equal numbers are one object, as those of uniform laws are; of numbers with many digits few are equal.
  const known = new Map<bigint, Rational>();
  const scale = 1n << BigInt(bits);
  return () => {
    const units = gaussianUnits(stream, bits);
    const found = known.get(units) ?? Object.freeze(rational(units, scale));
    if (bits <= MOST_SHARED_BITS) known.set(units, found);
    return found;
  };
};

export const normal = defineLibrary({
  name: 'normal',
  parts: { law: { gaussian: { shape: NORMAL_LAWS.gaussian, meaning: sampler } } },
  rules: {},
});

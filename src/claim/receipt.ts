/** The trust receipt of a certificate: the libraries of the kernel that it needs, with their lines, and facts from textbooks. */
import type { Checked, Theorem } from '../kernel/index.js';
import { LINE_COUNTS } from '../kernel/lineCounts.js';

/** A library of the kernel, or its core, with its number of lines. */
export interface Trusted {
  readonly library: string;
  readonly lines: number;
}

export interface Receipt {
  /** Needed for the conclusion. */
  readonly libraries: readonly Trusted[];
  readonly lines: number;
  readonly facts: readonly string[];
  /** Needed only for the statuses of the hypotheses. */
  readonly forHypotheses: readonly Trusted[];
}

/** The trust receipt of an accepted certificate. */
export function receiptOf({ theorem, deciding }: Pick<Checked, 'theorem' | 'deciding'>): Receipt {
  const libraries = trustedFor([theorem]);
  const names = new Set(libraries.map(({ library }) => library));
  return {
    libraries,
    lines: libraries.reduce((sum, { lines }) => sum + lines, 0),
    facts: [...new Set([theorem, ...deciding].flatMap((each) => each.facts))],
    forHypotheses: trustedFor(deciding).filter(({ library }) => !names.has(library)),
  };
}

/** Compares conclusions with the definitions of claims; verdicts rest on it, theorems do not. */
export const BINDING: Trusted = { library: 'binding', lines: LINE_COUNTS['binding'] as number };

/** The core first, then the others by name. */
function trustedFor(theorems: readonly Theorem[]): readonly Trusted[] {
  const names = new Set(theorems.flatMap(({ libraries }) => libraries));
  names.delete('core');
  return ['core', ...[...names].sort()].map((library) => ({ library, lines: LINE_COUNTS[library] as number }));
}

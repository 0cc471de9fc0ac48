/** What a checker says of a certificate beside its theorem, if the definition of its claim is at hand; see kernel/binding. */
import type { Certificate } from './certificate.js';
import type { Reach } from './reach.js';
import type { Theorem } from './theorem.js';

/** What an outcome of a claim settles, if its reach suffices. */
export type Finding = 'holds' | 'fails' | 'vacuous' | 'undecided';

/**
 * `holds here`: proved as far as the claim speaks, at the recorded sizes; `agrees`: found as claimed, to a smaller extent;
 * `readings`: the claim is a set of readings, of which each has a finding of its own.
 */
export type Verdict = Finding | 'holds here' | 'agrees' | 'readings';

export type HypothesisStatus = 'checked' | 'assumed' | 'violated';

export interface Judgement {
  /** Absent if the claim's definition is not available: then only the proposition of the theorem counts. */
  readonly verdict?: Verdict;
  /** How far the claim speaks; absent without its definition and for a set of readings. */
  readonly scope?: Reach;
  /** The part of the theorem that says what the claim says, if others only illustrate it; otherwise the whole theorem. */
  readonly claimed: Theorem;
  /** True if the conclusion was compared with the claim's own definition. */
  readonly bound: boolean;
  /** Empty if the claim's definition is not available. */
  readonly hypotheses: Certificate['hypotheses'];
  /** The theorems that decide hypotheses, proved by steps or by the checker itself. */
  readonly deciding: readonly Theorem[];
}

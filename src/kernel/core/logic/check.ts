/**
 * The checker replays the steps of a certificate, and of those it rests on. The theorems that they make carry their assurance and
 * reach; a judge derives the verdict and the status of each hypothesis from them. Nothing is believed because a file says so.
 */
import { withBudget, workDone } from '../data/work.js';
import { Refusal, within } from '../text/refusal.js';
import { readCertificate, requireSeal, type Certificate, type Document } from './certificate.js';
import { Context, type ContextOptions } from './context.js';
import { Libraries } from './libraries.js';
import type { Library } from './library.js';
import { sameProposition } from './proposition.js';
import { infer, type Theorem } from './theorem.js';
import type { Reach } from './reach.js';

/** What an outcome of a claim settles, if its reach suffices. */
export type Finding = 'holds' | 'fails' | 'vacuous' | 'undecided';

/**
 * `holds here`: proved as far as the claim speaks, at the recorded sizes; `agrees`: found as claimed, to a smaller extent;
 * `vacuous here`: vacuous, to a smaller extent;
 * `readings`: the claim is a set of readings, of which each has a finding of its own.
 */
export type Verdict = Finding | 'holds here' | 'agrees' | 'vacuous here' | 'readings';

export type HypothesisStatus = 'checked' | 'assumed' | 'violated';

/** The comparison of a certificate with the definition of its claim; see kernel/binding. */
export interface Judgement {
  /** Absent if the claim's definition is not available: then only the proposition of the theorem counts. */
  readonly verdict?: Verdict;
  /** How far the claim speaks; absent without its definition and for a set of readings. */
  readonly scope?: Reach;
  /** The part of the theorem that says what the claim says, if others only illustrate it; otherwise the whole theorem. */
  readonly claimed: Theorem;
  /** True if it is a failure that makes false what the claim says, without a hypothesis or in a stronger form. */
  readonly refuted: boolean;
  /** True if the conclusion was compared with the claim's own definition. */
  readonly bound: boolean;
  /** Empty if the claim's definition is not available. */
  readonly hypotheses: Certificate['hypotheses'];
  /** The theorems that decide hypotheses, proved by steps or by the checker itself. */
  readonly deciding: readonly Theorem[];
}

export interface CheckOptions extends ContextOptions {
  /**
   * Reads the definition of a certificate's claim before any matrix is made, since it limits sizes, and returns what compares the
   * replayed certificate with it; undefined if the claim is not known here.
   */
  readonly judge?: (
    certificate: Certificate,
  ) => ((context: Context, theorems: readonly Theorem[]) => Judgement) | undefined;
  /** The certificate with this digest. */
  readonly find?: (digest: string) => string | Document | undefined;
  /** The work that each certificate may ask for, in units of kernel/core/data/work.ts. */
  readonly workLimit?: number;
}

export interface Checked extends Judgement {
  readonly certificate: Certificate;
  /** The theorem that the last step proves. */
  readonly theorem: Theorem;
  /** The theorem that each step proves. */
  readonly theorems: readonly Theorem[];
  readonly restsOn: readonly Checked[];
  /** The work of the check itself, without that for what it rests on. */
  readonly work: number;
}

const LONGEST_CHAIN = 100;

/** Some ten seconds of work, and four times what any certificate of the repository needs. */
export const WORK_LIMIT = 1_000_000_000;

/** Checks certificates and those that they rest on, each of them once, however many rest on it. */
export class Checker {
  readonly #libraries: Libraries;
  readonly #options: CheckOptions;
  readonly #done = new Map<string, Checked>();

  constructor(libraries: Iterable<Library>, options: CheckOptions = {}) {
    this.#libraries = new Libraries(libraries);
    this.#options = options;
  }

  check(source: string | Document): Checked {
    const root = readCertificate(source, this.#libraries);
    const cited = new Map<string, Certificate>();
    this.#gather(root, [], cited);
    return this.#certificate(root, cited);
  }

  /** Reads everything that a certificate rests on before any step is replayed, so that gaps and circles are reported first. */
  #gather(certificate: Certificate, above: readonly string[], cited: Map<string, Certificate>): void {
    const path = [...above, certificate.digest];
    if (path.length > LONGEST_CHAIN) throw new Refusal('limit', '$', `citations at most ${LONGEST_CHAIN} deep`, 'more');
    certificate.restsOn.forEach((digest, index) => {
      within(`$.restsOn[${index}]`, () => {
        if (path.includes(digest)) {
          throw new Refusal('cycle', '$', 'certificates that do not rest on themselves', digest);
        }
        if (certificate.restsOn.indexOf(digest) < index) {
          throw new Refusal('malformed', '$', 'each certificate once', digest);
        }
        if (cited.has(digest) || this.#done.has(digest)) return;
        const source = this.#options.find?.(digest);
        if (source === undefined) throw new Refusal('missing', '$', 'this certificate at hand', digest);
        const found = readCertificate(source, this.#libraries);
        if (found.digest !== digest) throw new Refusal('mismatch', '$.digest', digest, found.digest);
        this.#gather(found, path, cited);
        cited.set(digest, found);
      });
    });
  }

  #certificate(certificate: Certificate, cited: ReadonlyMap<string, Certificate>): Checked {
    requireSeal(certificate);
    const known = this.#done.get(certificate.digest);
    if (known !== undefined) return known;
    const accepted = (digest: string): Checked =>
      this.#done.get(digest) ?? this.#certificate(cited.get(digest) as Certificate, cited);
    const restsOn = certificate.restsOn.map((digest, index) => within(`$.restsOn[${index}]`, () => accepted(digest)));
    // Each has a budget of its own, so that no outcome depends on what was checked before.
    const limit = this.#options.workLimit ?? WORK_LIMIT;
    const checked = withBudget(limit, () => this.#replayed(certificate, restsOn));
    this.#done.set(certificate.digest, checked);
    return checked;
  }

  #replayed(certificate: Certificate, restsOn: readonly Checked[]): Checked {
    const { claim, sizes, seed } = certificate;
    const judge = this.#options.judge?.(certificate);
    const origin = { claim: claim.id, version: claim.version, sizes, seed };
    const context = new Context(origin, certificate.instance, this.#libraries, this.#options);
    const theorems = replay(certificate, context, restsOn);
    const theorem = theorems[theorems.length - 1] as Theorem;
    if (!sameProposition(theorem.proposition, certificate.conclusion)) {
      throw new Refusal('mismatch', '$.conclusion', 'what the last step proves', 'another proposition');
    }
    const unbound = { claimed: theorem, refuted: false, bound: false, hypotheses: [], deciding: [] };
    const judgement = judge?.(context, theorems) ?? unbound;
    return { certificate, theorem, theorems, restsOn, work: workDone(), ...judgement };
  }
}

function replay(certificate: Certificate, context: Context, restsOn: readonly Checked[]): readonly Theorem[] {
  const theorems: Theorem[] = [];
  const cited = new Set<string>();
  certificate.steps.forEach((step, index) => {
    within(`$.steps[${index}]`, () => {
      const premises = step.premises.map((premise, place) => {
        const theorem = theorems[premise];
        if (theorem === undefined)
          throw new Refusal('malformed', `$.premises[${place}]`, `an earlier step, below ${index}`, `${premise}`);
        return theorem;
      });
      if (step.rule !== 'derived') {
        theorems.push(infer(context, step.rule, premises, step.witness));
        return;
      }
      const source = restsOn.find(({ certificate: { digest } }) => digest === step.witness['certificate']);
      if (source === undefined || premises.length > 0 || Object.keys(step.witness).length !== 1) {
        const expected = 'the digest of a certificate in restsOn, and no premises';
        throw new Refusal('malformed', '$.witness', expected, JSON.stringify(step.witness));
      }
      if (source.theorem.instance !== null && source.theorem.instance !== context.instance) {
        const expected = 'a theorem that does not speak of another instance';
        throw new Refusal('mismatch', '$.witness', expected, source.certificate.digest);
      }
      cited.add(source.certificate.digest);
      theorems.push(source.theorem);
    });
  });
  const idle = certificate.restsOn.find((digest) => !cited.has(digest));
  if (idle !== undefined) throw new Refusal('malformed', '$.restsOn', 'only certificates that a step cites', idle);
  return theorems;
}

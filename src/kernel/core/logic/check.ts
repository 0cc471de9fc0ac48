/**
 * The checker replays the steps of a certificate, and of those it rests on. It derives the verdict, the assurance, the reach
 * and the status of each hypothesis from the resulting theorems, and believes none of them because the certificate says so.
 */
import { Refusal, within } from '../text/refusal.js';
import { readCertificate, requireSeal, type Certificate, type Document, type Header } from './certificate.js';
import { Context, type ContextOptions } from './context.js';
import { Libraries } from './libraries.js';
import type { Library } from './library.js';
import { sameProposition, type Proposition } from './proposition.js';
import { infer, inferOutright, type Theorem } from './theorem.js';

export type Verdict = 'holds' | 'fails' | 'vacuous' | 'undecided';
export type HypothesisStatus = 'checked' | 'assumed' | 'violated';

/** The statement of a claim at given sizes. The claim's definition makes it; it is never taken from a certificate. */
export interface Statement {
  /** The propositions that settle the claim, each with the verdict that it settles. */
  readonly outcomes: readonly {
    readonly verdict: Verdict;
    readonly proposition: Proposition;
    /** The names and shapes of the matrices that the instance must have. */
    readonly shapes: Shapes;
  }[];
  readonly hypotheses: readonly {
    readonly id: string;
    /** If a step proves this, the hypothesis is checked. Absent if no finite computation can show it. */
    readonly holds?: Proposition;
    /** If a step proves this, the hypothesis is violated. */
    readonly broken?: Proposition;
    /** True if a control must violate the hypothesis. */
    readonly mustBreak?: boolean;
    /** True if the statement says nothing when the hypothesis is violated, so that the verdict cannot be `holds`. */
    readonly needed?: boolean;
  }[];
}

export interface Shapes {
  readonly [name: string]: readonly [rows: number, columns: number];
}

export interface CheckOptions extends ContextOptions {
  /** The statement of the claim that a header names, or undefined if the claim is not known here. */
  readonly statementOf?: (header: Header) => Statement | undefined;
  /** The certificate with this digest. */
  readonly find?: (digest: string) => string | Document | undefined;
}

export interface Checked {
  readonly certificate: Certificate;
  /** Absent if the claim's definition is not available: then only the proposition of the theorem counts. */
  readonly verdict?: Verdict;
  /** The theorem that the last step proves. */
  readonly theorem: Theorem;
  /** The theorem that each step proves. */
  readonly theorems: readonly Theorem[];
  /** True if the conclusion was compared with the claim's own definition. */
  readonly bound: boolean;
  /** Empty if the claim's definition is not available. */
  readonly hypotheses: readonly { readonly id: string; readonly status: HypothesisStatus }[];
  /** The theorems that decide hypotheses, proved by steps or by the checker itself. */
  readonly deciding: readonly Theorem[];
  readonly restsOn: readonly Checked[];
}

export function check(source: string | Document, libraries: Iterable<Library>, options: CheckOptions = {}): Checked {
  return new Checker(libraries, options).check(source);
}

const LONGEST_CHAIN = 100;

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
    const checked = this.#replayed(certificate, restsOn);
    this.#done.set(certificate.digest, checked);
    return checked;
  }

  #replayed(certificate: Certificate, restsOn: readonly Checked[]): Checked {
    const { claim, sizes, seed } = certificate;
    const origin = { claim: claim.id, version: claim.version, sizes, seed };
    const context = new Context(origin, certificate.instance, this.#libraries, this.#options);
    const theorems = replay(certificate, context, restsOn);
    const theorem = theorems[theorems.length - 1] as Theorem;
    if (!sameProposition(theorem.proposition, certificate.conclusion)) {
      throw new Refusal('mismatch', '$.conclusion', 'what the last step proves', 'another proposition');
    }
    const common = { certificate, theorem, theorems, restsOn };
    const statement = this.#options.statementOf?.(certificate);
    if (statement === undefined) return { ...common, bound: false, hypotheses: [], deciding: [] };
    const settled = statement.outcomes.find(({ proposition }) => sameProposition(proposition, theorem.proposition));
    if (settled === undefined) {
      const expected = `what ${claim.id} (${certificate.variant}) states at these sizes`;
      throw new Refusal('mismatch', '$.conclusion', expected, 'another proposition');
    }
    requireShapes(settled.shapes, context);
    const { hypotheses, deciding } = deriveHypotheses(statement, context, theorems, settled.verdict);
    if (!sameProposition(hypotheses, certificate.hypotheses)) {
      throw new Refusal('mismatch', '$.hypotheses', JSON.stringify(hypotheses), JSON.stringify(certificate.hypotheses));
    }
    return { ...common, verdict: settled.verdict, bound: true, hypotheses, deciding };
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

function requireShapes(shapes: Shapes, context: Context): void {
  const expected = Object.keys(shapes).sort();
  const got = [...context.names].sort();
  if (expected.join() !== got.join()) {
    throw new Refusal('mismatch', '$.instance', `the matrices ${expected.join(', ')}`, got.join(', '));
  }
  for (const [name, [rows, columns]] of Object.entries(shapes)) {
    const shape = context.shapeOf(name);
    if (shape?.rows !== rows || shape.columns !== columns) {
      throw new Refusal('mismatch', `$.instance.${name}`, `${rows} × ${columns}`, `${shape?.rows} × ${shape?.columns}`);
    }
  }
}

/**
 * The status of a hypothesis rests on a theorem whose proposition is exactly the hypothesis or its negation. A step may prove
 * it, or the checker itself if it needs no witness; so omitting a step cannot turn a violated hypothesis into an assumed one.
 * If both sides can be proved, one of them must be. A failure counts against a claim only if no hypothesis is violated,
 * except those that a control is meant to break.
 */
function deriveHypotheses(
  statement: Statement,
  context: Context,
  theorems: readonly Theorem[],
  verdict: Verdict,
): Pick<Checked, 'hypotheses' | 'deciding'> {
  const deciding: Theorem[] = [];
  const proved = (proposition: Proposition | undefined): boolean => {
    if (proposition === undefined) return false;
    requireKnown(proposition, context);
    const found =
      theorems.find((theorem) => sameProposition(theorem.proposition, proposition)) ??
      inferOutright(context, proposition)?.theorem;
    if (found !== undefined) deciding.push(found);
    return found !== undefined;
  };
  const hypotheses = statement.hypotheses.map(({ id, holds, broken, mustBreak, needed }) => {
    const status = proved(broken) ? 'violated' : proved(holds) ? 'checked' : 'assumed';
    const refuse = (expected: string): never => {
      throw new Refusal('mismatch', '$.hypotheses', expected, status);
    };
    if (mustBreak === true && status !== 'violated') refuse(`the control to break "${id}"`);
    if (status === 'assumed' && holds !== undefined && broken !== undefined) refuse(`a step that decides "${id}"`);
    if (status === 'violated' && verdict === 'holds' && needed === true)
      refuse(`"${id}", without which nothing is claimed`);
    if (status === 'violated' && verdict === 'fails' && mustBreak !== true)
      refuse(`a failure that does not violate "${id}"`);
    return { id, status } as const;
  });
  return { hypotheses, deciding };
}

/** Without the library that decides a hypothesis, a violated hypothesis would be reported as assumed. */
function requireKnown({ kind }: Proposition, { libraries }: Context): void {
  if (libraries.shapeOf('proposition', kind) !== undefined) return;
  throw new Refusal('missing', '$.hypotheses', `a library that knows propositions of kind ${kind}`, 'none');
}

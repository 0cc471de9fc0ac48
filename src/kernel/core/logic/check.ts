/**
 * The checker: replays the steps of a certificate, and of those it rests on, and derives verdict, assurance, reach and the
 * status of each hypothesis from the theorems that come out. Nothing of these is read from the certificate and believed.
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

/** What a claim says at given sizes: made by the claim's definition, never taken from a certificate. */
export interface Statement {
  /** The propositions that settle the claim, and how. */
  readonly outcomes: readonly {
    readonly verdict: Verdict;
    readonly proposition: Proposition;
    /** Names and shapes of the matrices that the instance must have. */
    readonly shapes: Shapes;
  }[];
  readonly hypotheses: readonly {
    readonly id: string;
    /** Proved by a step: the hypothesis is checked. Absent where nothing finite can show it. */
    readonly holds?: Proposition;
    /** Proved by a step: the hypothesis is violated. */
    readonly broken?: Proposition;
    /** A control must violate it. */
    readonly mustBreak?: boolean;
    /** The statement says nothing where it is violated: no such certificate is one that the claim holds. */
    readonly needed?: boolean;
  }[];
}

export interface Shapes {
  readonly [name: string]: readonly [rows: number, columns: number];
}

export interface CheckOptions extends ContextOptions {
  /** The definition of a claim as a function of the header; undefined when the claim is not known here. */
  readonly statementOf?: (header: Header) => Statement | undefined;
  /** The certificate with this digest. */
  readonly find?: (digest: string) => string | Document | undefined;
}

export interface Checked {
  readonly certificate: Certificate;
  /** Absent when the claim's definition is not at hand: then only the proposition of the theorem counts. */
  readonly verdict?: Verdict;
  /** What the last step proves. */
  readonly theorem: Theorem;
  /** What each step proves. */
  readonly theorems: readonly Theorem[];
  /** Whether the conclusion was compared with the claim's own definition. */
  readonly bound: boolean;
  /** Empty when the claim's definition is not at hand. */
  readonly hypotheses: readonly { readonly id: string; readonly status: HypothesisStatus }[];
  /** The theorems that decide hypotheses, by steps or by the checker itself. */
  readonly deciding: readonly Theorem[];
  readonly restsOn: readonly Checked[];
}

export function check(source: string | Document, libraries: Iterable<Library>, options: CheckOptions = {}): Checked {
  return new Checker(libraries, options).check(source);
}

const LONGEST_CHAIN = 100;

/** Checks certificates, each of those that they rest on once however many rest on it. */
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

  /** Reads everything that a certificate rests on, before anything is replayed: what is missing or circular is said first. */
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
 * A status rests on a theorem that says the hypothesis, or its negation, in so many words: one that a step proves, or that
 * the checker can prove without a witness, so that leaving a step out turns nothing violated into something assumed. Where
 * both can be proved, one must be. And a failure counts against a claim only under hypotheses that are not violated, but for
 * those that a control is there to break.
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

/** Without the library that decides a hypothesis, something violated would pass for something assumed. */
function requireKnown({ kind }: Proposition, { libraries }: Context): void {
  if (libraries.shapeOf('proposition', kind) !== undefined) return;
  throw new Refusal('missing', '$.hypotheses', `a library that knows propositions of kind ${kind}`, 'none');
}

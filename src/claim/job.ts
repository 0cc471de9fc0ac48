/** A search at work: on the data of its draft it applies rules, and each rule is checked as it is applied. */
import {
  ballSums,
  canonicalJson,
  challengesFor,
  Context,
  type Enclosable,
  Encloser,
  type FloatMatrix,
  infer,
  Intervals,
  outright,
  Refusal,
  type Bounds,
  type Json,
  type Matrix,
  type Proposition,
  type Rational,
  type RealMatrix,
  type Residues,
  type Term,
  type Theorem,
  type Trials,
  trialsShown,
} from '../kernel/index.js';
import { chooseEngine } from '../compute/engines.js';
import { residuesOf } from '../compute/residuesOf.js';
import { eigenvalueWitness, type EigenvalueWitness } from '../compute/verified/eigenvalue.js';
import type { Hypothesis } from './definition.js';
import { Draft, type DraftOptions } from './draft.js';

/** A step that has been taken: its place in the certificate and the theorem it gave. */
export interface Step {
  readonly index: number;
  readonly theorem: Theorem;
}

/** Thrown by a search that found no proof either way; the verdict is then `undecided`. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}

export interface JobOptions<S extends string = string, P extends string = string> extends DraftOptions<S, P> {
  readonly hypotheses: readonly Hypothesis<S, P>[];
  readonly cite: (
    claim: string,
    sizes: { readonly [name: string]: number },
  ) => Promise<{ digest: string; theorem: Theorem }>;
  readonly progress: (line: string) => void;
  readonly signal?: AbortSignal;
}

export class Job<S extends string = string, P extends string = string> extends Draft<S, P> {
  readonly steps: { rule: string; premises: readonly number[]; witness: { readonly [key: string]: Json } }[] = [];
  readonly restsOn: string[] = [];
  private readonly theorems: Theorem[] = [];
  private context: Context | undefined;

  constructor(private readonly options: JobOptions<S, P>) {
    super(options);
  }

  protected override get isFixed(): boolean {
    return this.context !== undefined;
  }

  get last(): Theorem | undefined {
    return this.theorems.at(-1);
  }

  /** Whether a step proves exactly this. */
  proved(proposition: Json): boolean {
    const wanted = canonicalJson(proposition);
    return this.theorems.some((theorem) => canonicalJson(theorem.proposition as unknown as Json) === wanted);
  }

  /** The numbers that a term on the instance's data denotes; fixes the instance. */
  evaluate(term: Term): Matrix<Rational> {
    return this.open().rational(term);
  }

  residues(term: Term, prime: number): Residues {
    return this.open().residues(term, prime);
  }

  /** The right-hand sides, a row each, that rankBySolving will ask solutions for. */
  challenges(matrix: Term, prime: number, count: number, columns: number): Matrix<number> {
    return challengesFor(this.open().instance, matrix, prime, count, columns);
  }

  /** Where real expressions on the instance's data lie, before a rule is asked to conclude from it and from what is known. */
  encloser(precision: number, known: readonly Step[] = []): Encloser {
    const premises = known.map(({ theorem }) => theorem);
    return new Encloser(new Intervals(precision), this.open(), premises);
  }

  /** The double nearest to each entry of a term. */
  floats(term: Term): FloatMatrix {
    return this.open().floats(term);
  }

  /** Where a sum of squares or a largest entry lies, as enclosureByFloats will find it. */
  boundsByFloats(expression: Enclosable): Bounds {
    return ballSums[expression.kind](this.open(), expression.of);
  }

  /** In how many trials sampledEvent will find an event shown to have happened, and in how many not to have. */
  trialsShown(trials: Trials): { readonly happened: number; readonly failed: number } {
    const context = this.open();
    const failed = trialsShown(context, trials, 'failed');
    return { failed, happened: trialsShown(context, trials, 'happened') };
  }

  /** What smallestEigenvalueByFloats will accept of a symmetric matrix; undefined where floating point proves no lower bound. */
  smallestEigenvalueByFloats(matrix: RealMatrix): EigenvalueWitness | undefined {
    return eigenvalueWitness(this.open(), matrix);
  }

  /** The rank of a term modulo a prime, before a rule is asked to conclude from it. */
  rankModulo(term: Term, prime: number): number {
    return this.open().rankModulo(term, prime);
  }

  /** The same by the engine that is fastest at that size, or that the user wants. */
  async rankByEngine(term: Term, prime: number): Promise<number> {
    const context = this.open();
    const residues = residuesOf(term, prime, (part) => context.residues(part, prime));
    const size = Math.min(residues.rows, residues.columns);
    return chooseEngine('rankModulo', { size, prime }).run(residues, prime);
  }

  /** Applies a rule. From the first application on, the instance is fixed. */
  prove(rule: string, premises: readonly Step[], witness: { readonly [key: string]: unknown }): Step {
    this.options.signal?.throwIfAborted();
    const context = this.open();
    const theorem = infer(
      context,
      rule,
      premises.map((premise) => premise.theorem),
      witness as Json,
    );
    return this.addStep(rule, premises, witness as { readonly [key: string]: Json }, theorem);
  }

  /** The conclusion of another claim's certificate, made or found at these sizes. */
  async cite(claim: string, sizes: { readonly [name: string]: number }): Promise<Step> {
    this.open();
    const { digest, theorem } = await this.options.cite(claim, sizes);
    if (!this.restsOn.includes(digest)) this.restsOn.push(digest);
    return this.addStep('derived', [], { certificate: digest }, theorem);
  }

  /** All the given steps at once, as the conclusion. */
  conclude(...parts: readonly Step[]): Step {
    return this.prove('conjunction', parts, {});
  }

  undecided(reason: string): never {
    throw new Undecided(reason);
  }

  progress(line: string): void {
    this.options.signal?.throwIfAborted();
    this.options.progress(line);
  }

  /** The first step fixes the instance; the hypotheses that can be shown or refuted outright come first. */
  private open(): Context {
    if (this.context !== undefined) return this.context;
    this.context = new Context(this.options.origin, this.instance, { bytesOf: this.bytesOf });
    for (const { holds, broken } of this.options.hypotheses) {
      const { subject } = this.options;
      const candidates = [holds?.(subject), broken?.(subject)].filter((candidate) => candidate !== undefined);
      // The first of the two that can be shown; a hypothesis of which neither can is one that is assumed.
      candidates.some((candidate) => this.shownOutright(candidate));
    }
    return this.context;
  }

  private shownOutright(proposition: Proposition): boolean {
    const attempt = outright(proposition);
    if (attempt === undefined) return false;
    try {
      this.prove(attempt.rule, [], attempt.witness);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  private addStep(
    rule: string,
    premises: readonly Step[],
    witness: { readonly [key: string]: Json },
    theorem: Theorem,
  ): Step {
    this.steps.push({ rule, premises: premises.map((premise) => premise.index), witness });
    this.theorems.push(theorem);
    return { index: this.steps.length - 1, theorem };
  }
}

/** A job is a search at work. It applies rules to the data of its draft; the kernel checks each rule when it is applied. */
import {
  Context,
  infer,
  inferOutright,
  LIBRARIES,
  Libraries,
  rules,
  sameProposition,
  type Json,
  type Proposition,
  type Rule,
  type Theorem,
} from '../kernel/full.js';
import { evidenceFor } from '../statement/hypothesis.js';
import type { Hypothesis } from '../statement/index.js';
import { Draft, type DraftOptions } from './draft.js';

const ALL = new Libraries(LIBRARIES);

/** A step that has been taken: its position in the certificate and its theorem. */
export interface Step {
  readonly index: number;
  readonly theorem: Theorem;
}

/** Thrown by a search that found neither a proof nor a refutation; the verdict is then `undecided`. */
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
  private opened: Context | undefined;

  constructor(private readonly options: JobOptions<S, P>) {
    super(options);
  }

  protected override get isFixed(): boolean {
    return this.opened !== undefined;
  }

  get last(): Theorem | undefined {
    return this.theorems.at(-1);
  }

  /** True if a step is statistical. */
  get isStatistical(): boolean {
    return this.theorems.some(({ assurance }) => assurance === 'statistical');
  }

  /** True if a step proves exactly this proposition. */
  proved(proposition: Proposition): boolean {
    return this.theorems.some((theorem) => sameProposition(theorem.proposition, proposition));
  }

  /** The context of the instance, for computations with its data. From the first call on, the instance is fixed. */
  get context(): Context {
    return (this.opened ??= this.open());
  }

  /** Applies a rule. From the first application on, the instance is fixed. */
  prove<W>(rule: Rule<W>, premises: readonly Step[], witness: W): Step {
    this.options.signal?.throwIfAborted();
    const theorem = infer(
      this.context,
      rule.name,
      premises.map((premise) => premise.theorem),
      witness as Json,
    );
    return this.addStep(rule.name, premises, witness as { readonly [key: string]: Json }, theorem);
  }

  /** Takes over the conclusion of another claim's certificate at the given sizes. */
  async cite(claim: string, sizes: { readonly [name: string]: number }): Promise<Step> {
    // The steps that decide hypotheses come before the step that cites.
    this.opened ??= this.open();
    const { digest, theorem } = await this.options.cite(claim, sizes);
    if (!this.restsOn.includes(digest)) this.restsOn.push(digest);
    return this.addStep('derived', [], { certificate: digest }, theorem);
  }

  /** Concludes with the conjunction of the given steps. */
  conclude(...parts: readonly Step[]): Step {
    return this.prove(rules.conjunction, parts, {});
  }

  undecided(reason: string): never {
    throw new Undecided(reason);
  }

  progress(line: string): void {
    this.options.signal?.throwIfAborted();
    this.options.progress(line);
  }

  /** Fixes the instance, and takes the steps that decide hypotheses outright. */
  protected open(): Context {
    const { origin, subject, hypotheses } = this.options;
    const context = (this.opened = new Context(origin, this.instance, ALL, { bytesOf: this.bytesOf }));
    for (const hypothesis of hypotheses) {
      const { holds, broken } = evidenceFor(hypothesis, subject);
      // If neither proposition can be proved outright, the hypothesis is assumed.
      const decided = holds !== undefined && this.provedOutright(holds);
      if (!decided && broken !== undefined) this.provedOutright(broken);
    }
    return context;
  }

  private provedOutright(proposition: Proposition): boolean {
    const found = inferOutright(this.context, proposition);
    if (found !== undefined) this.addStep(found.rule, [], found.witness, found.theorem);
    return found !== undefined;
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

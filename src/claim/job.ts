/** A job is a search at work. It applies rules to the data of its draft; the kernel checks each rule when it is applied. */
import {
  Context,
  DRAWS_NOT_CHOSEN,
  infer,
  inferOutright,
  LIBRARIES,
  Libraries,
  Refusal,
  rules,
  sameProposition,
  type Certificate,
  type HypothesisStatus,
  type Json,
  type Proposition,
  type Rule,
  type Theorem,
} from '../kernel/full.js';
import { evidenceFor, type Evidence } from '../statement/hypothesis.js';
import type { Hypothesis } from '../statement/index.js';
import { Draft, type DraftOptions } from './draft.js';

const ALL = new Libraries(LIBRARIES);

/** A step that has been taken: its position in the certificate and its theorem. */
export interface Step {
  readonly index: number;
  readonly theorem: Theorem;
}

/** A hypothesis, what is known of it, and whether the proof needs it. */
export type Decided = Certificate['hypotheses'][number];

/** The status of a hypothesis, of which some propositions are shown. */
function statusOf({ holds, broken }: Evidence, shown: (proposition: Proposition) => boolean): HypothesisStatus {
  if (broken !== undefined && shown(broken)) return 'violated';
  return holds !== undefined && shown(holds) ? 'checked' : 'assumed';
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

  /** The hypotheses, as far as steps decide them. */
  statuses(): readonly Decided[] {
    const decided = this.decidedBy((proposition) => this.proved(proposition));
    return this.isStatistical ? [...decided, DRAWS_NOT_CHOSEN] : decided;
  }

  /** The hypotheses of a search that gave up, perhaps before its first step: as far as the kernel decides them without a witness. */
  statusesOutright(): readonly Decided[] {
    try {
      const context = this.opened ?? new Context(this.options.origin, this.instance, ALL, { bytesOf: this.bytesOf });
      return this.decidedBy((proposition) => inferOutright(context, proposition) !== undefined);
    } catch (error) {
      // The instance itself may be what the kernel refused.
      if (error instanceof Refusal) return this.statuses();
      throw error;
    }
  }

  private decidedBy(shown: (proposition: Proposition) => boolean): readonly Decided[] {
    const { subject, hypotheses } = this.options;
    return hypotheses.map((hypothesis) => ({
      id: hypothesis.id,
      status: statusOf(evidenceFor(hypothesis, subject), shown),
      used: hypothesis.unused !== true,
    }));
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

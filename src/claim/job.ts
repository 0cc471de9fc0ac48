/** A search at work: it draws or gives data, applies rules, and each rule is checked as it is applied. */
import {
  ballSums,
  canonicalJson,
  challengesFor,
  Context,
  digestOfBytes,
  digestOfMatrix,
  draw,
  ENCODINGS,
  type Enclosable,
  Encloser,
  type FloatMatrix,
  infer,
  Intervals,
  outright,
  rationals,
  realise,
  Refusal,
  type Bounds,
  type BytesOf,
  type Certificate,
  type Encoding,
  type Instance,
  type Json,
  type Law,
  type Matrix,
  type Origin,
  type Proposition,
  type Rational,
  type RealMatrix,
  type Residues,
  type Term,
  type Theorem,
  type Trials,
  trialsShown,
} from '../kernel/index.js';
import { take, type DataSet } from '../compute/data/dataSet.js';
import { pack } from '../compute/data/pack.js';
import { chooseEngine } from '../compute/engines.js';
import { residuesOf } from '../compute/residuesOf.js';
import { eigenvalueWitness, type EigenvalueWitness } from '../compute/verified/eigenvalue.js';
import type { Given, Hypothesis, Subject } from './definition.js';
import { Shelf } from './shelf.js';
import type { ProofKind } from './subject.js';
import { UsageError } from '../compute/usage.js';

/** A step that has been taken: its place in the certificate and the theorem it gave. */
export interface Step {
  readonly index: number;
  readonly theorem: Theorem;
}

/** Thrown by a search that found no proof either way; the verdict is then `undecided`. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}

export interface JobOptions<S extends string = string, P extends string = string> {
  readonly origin: Origin;
  readonly subject: Subject<S, P>;
  readonly hypotheses: readonly Hypothesis<S, P>[];
  /** What takes the place of data that would be drawn. */
  readonly data?: DataSet;
  readonly proof?: ProofKind;
  /** Matrices that the user brought, to be made part of the instance. */
  readonly given?: Given;
  /** The certificate that is being made again, if one is. */
  readonly recorded?: Certificate;
  readonly cite: (
    claim: string,
    sizes: { readonly [name: string]: number },
  ) => Promise<{ digest: string; theorem: Theorem }>;
  readonly progress: (line: string) => void;
  readonly signal?: AbortSignal;
}

export class Job<S extends string = string, P extends string = string> {
  readonly steps: { rule: string; premises: readonly number[]; witness: { readonly [key: string]: Json } }[] = [];
  readonly restsOn: string[] = [];
  readonly recalled: string[] = [];
  private entries: { [name: string]: Instance[string] } = {};
  private readonly theorems: Theorem[] = [];
  private context: Context | undefined;

  constructor(private readonly options: JobOptions<S, P>) {}

  get sizes(): { readonly [name in S]: number } {
    return this.options.subject.sizes;
  }

  get parameters(): { readonly [name in P]: string } {
    return this.options.subject.parameters;
  }

  get given(): Given | undefined {
    return this.options.given;
  }

  get instance(): Instance {
    return this.entries;
  }

  get last(): Theorem | undefined {
    return this.theorems.at(-1);
  }

  /** Whether a step proves exactly this. */
  proved(proposition: Json): boolean {
    const wanted = canonicalJson(proposition);
    return this.theorems.some((theorem) => canonicalJson(theorem.proposition as unknown as Json) === wanted);
  }

  /** A matrix of the instance, drawn from the seed under its own name. */
  draw(name: string, rows: number, columns: number, law: Law): Matrix<Rational> {
    const recipe = { rows, columns, label: name, law };
    const drawn = draw(recipe, this.options.origin);
    this.add(name, { kind: 'draw', ...recipe, sha256: digestOfMatrix(drawn) });
    return drawn;
  }

  /** The matrix that a data set may stand in for: its first samples, a column each; drawn when there is none. */
  drawOrTake(name: string, rows: number, columns: number, law: Law): Matrix<Rational> {
    const { data } = this.options;
    if (data === undefined) return this.draw(name, rows, columns, law);
    const { bytes } = take(data, { samples: columns });
    const encoding = ENCODINGS.find((each) => each === data.encoding);
    if (encoding === undefined) {
      throw new UsageError(
        'bad-data',
        data.name,
        `numbers of one of the types ${ENCODINGS.join(', ')}`,
        data.encoding,
        'save it in a smaller type',
      );
    }
    const entry = { kind: 'dataSet', rows, columns, encoding, name: data.name, sha256: digestOfBytes(bytes) } as const;
    this.add(name, entry);
    return realise(entry, this.options.origin, this.bytesOf);
  }

  /** The data set that the user named, for claims that take something else from it than its first samples. */
  get data(): DataSet | undefined {
    return this.options.data;
  }

  /** The labels of the data set's samples, where it has them. */
  get labels(): readonly number[] | undefined {
    return this.options.data?.labels;
  }

  /** The bytes of the data sets that the instance names, for the kernel. */
  get bytesOf(): BytesOf {
    const { data } = this.options;
    return Shelf.of(...(data === undefined ? [] : [data])).bytesOf;
  }

  /** Whether a data set stands in for what would be drawn. */
  get takesData(): boolean {
    return this.options.data !== undefined;
  }

  /** How the one who asked wants it proved, or how the recorded certificate does; undefined when it is all one. */
  get proof(): ProofKind | undefined {
    const { proof, recorded } = this.options;
    if (recorded === undefined) return proof;
    return recorded.steps.some(({ rule }) => rule === 'rankBySolving') ? 'solve' : 'recompute';
  }

  /** Numbers from the seed that do not become part of the instance, such as a starting point. */
  sample(label: string, rows: number, columns: number, law: Law): Matrix<Rational> {
    return draw({ rows, columns, label, law }, this.options.origin);
  }

  /** A matrix of the instance, written out; as bytes in the given encoding, which must hold its numbers exactly. */
  give(name: string, matrix: Matrix<Rational>, encoding?: Encoding): void {
    const { rows, columns, entries } = matrix;
    this.add(
      name,
      encoding === undefined
        ? { kind: 'matrix', rows, columns, entries: entries.map(rationals.formatRational) }
        : { kind: 'packed', rows, columns, encoding, bytes: pack(matrix, encoding) },
    );
  }

  /**
   * Matrices that a search found, such as a trained point. A replay takes them from the recorded certificate instead of
   * searching again: floating-point training need not repeat itself on another machine.
   */
  async found<N extends string>(
    names: readonly N[],
    search: () => Promise<{ readonly [name in N]: Matrix<Rational> } | undefined>,
    encoding?: Encoding,
  ): Promise<{ readonly [name in N]: Matrix<Rational> } | undefined> {
    const { recorded } = this.options;
    const found = recorded === undefined ? await search() : this.recall(names, recorded);
    if (found !== undefined) for (const name of names) this.give(name, found[name], encoding);
    return found;
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

  /** Tries to add data to the instance; when the attempt comes to nothing, the instance is as before. */
  async attempt(add: () => Promise<boolean>): Promise<boolean> {
    const before = { ...this.entries };
    const success = await add();
    if (!success) this.entries = before;
    return success;
  }

  undecided(reason: string): never {
    throw new Undecided(reason);
  }

  progress(line: string): void {
    this.options.signal?.throwIfAborted();
    this.options.progress(line);
  }

  private add(name: string, entry: Instance[string]): void {
    if (this.context !== undefined) throw new Error(`the instance is fixed: "${name}" comes after the first step`);
    if (Object.hasOwn(this.entries, name)) throw new Error(`the instance has a matrix "${name}" already`);
    this.entries[name] = entry;
  }

  private recall<N extends string>(
    names: readonly N[],
    recorded: Certificate,
  ): { readonly [name in N]: Matrix<Rational> } | undefined {
    const entries = names.map((name) => [name, recorded.instance[name]] as const);
    if (entries.some(([, entry]) => entry === undefined)) return undefined;
    this.recalled.push(...names);
    return Object.fromEntries(
      entries.map(([name, entry]) => [name, realise(entry as Instance[string], this.options.origin)]),
    ) as { readonly [name in N]: Matrix<Rational> };
  }

  /** The first step fixes the instance; the hypotheses that can be shown or refuted outright come first. */
  private open(): Context {
    if (this.context !== undefined) return this.context;
    this.context = new Context(this.options.origin, this.entries, { bytesOf: this.bytesOf });
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

/** The instance of a search before its first step. Matrices are drawn, taken from a data set, given, or found by the search. */
import {
  choose,
  digestOfBytes,
  digestOfMatrix,
  draw,
  matrices,
  rationals,
  realise,
  type BytesOf,
  type Certificate,
  type Encoding,
  type Instance,
  type Law,
  type Matrix,
  type Origin,
  type Rational,
} from '../kernel/full.js';
import { take, type DataSet } from '../compute/data/dataSet.js';
import { pack } from '../compute/data/pack.js';
import type { Shapes } from '../kernel/index.js';
import type { Subject } from '../statement/index.js';
import type { Given } from './givenMatrices.js';
import { DataSetsAtHand } from './dataSetsAtHand.js';
import type { Taken } from './ownData.js';
import type { ProofKind } from './request.js';

export interface DraftOptions<S extends string = string, P extends string = string> {
  readonly origin: Origin;
  readonly subject: Subject<S, P>;
  /** Names and shapes of the matrices of the instance, from the statement. */
  readonly matrices: Shapes;
  /** The user's data set, from which the matrix of the samples is taken. */
  readonly data?: DataSet;
  /** Data sets in the place of matrices that would otherwise be drawn. */
  readonly taken?: Taken;
  readonly proof?: ProofKind;
  /** The user's matrices, which become part of the instance. */
  readonly given?: Given;
  /** In a replay, the certificate that is made again. */
  readonly recorded?: Certificate;
}

export abstract class Draft<S extends string = string, P extends string = string> {
  /** Names of the matrices that were taken from the recorded certificate. */
  readonly recalled: string[] = [];
  private entries: { [name: string]: Instance[string] } = {};

  constructor(private readonly draft: DraftOptions<S, P>) {}

  /** True once the first step was taken: matrices cannot be added any more. */
  protected abstract get isFixed(): boolean;

  get sizes(): { readonly [name in S]: number } {
    return this.draft.subject.sizes;
  }

  get parameters(): { readonly [name in P]: string } {
    return this.draft.subject.parameters;
  }

  get given(): Given | undefined {
    return this.draft.given;
  }

  get instance(): Instance {
    return this.entries;
  }

  /** Draws a matrix of the instance from the seed; its label is its name. */
  draw(name: string, law: Law): Matrix<Rational> {
    const [rows, columns] = this.shapeOf(name);
    const recipe = { rows, columns, label: name, law };
    const drawn = draw(recipe, this.draft.origin);
    this.add(name, { kind: 'draw', ...recipe, sha256: digestOfMatrix(drawn) });
    return drawn;
  }

  /** Draws columns of a matrix of the instance, which was given as bytes, without replacement; the label is the new one's name. */
  choose(name: string, of: string): Matrix<Rational> {
    const [rows, columns] = this.shapeOf(name);
    const recipe = { rows, columns, label: name, of };
    const { matrix, sha256 } = choose(recipe, this.entries, this.draft.origin);
    this.add(name, { kind: 'choice', ...recipe, sha256 });
    return matrix;
  }

  /** Takes the first samples of the data set for this matrix, one per column, or draws the matrix if there is none. */
  drawOrTake(name: string, law: Law): Matrix<Rational> {
    const data = this.draft.taken?.[name];
    if (data === undefined) return this.draw(name, law);
    const [rows, columns] = this.shapeOf(name);
    const samples = take(data, { samples: columns });
    if (samples.encoding === undefined) {
      const m = matrices.matrix(rows, columns, (i, j) => samples.numbers[j * rows + i] as Rational);
      this.give(name, m);
      return m;
    }
    const { encoding, bytes } = samples;
    const entry = { kind: 'dataSet', rows, columns, encoding, name: data.name, sha256: digestOfBytes(bytes) } as const;
    this.add(name, entry);
    return realise(entry, this.draft.origin, this.bytesOf);
  }

  /** The user's data set, for claims that do not simply take its first samples. */
  get data(): DataSet | undefined {
    return this.draft.data;
  }

  /** The labels of the data set's samples, if it has any. */
  get labels(): readonly number[] | undefined {
    return this.draft.data?.labels;
  }

  /** The bytes of the data sets that the instance names, for the kernel. */
  get bytesOf(): BytesOf {
    return DataSetsAtHand.of(...Object.values(this.draft.taken ?? {})).bytesOf;
  }

  /** True if a data set takes the place of drawn samples. */
  get takesData(): boolean {
    return this.draft.data !== undefined;
  }

  /** The kind of proof that the user asked for, or in a replay that of the recorded certificate; undefined if either will do. */
  get proof(): ProofKind | undefined {
    const { proof, recorded } = this.draft;
    if (recorded === undefined) return proof;
    return recorded.steps.some(({ rule }) => rule === 'rankBySolving') ? 'solve' : 'recompute';
  }

  /** Draws numbers from the seed that do not become part of the instance, such as a starting point. */
  sample(label: string, rows: number, columns: number, law: Law): Matrix<Rational> {
    return draw({ rows, columns, label, law }, this.draft.origin);
  }

  /** Adds a matrix with its entries, written as bytes if an encoding is given, which must represent them exactly. */
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
   * Adds matrices that a search finds, such as a trained point. A replay takes them from the recorded certificate instead, because
   * floating-point training may give other results on another machine.
   */
  async found<N extends string>(
    names: readonly N[],
    search: () => Promise<{ readonly [name in N]: Matrix<Rational> } | undefined>,
    encoding?: Encoding,
  ): Promise<{ readonly [name in N]: Matrix<Rational> } | undefined> {
    const { recorded } = this.draft;
    const found = recorded === undefined ? await search() : this.recall(names, recorded);
    if (found !== undefined) for (const name of names) this.give(name, found[name], encoding);
    return found;
  }

  /** Tries to add matrices to the instance; if `add` returns false, the instance is restored. */
  async attempt(add: () => Promise<boolean>): Promise<boolean> {
    const before = { ...this.entries };
    const success = await add();
    if (!success) this.entries = before;
    return success;
  }

  private shapeOf(name: string): readonly [rows: number, columns: number] {
    const { matrices } = this.draft;
    if (!Object.hasOwn(matrices, name)) {
      throw new Error(`the statement has no matrix "${name}": it has ${Object.keys(matrices).join(', ') || 'none'}`);
    }
    return matrices[name] as readonly [number, number];
  }

  private add(name: string, entry: Instance[string]): void {
    const [rows, columns] = this.shapeOf(name);
    if (entry.rows !== rows || entry.columns !== columns) {
      throw new Error(`"${name}" is ${rows} × ${columns} in the statement, got ${entry.rows} × ${entry.columns}`);
    }
    if (this.isFixed) throw new Error(`the instance is fixed: "${name}" comes after the first step`);
    if (Object.hasOwn(this.entries, name)) throw new Error(`the instance has a matrix "${name}" already`);
    this.entries[name] = entry;
  }

  private recall<N extends string>(
    names: readonly N[],
    recorded: Certificate,
  ): { readonly [name in N]: Matrix<Rational> } | undefined {
    const entries = names.map((name) => [name, recorded.instance[name]] as const);
    if (entries.some(([, entry]) => entry === undefined || entry.kind === 'choice')) return undefined;
    this.recalled.push(...names);
    return Object.fromEntries(
      entries.map(([name, entry]) => [name, realise(entry as Parameters<typeof realise>[0], this.draft.origin)]),
    ) as { readonly [name in N]: Matrix<Rational> };
  }
}

/** The data that a search works on, before its first step: drawn, taken from a data set, given, found. */
import {
  digestOfBytes,
  digestOfMatrix,
  draw,
  ENCODINGS,
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
} from '../kernel/index.js';
import { take, type DataSet } from '../compute/data/dataSet.js';
import { pack } from '../compute/data/pack.js';
import { UsageError } from '../base/usage.js';
import type { Shapes } from '../kernel/index.js';
import type { Subject } from '../statement/index.js';
import type { Given } from './given.js';
import { Shelf } from './shelf.js';
import type { ProofKind } from './request.js';

export interface DraftOptions<S extends string = string, P extends string = string> {
  readonly origin: Origin;
  readonly subject: Subject<S, P>;
  /** Names and shapes of the matrices of the instance, from the statement. */
  readonly matrices: Shapes;
  /** What takes the place of data that would be drawn. */
  readonly data?: DataSet;
  readonly proof?: ProofKind;
  /** Matrices that the user brought, to be made part of the instance. */
  readonly given?: Given;
  /** The certificate that is being made again, if one is. */
  readonly recorded?: Certificate;
}

export abstract class Draft<S extends string = string, P extends string = string> {
  /** Matrices of the instance that were taken from the recorded certificate. */
  readonly recalled: string[] = [];
  private entries: { [name: string]: Instance[string] } = {};

  constructor(private readonly draft: DraftOptions<S, P>) {}

  /** Whether steps speak of the instance already, so that nothing can be added. */
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

  /** A matrix of the instance, drawn from the seed under its own name. */
  draw(name: string, law: Law): Matrix<Rational> {
    const [rows, columns] = this.shapeOf(name);
    const recipe = { rows, columns, label: name, law };
    const drawn = draw(recipe, this.draft.origin);
    this.add(name, { kind: 'draw', ...recipe, sha256: digestOfMatrix(drawn) });
    return drawn;
  }

  /** The matrix that a data set may stand in for: its first samples, a column each; drawn when there is none. */
  drawOrTake(name: string, law: Law): Matrix<Rational> {
    const { data } = this.draft;
    if (data === undefined) return this.draw(name, law);
    const [rows, columns] = this.shapeOf(name);
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
    return realise(entry, this.draft.origin, this.bytesOf);
  }

  /** The data set that the user named, for claims that take something else from it than its first samples. */
  get data(): DataSet | undefined {
    return this.draft.data;
  }

  /** The labels of the data set's samples, where it has them. */
  get labels(): readonly number[] | undefined {
    return this.draft.data?.labels;
  }

  /** The bytes of the data sets that the instance names, for the kernel. */
  get bytesOf(): BytesOf {
    const { data } = this.draft;
    return Shelf.of(...(data === undefined ? [] : [data])).bytesOf;
  }

  /** Whether a data set stands in for what would be drawn. */
  get takesData(): boolean {
    return this.draft.data !== undefined;
  }

  /** How the one who asked wants it proved, or how the recorded certificate does; undefined when it is all one. */
  get proof(): ProofKind | undefined {
    const { proof, recorded } = this.draft;
    if (recorded === undefined) return proof;
    return recorded.steps.some(({ rule }) => rule === 'rankBySolving') ? 'solve' : 'recompute';
  }

  /** Numbers from the seed that do not become part of the instance, such as a starting point. */
  sample(label: string, rows: number, columns: number, law: Law): Matrix<Rational> {
    return draw({ rows, columns, label, law }, this.draft.origin);
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
    const { recorded } = this.draft;
    const found = recorded === undefined ? await search() : this.recall(names, recorded);
    if (found !== undefined) for (const name of names) this.give(name, found[name], encoding);
    return found;
  }

  /** Tries to add data to the instance; when the attempt comes to nothing, the instance is as before. */
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
    if (entries.some(([, entry]) => entry === undefined)) return undefined;
    this.recalled.push(...names);
    return Object.fromEntries(
      entries.map(([name, entry]) => [name, realise(entry as Instance[string], this.draft.origin)]),
    ) as { readonly [name in N]: Matrix<Rational> };
  }
}

/** The context of a check: the instance that theorems speak of, which the kernel draws itself, and the loaded libraries. */
import { instanceShape, realiseAll, type BytesOf, type Instance, type Origin } from '../data/instance.js';
import type { ChoiceLaw, Law, Sampler } from '../data/law.js';
import type { Matrix } from '../data/matrix.js';
import type { Rational } from '../data/rational.js';
import { Stream } from '../data/stream.js';
import { digestOf } from '../text/digest.js';
import { deepFreeze } from '../text/json.js';
import type { Vocabulary } from '../text/shape.js';

export interface ContextOptions {
  /** True if only plain arithmetic may be used, without its fast twins. */
  readonly reference?: boolean;
  /** Finds the bytes of data sets that the instance names. */
  readonly bytesOf?: BytesOf;
}

/** The loaded libraries as rules see them: the kinds, and their meanings for the library that owns their sort. */
export interface Meanings extends Vocabulary {
  meaningOf(sort: string, kind: string): unknown;
}

/** The matrices of an instance by name. */
export type Data = ReadonlyMap<string, Matrix<Rational>> & {
  /** True if all arithmetic must be rational: doubles are not used even where they are exact. */
  readonly plain?: true;
};

let matricesOf: (context: Context) => Data;

/** The matrices themselves. Rules only read them; the kernel does not export this function. */
export function dataOf(context: Context): Data {
  return matricesOf(context);
}

export class Context {
  /** The identity of the instance that theorems of this context may speak of. */
  readonly instance: string;
  readonly libraries: Meanings;
  readonly isReference: boolean;
  /** The kinds of the laws that matrices were drawn by; whoever believes in the data believes in their samplers. */
  readonly lawKinds: readonly string[];
  readonly #data: Data;
  readonly #laws: ReadonlyMap<string, Law | ChoiceLaw>;
  readonly #origin: Origin;

  static {
    matricesOf = (context) => context.#data;
  }

  constructor(
    origin: Origin,
    instance: Instance,
    libraries: Meanings,
    { reference = false, bytesOf }: ContextOptions = {},
  ) {
    if (new.target !== Context) throw new TypeError('a Context cannot be extended: rules believe its methods');
    // These are copies, so that the caller cannot make the draws differ from what the digest names, now or later.
    const { claim, version, seed } = origin;
    const copy: Origin = { claim, version, sizes: { ...origin.sizes }, seed };
    const entries = instanceShape.read(instance, '$.instance', libraries);
    this.instance = digestOf({ ...copy, instance: entries });
    this.libraries = libraries;
    this.isReference = reference;
    this.#laws = new Map(
      Object.entries(entries).flatMap(([name, entry]): [string, Law | ChoiceLaw][] => {
        if ((entry.kind !== 'draw' && entry.kind !== 'choice') || entry.label !== name) return [];
        return [[name, deepFreeze(entry.kind === 'draw' ? entry.law : { kind: 'choice', of: entry.of })]];
      }),
    );
    this.#origin = deepFreeze(copy);
    const samplerOf = (kind: string): Sampler | undefined => libraries.meaningOf('law', kind) as Sampler | undefined;
    const data = realiseAll(entries, copy, samplerOf, bytesOf);
    this.#data = Object.assign(data, reference ? { plain: true as const } : {});
    this.lawKinds = Object.freeze(
      Object.values(entries).flatMap((entry) => (entry.kind === 'draw' ? [entry.law.kind] : [])),
    );
    this.#data.forEach(deepFreeze);
    Object.freeze(this);
  }

  static is(value: unknown): value is Context {
    return typeof value === 'object' && value !== null && #data in value;
  }

  shapeOf(name: string): { readonly rows: number; readonly columns: number } | undefined {
    const found = this.#data.get(name);
    return found && { rows: found.rows, columns: found.columns };
  }

  get names(): readonly string[] {
    return [...this.#data.keys()];
  }

  /** The law of a matrix that was drawn from the stream of its own name, so independently of all others; or undefined. */
  lawOf(name: string): Law | ChoiceLaw | undefined {
    return this.#laws.get(name);
  }

  /** A stream of the certificate's seed, for rules that draw data too large to be kept. */
  stream(label: string): Stream {
    const { claim, version, sizes, seed } = this.#origin;
    return new Stream({ claim, version, sizes, seed, label });
  }
}
Object.freeze(Context.prototype);
Object.freeze(Context);

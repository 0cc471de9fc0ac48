/** The instance that theorems speak of, drawn by the kernel itself, and the libraries at hand. */
import { instanceShape, realiseAll, type BytesOf, type Instance, type Origin } from '../data/instance.js';
import type { Law } from '../data/law.js';
import type { Matrix } from '../data/matrix.js';
import type { Rational } from '../data/rational.js';
import { Stream } from '../data/stream.js';
import { digestOf } from '../text/digest.js';
import { deepFreeze } from '../text/json.js';
import { Libraries } from './libraries.js';
import type { Library } from './library.js';

export interface ContextOptions {
  /** Plain arithmetic only, without the fast twins. */
  readonly reference?: boolean;
  /** Finds the bytes of data sets that the instance names. */
  readonly bytesOf?: BytesOf;
}

/** The matrices of an instance by name. */
export type Data = ReadonlyMap<string, Matrix<Rational>> & {
  /** Nothing but rationals: doubles are not used even where they are exact. */
  readonly plain?: true;
};

let matricesOf: (context: Context) => Data;

/** The matrices themselves. Rules only read them; the public face of the kernel does not have this function. */
export function dataOf(context: Context): Data {
  return matricesOf(context);
}

export class Context {
  /** Identity of the instance that theorems of this context may speak of. */
  readonly instance: string;
  readonly libraries: Libraries;
  readonly isReference: boolean;
  readonly #data: Data;
  readonly #laws: ReadonlyMap<string, Law>;
  readonly #origin: Origin;

  static {
    matricesOf = (context) => context.#data;
  }

  constructor(
    origin: Origin,
    instance: Instance,
    libraries: Libraries | Iterable<Library>,
    { reference = false, bytesOf }: ContextOptions = {},
  ) {
    if (new.target !== Context) throw new TypeError('a Context cannot be extended: rules believe its methods');
    // Copies: what is drawn must be what the digest names, whatever the caller does to its objects, now or later.
    const { claim, version, seed } = origin;
    const copy: Origin = { claim, version, sizes: { ...origin.sizes }, seed };
    const entries = instanceShape.read(instance, '$.instance');
    this.instance = digestOf({ ...copy, instance: entries });
    this.libraries = Libraries.is(libraries) ? libraries : new Libraries(libraries);
    this.isReference = reference;
    this.#laws = new Map(
      Object.entries(entries).flatMap(([name, entry]) =>
        entry.kind === 'draw' && entry.label === name ? [[name, deepFreeze(entry.law)] as const] : [],
      ),
    );
    this.#origin = deepFreeze(copy);
    this.#data = Object.assign(realiseAll(entries, copy, bytesOf), reference ? { plain: true as const } : {});
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

  /** The law of a matrix that was drawn from the stream of its own name, and so independently of all others; else undefined. */
  lawOf(name: string): Law | undefined {
    return this.#laws.get(name);
  }

  /** A stream of this certificate's seed, for rules that draw what is too large to be kept. */
  stream(label: string): Stream {
    const { claim, version, sizes, seed } = this.#origin;
    return new Stream({ claim, version, sizes, seed, label });
  }
}
Object.freeze(Context.prototype);
Object.freeze(Context);

/**
 * Libraries: each has kinds of propositions, kinds of the objects that propositions speak of, and rules that prove them. Rules
 * make theorems, and libraries contain rules; so the kernel does not export the function that makes a library.
 */
import { deepFreeze, type Json } from '../text/json.js';
import type { Shape } from '../text/shape.js';
import type { Proposition } from './proposition.js';
import type { Rule } from './rule.js';

/** A kind of object that propositions speak of: its shape and, for the library that owns the sort, its meaning. */
export interface Part {
  readonly shape: Shape<object>;
  readonly meaning?: unknown;
  /** Textbook facts that the meaning rests on. */
  readonly facts?: readonly string[];
}

/** A rule to try and its witness. */
export interface Attempt {
  readonly rule: string;
  readonly witness: { readonly [key: string]: Json };
}

/** An attempt by `rule`, with the fields of the proposition as its witness. */
export function asking(rule: string, more: Attempt['witness'] = {}): (proposition: Proposition) => Attempt {
  return ({ kind, ...fields }) => ({ rule, witness: { ...(fields as unknown as Attempt['witness']), ...more } });
}

type Named<T> = { readonly [name: string]: T };

export interface Library {
  readonly name: string;
  /** The libraries whose code this one calls. */
  readonly uses: readonly Library[];
  readonly propositions: Named<Shape<object>>;
  /** Kinds by sort, such as the sort `real`. */
  readonly parts: Named<Named<Part>>;
  readonly rules: Named<Rule>;
  /** For each kind of proposition that a rule can decide by computation alone: the rule and its witness. */
  readonly outright: Named<(proposition: Proposition) => Attempt>;
}

const made = new WeakSet<object>();

export function defineLibrary<R extends Named<Rule>>(
  text: Pick<Library, 'name'> & Partial<Library> & { readonly rules: R },
): Omit<Library, 'rules'> & { readonly rules: R } {
  const misnamed = Object.entries(text.rules).find(([name, rule]) => rule.name !== name);
  if (misnamed !== undefined) throw new TypeError(`the rule ${misnamed[0]} calls itself ${misnamed[1].name}`);
  const library = deepFreeze({ uses: [], propositions: {}, parts: {}, outright: {}, ...text });
  made.add(library);
  return library;
}

/** True if `defineLibrary` made the value; an object with the same fields is not a library. */
export function isLibrary(value: unknown): value is Library {
  return typeof value === 'object' && value !== null && made.has(value);
}

/** The libraries and all that they use, each once; a library comes after those that it uses. */
export function closureOf(libraries: Iterable<Library>): readonly Library[] {
  const found = new Set<Library>();
  const visit = (library: Library): void => {
    library.uses.forEach(visit);
    found.add(library);
  };
  for (const library of libraries) visit(library);
  return [...found];
}

/**
 * Libraries: each has kinds of propositions, kinds of what propositions speak of, and the rules that prove them. Theorems come
 * from rules, and rules from libraries; so the means to make a library is no part of the kernel's public face.
 */
import { deepFreeze, type Json } from '../text/json.js';
import type { Shape } from '../text/shape.js';
import type { Proposition } from './proposition.js';
import type { Rule } from './rule.js';

/** A kind of something that propositions speak of: its shape and, for the library that owns the sort, its meaning. */
export interface Part {
  readonly shape: Shape<object>;
  readonly meaning?: unknown;
  /** Facts that its meaning takes from textbooks. */
  readonly facts?: readonly string[];
}

/** A rule to try and its witness. */
export interface Attempt {
  readonly rule: string;
  readonly witness: { readonly [key: string]: Json };
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
  /** For kinds of propositions that a rule decides by computing them: nothing has to be found. */
  readonly outright: Named<(proposition: Proposition) => Attempt>;
}

const made = new WeakSet<object>();

export function defineLibrary<R extends Named<Rule>>(
  text: Pick<Library, 'name'> & Partial<Library> & { readonly rules: R },
): Library & { readonly rules: R } {
  const misnamed = Object.entries(text.rules).find(([name, rule]) => rule.name !== name);
  if (misnamed !== undefined) throw new TypeError(`the rule ${misnamed[0]} calls itself ${misnamed[1].name}`);
  const library = deepFreeze({ uses: [], propositions: {}, parts: {}, outright: {}, ...text });
  made.add(library);
  return library;
}

/** Whether a value was made by defineLibrary; an object of the same looks was not. */
export function isLibrary(value: unknown): value is Library {
  return typeof value === 'object' && value !== null && made.has(value);
}

/** A library and all that it uses, each once, what is used first. */
export function closureOf(libraries: Iterable<Library>): readonly Library[] {
  const found = new Set<Library>();
  const visit = (library: Library): void => {
    library.uses.forEach(visit);
    found.add(library);
  };
  for (const library of libraries) visit(library);
  return [...found];
}

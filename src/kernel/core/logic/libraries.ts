/** The libraries at hand in a check, as one vocabulary and one set of rules. */
import type { Shape, Vocabulary } from '../text/shape.js';
import { core } from './core.js';
import { closureOf, isLibrary, type Attempt, type Library, type Part } from './library.js';
import type { Proposition } from './proposition.js';
import type { Rule } from './rule.js';

interface Kind extends Part {
  readonly library: Library;
}

export class Libraries implements Vocabulary {
  readonly all: readonly Library[];
  readonly #rules = new Map<string, { readonly rule: Rule; readonly library: Library }>();
  readonly #kinds = new Map<string, Map<string, Kind>>();
  readonly #outright = new Map<string, (proposition: Proposition) => Attempt>();

  /** The given libraries, the core, and all that they use. */
  constructor(libraries: Iterable<Library>) {
    if (new.target !== Libraries) throw new TypeError('Libraries cannot be extended: theorems come from their rules');
    const all = closureOf([core, ...libraries]);
    for (const library of all) {
      if (!isLibrary(library)) throw new TypeError('expected libraries of the kernel');
      for (const [name, rule] of Object.entries(library.rules)) once(this.#rules, name, Object.freeze({ rule, library }));
      for (const [kind, shape] of Object.entries(library.propositions))
        this.#add('proposition', kind, { shape, library });
      for (const [sort, kinds] of Object.entries(library.parts)) {
        for (const [kind, part] of Object.entries(kinds)) this.#add(sort, kind, { ...part, library });
      }
      for (const [kind, attempt] of Object.entries(library.outright)) once(this.#outright, kind, attempt);
    }
    this.all = Object.freeze(all);
    Object.freeze(this);
  }

  static is(value: unknown): value is Libraries {
    return typeof value === 'object' && value !== null && #rules in value;
  }

  #add(sort: string, kind: string, entry: Kind): void {
    let kinds = this.#kinds.get(sort);
    if (kinds === undefined) this.#kinds.set(sort, (kinds = new Map<string, Kind>()));
    once(kinds, kind, entry);
  }

  get ruleNames(): readonly string[] {
    return [...this.#rules.keys()];
  }

  ruleCalled(name: string): { readonly rule: Rule; readonly library: Library } | undefined {
    return this.#rules.get(name);
  }

  kindsOf(sort: string): readonly string[] {
    return [...(this.#kinds.get(sort)?.keys() ?? [])];
  }

  shapeOf(sort: string, kind: string): Shape<object> | undefined {
    return this.#kinds.get(sort)?.get(kind)?.shape;
  }

  meaningOf(sort: string, kind: string): unknown {
    return this.#kinds.get(sort)?.get(kind)?.meaning;
  }

  /** The rule that decides a proposition of this kind by computing it; undefined where something must be found. */
  outright(proposition: Proposition): Attempt | undefined {
    return this.#outright.get(proposition.kind)?.(proposition);
  }

  /** The same vocabulary, taking down the libraries of the kinds that are read, and the facts that their meanings rest on. */
  recording(used: Set<Library>, facts: Set<string>): Vocabulary {
    return {
      kindsOf: (sort) => this.kindsOf(sort),
      shapeOf: (sort, kind) => {
        const found = this.#kinds.get(sort)?.get(kind);
        if (found !== undefined) used.add(found.library);
        found?.facts?.forEach((fact) => facts.add(fact));
        return found?.shape;
      },
    };
  }
}
Object.freeze(Libraries.prototype);
Object.freeze(Libraries);

function once<T>(map: Map<string, T>, name: string, value: T): void {
  if (map.has(name)) throw new TypeError(`two libraries have ${name}`);
  map.set(name, value);
}

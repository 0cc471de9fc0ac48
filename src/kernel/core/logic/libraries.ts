/** The libraries loaded for a check, as one vocabulary and one set of rules. */
import type { Shape, Vocabulary } from '../text/shape.js';
import { CORE_LAWS } from '../data/law.js';
import type { Meanings } from './context.js';
import { closureOf, defineLibrary, isLibrary, type Attempt, type Library, type Part } from './library.js';
import { CORE_PROPOSITIONS, type Proposition } from './proposition.js';
import type { Rule } from './rule.js';
import { conjunction } from './rules/conjunction.js';

/** The library of the core itself. */
export const core = defineLibrary({
  name: 'core',
  propositions: CORE_PROPOSITIONS,
  parts: { law: CORE_LAWS },
  rules: { conjunction },
});

interface Kind extends Part {
  readonly library: Library;
}

export class Libraries implements Meanings {
  readonly all: readonly Library[];
  readonly #rules = new Map<string, { readonly rule: Rule; readonly library: Library }>();
  /** Kinds by sort and name, joined by a slash. */
  readonly #kinds = new Map<string, Kind>();
  readonly #outright = new Map<string, (proposition: Proposition) => Attempt>();

  /** Takes the given libraries, the core, and all libraries that they use. */
  constructor(libraries: Iterable<Library>) {
    if (new.target !== Libraries) throw new TypeError('Libraries cannot be extended: theorems come from their rules');
    const all = closureOf([core, ...libraries]);
    for (const library of all) {
      if (!isLibrary(library)) throw new TypeError('expected libraries of the kernel');
      for (const [name, rule] of Object.entries(library.rules)) once(this.#rules, name, { rule, library });
      for (const [kind, shape] of Object.entries(library.propositions)) {
        once(this.#kinds, `proposition/${kind}`, { shape, library });
      }
      for (const [sort, kinds] of Object.entries(library.parts)) {
        for (const [kind, part] of Object.entries(kinds)) once(this.#kinds, `${sort}/${kind}`, { ...part, library });
      }
      for (const [kind, attempt] of Object.entries(library.outright)) once(this.#outright, kind, attempt);
    }
    this.all = Object.freeze(all);
    Object.freeze(this);
  }

  /** True only for what the constructor made: an object with this prototype could have other methods. */
  static is(value: unknown): value is Libraries {
    return typeof value === 'object' && value !== null && #rules in value;
  }

  get ruleNames(): readonly string[] {
    return [...this.#rules.keys()];
  }

  ruleCalled(name: string): { readonly rule: Rule; readonly library: Library } | undefined {
    return this.#rules.get(name);
  }

  kindsOf(sort: string): readonly string[] {
    const prefix = `${sort}/`;
    return [...this.#kinds.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  shapeOf(sort: string, kind: string): Shape<object> | undefined {
    return this.#kinds.get(`${sort}/${kind}`)?.shape;
  }

  meaningOf(sort: string, kind: string): unknown {
    return this.#kinds.get(`${sort}/${kind}`)?.meaning;
  }

  /** The rule that decides a proposition of this kind by computation; undefined if a proof must be searched for. */
  outright(proposition: Proposition): Attempt | undefined {
    return this.#outright.get(proposition.kind)?.(proposition);
  }

  /** The same vocabulary, which also records the libraries of the kinds that are read and the facts behind their meanings. */
  recording(used: Set<Library>, facts: Set<string>): Vocabulary {
    return {
      kindsOf: (sort) => this.kindsOf(sort),
      shapeOf: (sort, kind) => {
        const found = this.#kinds.get(`${sort}/${kind}`);
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

/** Renders propositions, matrices, real numbers and rules of the given languages. A language for each loaded library suffices. */
import type { Proposition, Real, RealMatrix, Term } from '../kernel/index.js';
import type { Formula, Kinded, Language, Reading, RuleNote, Say } from './language.js';
import { parentheses } from './notation.js';

interface Table<T> {
  readonly [kind: string]: T | undefined;
}

export class Speaker {
  readonly #readings: Table<Reading<Proposition>>;
  readonly #terms: Table<Formula<Term>>;
  readonly #reals: Table<Formula<Real>>;
  readonly #realMatrices: Table<Formula<RealMatrix>>;
  readonly #notes: Table<RuleNote>;
  readonly #say: Say;

  constructor(languages: readonly Language[]) {
    // Each language types its tables by kind: an entry renders values of its own kind, which is known only at run time here.
    const merged = (part: keyof Language): never =>
      Object.fromEntries(languages.flatMap((language) => Object.entries(language[part] ?? {}))) as never;
    this.#readings = merged('propositions');
    this.#terms = merged('terms');
    this.#reals = merged('reals');
    this.#realMatrices = merged('realMatrices');
    this.#notes = merged('rules');
    this.#say = {
      tex: (proposition) => this.tex(proposition),
      english: (proposition) => this.english(proposition),
      term: (term) => this.term(term),
      termBeside: (term) => this.#beside(this.#terms, term),
      real: (real) => this.real(real),
      realBeside: (real) => this.#beside(this.#reals, real),
      matrix: (matrix) => this.#alone(this.#realMatrices, matrix),
      matrixBeside: (matrix) => this.#beside(this.#realMatrices, matrix),
    };
  }

  tex(proposition: Proposition): string {
    return entryOf(this.#readings, proposition).tex(proposition, this.#say);
  }

  english(proposition: Proposition): string {
    return entryOf(this.#readings, proposition).english(proposition, this.#say);
  }

  term(term: Term): string {
    return this.#alone(this.#terms, term);
  }

  real(real: Real): string {
    return this.#alone(this.#reals, real);
  }

  /** The note of a rule; a rule that no language knows is shown by its name. */
  note(rule: string): RuleNote {
    return ownEntry(this.#notes, rule) ?? { label: rule, shows: 'what the rule of this name states' };
  }

  #alone<T extends Kinded>(formulas: Table<Formula<T>>, what: T): string {
    return entryOf(formulas, what).tex(what, this.#say);
  }

  #beside<T extends Kinded>(formulas: Table<Formula<T>>, what: T): string {
    const tex = this.#alone(formulas, what);
    return entryOf(formulas, what).isLoose(what) ? parentheses(tex) : tex;
  }
}

function entryOf<T>(table: Table<T>, { kind }: Kinded): T {
  const entry = ownEntry(table, kind);
  if (entry === undefined) throw new TypeError(`no language that is loaded renders the kind ${kind}`);
  return entry;
}

function ownEntry<T>(table: Table<T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

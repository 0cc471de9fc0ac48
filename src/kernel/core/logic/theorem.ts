/**
 * Theorems, and the only function that makes them. `infer` applies a rule. Nothing else can make a Theorem: the constructor
 * requires a token that never leaves this file, and an object with the same fields lacks the private mark.
 */
import * as q from '../data/rational.js';
import { isSpent, spend } from '../data/work.js';
import { deepFreeze, type Json } from '../text/json.js';
import { Refusal } from '../text/refusal.js';
import { Context } from './context.js';
import { Libraries } from './libraries.js';
import { closureOf, type Attempt, type Library } from './library.js';
import { propositionShape, speaksOfData, type Proposition } from './proposition.js';
import type { Reach } from './reach.js';
import { weakestAssurance, type Assurance, type Conclusion, type Premise } from './rule.js';

const token = Symbol('made by a rule');

interface Made extends Required<Conclusion> {
  readonly libraries: readonly string[];
  readonly facts: readonly string[];
}

export class Theorem implements Premise {
  readonly #made = true;
  readonly proposition: Proposition;
  readonly assurance: Assurance;
  readonly reach: Reach;
  /** The rational sum of the errors that its steps state: a bound on the probability that any of them erred. '0' for a proof. */
  readonly error: string;
  /** The instance that the proposition speaks of; null when it speaks of none and holds by itself. */
  readonly instance: string | null;
  /** The parts of a conjunction, each a theorem with a reach of its own; otherwise empty. */
  readonly parts: readonly Theorem[];
  /** The libraries that one must trust to believe the theorem, including those of its premises. */
  readonly libraries: readonly string[];
  /** The textbook facts that it rests on, including those of its premises. */
  readonly facts: readonly string[];

  constructor(key: symbol, conclusion: Made, instance: string | null, parts: readonly Theorem[]) {
    if (key !== token) throw new TypeError('a Theorem is made by a rule: use infer(context, rule, premises, witness)');
    this.proposition = conclusion.proposition;
    this.assurance = conclusion.assurance;
    this.reach = conclusion.reach;
    this.error = conclusion.error;
    this.libraries = conclusion.libraries;
    this.facts = conclusion.facts;
    this.instance = instance;
    this.parts = parts;
    deepFreeze(this);
  }

  static is(value: unknown): value is Theorem {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
Object.freeze(Theorem.prototype);
Object.freeze(Theorem);

/** The libraries of a context; only their rules can be applied. */
function librariesOf({ libraries }: Context): Libraries {
  if (Libraries.is(libraries)) return libraries;
  throw new TypeError('expected a Context of libraries of the kernel');
}

/** Applies the rule called `name`; no other function makes theorems. */
export function infer(context: Context, name: string, premises: readonly Theorem[], witness: Json): Theorem {
  if (!Context.is(context)) throw new TypeError('infer expects a Context');
  const libraries = librariesOf(context);
  const found = libraries.ruleCalled(name);
  if (found === undefined) {
    throw new Refusal('missing', '$.rule', `one of the rules ${libraries.ruleNames.join(', ')}`, name);
  }
  premises = [...premises];
  premises.forEach((premise, index) => {
    if (!Theorem.is(premise)) throw new TypeError(`premise ${index} is not a theorem`);
    if (premise.instance !== null && premise.instance !== context.instance) {
      const [expected, got] = ['a theorem about this instance', 'one about another instance'];
      throw new Refusal('mismatch', `$.premises[${index}]`, expected, got);
    }
  });
  const used = new Set<Library>([found.library]);
  const facts = new Set([...premises.flatMap((premise) => premise.facts), ...found.rule.facts]);
  const vocabulary = libraries.recording(used, facts);
  const conclusion = found.rule.apply(context, premises, witness, vocabulary);
  requireModest(conclusion.proposition);
  // Reading the conclusion records the libraries that give it its meaning; so do the laws of the data that it speaks of.
  propositionShape.read(conclusion.proposition, '$.conclusion', vocabulary);
  if (speaksOfData(conclusion.proposition)) context.lawKinds.forEach((kind) => vocabulary.shapeOf('law', kind));
  const proposition = deepFreeze(structuredClone(conclusion.proposition));
  const names = [
    ...closureOf(used).map((library) => library.name),
    ...premises.flatMap((premise) => premise.libraries),
  ];
  return new Theorem(
    token,
    {
      ...conclusion,
      proposition,
      assurance: weakestAssurance([conclusion.assurance, ...premises.map((premise) => premise.assurance)]),
      error: sumOf([conclusion, ...premises].map(({ error }) => error ?? '0')),
      libraries: [...new Set(names)].sort(),
      facts: [...facts],
    },
    speaksOfData(proposition) ? context.instance : null,
    name === 'conjunction' ? premises : [],
  );
}

/** A theorem of a proposition whose kind a rule decides by computing, and how it was asked for; undefined where it is false. */
export function inferOutright(
  context: Context,
  proposition: Proposition,
): (Attempt & { readonly theorem: Theorem }) | undefined {
  const attempt = librariesOf(context).outright(proposition);
  if (attempt === undefined) return undefined;
  try {
    return { ...attempt, theorem: infer(context, attempt.rule, [], attempt.witness) };
  } catch (error) {
    if (error instanceof Refusal && !isSpent()) return undefined;
    throw error;
  }
}

/** The union bound: whatever depends on what, one of several errors happens at most as often as all of them together. */
function sumOf(errors: readonly string[]): string {
  return q.formatRational(errors.map((text) => q.parseRational(text) as q.Rational).reduce(q.add));
}

/** A part of a proposition is read, copied, frozen and compared. */
const PART_UNITS = 50;

const LIMITS = { parts: 1_000_000, depth: 200 } as const;

/** Conjunctions of conjunctions can double in size with every step; propositions meant for a reader never grow like that. */
function requireModest(proposition: Proposition): void {
  let parts = 0;
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (++parts > LIMITS.parts || depth > LIMITS.depth) {
      const expected = `a proposition of at most ${LIMITS.parts} parts, ${LIMITS.depth} deep`;
      throw new Refusal('limit', '$', expected, 'a larger one');
    }
    for (const part of Object.values(value)) visit(part, depth + 1);
  };
  visit(proposition, 0);
  spend(PART_UNITS * parts);
}

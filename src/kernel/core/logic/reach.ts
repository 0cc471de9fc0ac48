/**
 * Scope and reach: the sizes and the quantifiers of what a claim says, and of what a theorem says. `implies` compares the two.
 * The order of quantifiers counts: "almost every data, all weights" implies "all weights, almost every data", not conversely.
 */

/** Ranges of a quantifier. `drawn` speaks of a population. */
export type Range = 'all' | 'almost-every' | 'some' | 'given' | 'drawn';

/** `many`, a set that is not null, is what the negation of `almost-every` says; no theorem and no claim says it. */
type Wanted = Range | 'many';

export interface Quantifier {
  readonly range: Range;
  /** `everything` stands for all that the other words name. */
  readonly of: 'everything' | 'data' | 'weights' | 'first weights';
}

export interface Reach {
  readonly sizes: 'every' | 'these';
  /** Empty for a conjunction of parts of which none reaches as far as each other; then only the parts have a reach. */
  readonly prefix: readonly Quantifier[];
}

/** A prefix of one range for everything. */
export const everything = (range: Range): readonly Quantifier[] => [{ range, of: 'everything' }];

/** The ranges that each range implies. What is given or drawn is among all, but may lie in the null set of almost every. */
const IMPLIED: { readonly [range in Range]: readonly Wanted[] } = {
  all: ['all', 'almost-every', 'many', 'some', 'given', 'drawn'],
  'almost-every': ['almost-every', 'many', 'some'],
  some: ['some'],
  given: ['given', 'some'],
  drawn: ['drawn'],
};

const NEGATED: { readonly [range in Range]: Wanted } = {
  all: 'some',
  'almost-every': 'many',
  some: 'all',
  given: 'given',
  drawn: 'drawn',
};

/** True if what is so to the extent of `reach` is so to the extent of `scope`. */
export function implies(reach: Reach, scope: Reach): boolean {
  return (reach.sizes === 'every' || scope.sizes === 'these') && prefixImplies(reach.prefix, scope.prefix);
}

/** True if a failure to the extent of `reach` makes false what was said to the extent of `scope`, be it at one size only. */
export function refutes(reach: Reach, scope: Reach): boolean {
  const negated = scope.prefix.map(({ range, of }) => ({ range: NEGATED[range], of }));
  return prefixImplies(reach.prefix, negated);
}

type Prefix = readonly { readonly range: Wanted; readonly of: Quantifier['of'] }[];

function prefixImplies(reach: readonly Quantifier[], scope: Prefix): boolean {
  const [whole, other] = [wholeRange(reach), wholeRange(scope)];
  // Of one range for everything, each named thing has that range, in any order.
  if (whole !== undefined) return scope.length > 0 && scope.every(({ range }) => IMPLIED[whole].includes(range));
  // Almost every section is not almost everything without an argument of measurability, which nothing here makes.
  if (other !== undefined)
    return reach.length > 0 && reach.every(({ range }) => other !== 'almost-every' && IMPLIED[range].includes(other));
  const [first, ...rest] = scope;
  if (first === undefined) return false;
  const place = reach.findIndex(({ of }) => of === first.of);
  const found = reach[place];
  if (found === undefined || !IMPLIED[found.range].includes(first.range)) return false;
  if (!reach.slice(0, place).every(({ range }) => mayPass(found.range, range))) return false;
  const others = reach.filter((_, index) => index !== place);
  return rest.length === 0 ? others.length === 0 : prefixImplies(others, rest);
}

function wholeRange<R extends Wanted>(
  prefix: readonly { readonly range: R; readonly of: Quantifier['of'] }[],
): R | undefined {
  return prefix.length === 1 && prefix[0]?.of === 'everything' ? prefix[0].range : undefined;
}

/** True if the inner quantifier may be moved before the outer: a constant always, "for all" always, any before "some" but drawn. */
function mayPass(inner: Range, outer: Range): boolean {
  if (inner === 'all' || inner === 'given' || outer === 'given') return true;
  return outer === 'some' && inner !== 'drawn';
}

/** The reach of a conjunction: that of the part which all others imply; without one, only the parts have a reach. */
export function weakestReach(all: readonly Reach[]): Reach {
  const sizes = all.every((reach) => reach.sizes === 'every') ? 'every' : 'these';
  const weakest = all.find((one) => all.every((other) => prefixImplies(other.prefix, one.prefix)));
  return { sizes, prefix: weakest?.prefix ?? [] };
}

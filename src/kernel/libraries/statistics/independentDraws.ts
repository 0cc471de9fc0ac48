/**
 * Numbers of which each comes from a draw of its own, by one procedure: the expressions differ only in the names of matrices, and
 * each matrix is either common to all of them or occurs in one alone. Matrices that the kernel drew have the same law and shape in
 * each; they are independent, since each has the stream of its own name.
 */
import type { Context } from '../../core/logic/context.js';
import { canonicalJson, isList, type Json } from '../../core/text/json.js';
import { Refusal } from '../../core/text/refusal.js';
import type { Real } from '../reals/real.js';

/** Matrices that nobody drew, such as trained weights, are allowed only where the conclusion says what it takes as given. */
type Source = 'drawn' | 'any';

/** Each draw is a list of numbers that belong together. */
export function requireIndependent(context: Context, draws: readonly (readonly Real[])[], source: Source): void {
  const names = draws.map((draw) => namesIn(draw as unknown as Json));
  const uses = new Map<string, number>();
  for (const each of names) for (const name of each) uses.set(name, (uses.get(name) ?? 0) + 1);
  const isCommon = (name: string): boolean => draws.length > 1 && uses.get(name) === draws.length;
  let first: string | undefined;
  draws.forEach((draw, index) => {
    const refuse = (expected: string, got: string): never => {
      throw new Refusal('false', '$.premises', `${expected}, in every draw`, `${got}, in draw ${index + 1}`);
    };
    const all = [...(names[index] as ReadonlySet<string>)];
    const own = all.filter((name) => !isCommon(name));
    if (own.length === 0) refuse('a matrix of its own', 'none');
    const shared = own.find((name) => (uses.get(name) as number) > 1);
    if (shared !== undefined) refuse('matrices of its own, or common to all draws', shared);
    const lawless = all.find((name) => context.lawOf(name) === undefined);
    if (source === 'drawn' && lawless !== undefined) {
      refuse('matrices that are drawn from the seed under their own names', `${lawless}, which is not`);
    }
    const places = new Map(own.map((name, place) => [name, `#${place}`]));
    const form = canonicalJson([
      renamed(draw, places),
      own.map((name) => [(context.lawOf(name) ?? null) as Json, { ...context.shapeOf(name) }]),
    ]);
    first ??= form;
    if (form !== first) refuse('the same expressions of matrices of the same laws and shapes', 'others');
  });
}

/** The names of data in a value, each once, in the order in which they occur. */
function namesIn(value: Json, found = new Set<string>()): ReadonlySet<string> {
  visitData(value, (name) => found.add(name));
  return found;
}

function visitData(value: Json, visit: (name: string) => void): void {
  if (value === null || typeof value !== 'object') return;
  if (!isList(value) && value['kind'] === 'data') visit(value['name'] as string);
  else for (const part of Object.values(value)) visitData(part, visit);
}

function renamed(value: Json, names: ReadonlyMap<string, string>): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return Array.from(value, (part) => renamed(part, names));
  if (value['kind'] === 'data') {
    const name = value['name'] as string;
    return { kind: 'data', name: names.get(name) ?? name };
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, names)]));
}

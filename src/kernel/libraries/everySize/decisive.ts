/** The sizes at which an identity of schemes decides all sizes. */
import { added, largest, membersOf, requireSame, type WidthSizes } from './axis.js';
import { identity, type Identity } from '../algebra/propositions.js';
import { Natures, type Nature } from './nature.js';
import type { Scheme } from './scheme.js';

export interface Decisive {
  readonly sizes: WidthSizes;
  /** The identity at these sizes. */
  readonly identity: Identity;
}

/** Refuses schemes that are not natural, or of other axes than each other. */
export function decisiveIdentity(left: Scheme, right: Scheme): Decisive {
  const natures = new Natures();
  const [a, b] = [natures.read(left, '$.witness.left'), natures.read(right, '$.witness.right')];
  requireSame(a.rows, b.rows, '$.witness.right');
  requireSame(a.columns, b.columns, '$.witness.right');
  const touched = largest(indicesOf(a), indicesOf(b));
  const sizes = new Map([...natures.widths].map((width) => [width, Math.max(1, touched.get(width) ?? 0)]));
  return { sizes, identity: identity(a.at(sizes), b.at(sizes)) };
}

/** The most indices of each width that an entry and one of its monomials have together. */
const indicesOf = ({ rows, columns, extras }: Nature) => added(membersOf(rows), membersOf(columns), extras);

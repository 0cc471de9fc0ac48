/**
 * ## words
 *
 * Statement: an identity of schemes holds for the layers of every product W_K ⋯ W₁, of any depth K and any positive sizes, however it is
 * split into consecutive factors: each part that is a `layer` is one W_k, and each part that is a `product` is the product of any number
 * of neighbouring layers, of none the identity. Derivatives by a layer leave the other layers as they are.
 *
 * Soundness: by the premise both sides are the same polynomials in their symbols at every size; where a part is a product of no layers,
 * its two widths have the same size. Let h replace the symbols of each product by the entries of the product of its layers. It is a
 * homomorphism, so it keeps equal sides equal. It keeps the entries of the parts that are layers, and what it puts in has entries of other
 * layers alone; so it commutes with derivatives by these parts, and takes each side to the function that the side denotes. Derivatives by
 * a product, and substitutions for a part, are refused. The widths between the parts have names of their own, so that no sizes are left out.
 */
import { Refusal } from '../../../core/text/refusal.js';
import { exactly, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { EVERY_SIZE_PROPOSITIONS, identityEveryDepth, identityEverySize, type Part } from '../propositions.js';
import type { Scheme, SchemeSymbols } from '../scheme.js';

export const words = rule(
  'words',
  EVERY_SIZE_PROPOSITIONS.identityEveryDepth,
  (_, premises, { parts, left, right }) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, identityEverySize(left, right));
    const uses = new Uses();
    uses.read(left);
    uses.read(right);
    requireChain(parts, uses);
    return exactly(identityEveryDepth(parts, left, right), 'all', 'every');
  },
);

/** The parts follow one another as factors of a product do, and only layers are differentiated by. */
function requireChain(parts: readonly Part[], { symbols, differentiated, replaced }: Uses): void {
  const widths: string[] = [];
  parts.forEach(({ name, is }, index) => {
    const path = `$.witness.parts[${index}]`;
    const { rows, columns } = symbols.get(name) ?? refuse(`${path}.name`, 'a symbol of the schemes', name);
    const [from, to] = [columns.join(), rows.join()];
    if (rows.length !== 1 || columns.length !== 1) refuse(path, 'a matrix of one width each way', `${to} × ${from}`);
    if (index === 0) widths.push(to);
    if (widths.at(-1) !== to) refuse(path, `a matrix of the rows ${widths.at(-1)}, the columns before`, to);
    if (widths.includes(from)) refuse(path, 'columns of a width of their own', from);
    widths.push(from);
    if (is === 'product' && differentiated.has(name)) refuse(`${path}.is`, 'layer, for a derivative by it occurs', is);
    if (replaced.has(name)) refuse(`${path}.name`, 'a symbol for which nothing is substituted', name);
  });
}

function refuse(path: string, expected: string, got: string): never {
  throw new Refusal('mismatch', path, expected, got);
}

/** The symbols of some schemes, and the names of those that a derivative is by, and that something is substituted for. */
class Uses {
  readonly symbols = new Map<string, SchemeSymbols>();
  readonly differentiated = new Set<string>();
  readonly replaced = new Set<string>();

  read(scheme: Scheme): void {
    switch (scheme.kind) {
      case 'symbols':
        this.symbols.set(scheme.name, scheme);
        return;
      case 'constant':
        return;
      case 'gradient':
        this.differentiated.add(scheme.by.name);
        this.read(scheme.of);
        return;
      case 'hessian':
        scheme.by.forEach(({ name }) => this.differentiated.add(name));
        this.read(scheme.of);
        return;
      case 'substitute':
        this.replaced.add(scheme.replaced.name);
        this.read(scheme.of);
        this.read(scheme.by);
        return;
      case 'transpose':
      case 'diagonal':
      case 'vector':
      case 'scale':
        this.read(scheme.of);
        return;
      default:
        this.read(scheme.left);
        this.read(scheme.right);
    }
  }
}

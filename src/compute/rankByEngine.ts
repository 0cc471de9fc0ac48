/** Computes the rank of a term modulo a prime with the engine that the user chose or that is fastest at its size. */
import { residues, type Context, type Term } from '../kernel/full.js';
import { chooseEngine } from './engines.js';
import { residuesOf } from './residuesOf.js';

export async function rankByEngine(context: Context, term: Term, prime: number): Promise<number> {
  const found = residuesOf(term, prime, (part) => residues(context, part, prime));
  const size = Math.min(found.rows, found.columns);
  return chooseEngine('rankModulo', { size, prime }).run(found, prime);
}

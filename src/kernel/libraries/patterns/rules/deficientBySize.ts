/**
 * ## deficientBySize
 *
 * Statement: with at most `units` units, rank(A∘X) < samples for every X, every W and every slope.
 *
 * Soundness: A∘X has inputs·units rows at most, and so at most this rank; the rule compares it with samples.
 */
import { exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { inputs, samples, units } from '../propositions.js';

const witness = object({ inputs, samples, units });

export const deficientBySize = rule('deficientBySize', witness, (_, premises, sizes) => {
  requireCount(premises, 0);
  const rows = sizes.inputs * sizes.units;
  if (rows >= sizes.samples) throw falseWitness(`more samples than the ${rows} rows of A∘X`, `${sizes.samples}`);
  return exactly({ kind: 'deficientBySize', ...sizes }, 'all');
});

/**
 * ## quotation
 *
 * Statement: the premise holds. It is labelled with a sentence of a document, a reading of it, and a verdict on the reading.
 *
 * Soundness: the conclusion is true exactly when the premise is, and has its assurance and reach. The document, the quoted
 * words, their translation, the reading and the verdict are labels: the kernel has read no document. The claim's definition, not the kernel,
 * asserts that the mathematics settles the reading; the checker compares the labels like every other part of a conclusion.
 */
import { object } from '../../../core/text/shape.js';
import { quotationFields } from '../propositions.js';
import { requireCount, rule, type Premise } from '../../../core/logic/rule.js';

export const quotation = rule('quotation', object(quotationFields), (_, premises, labels) => {
  requireCount(premises, 1);
  const { proposition, assurance, reach } = premises[0] as Premise;
  return { proposition: { kind: 'quoted', ...labels, proved: proposition }, assurance, reach };
});

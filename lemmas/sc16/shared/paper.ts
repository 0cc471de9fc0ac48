/** The paper of Soudry & Carmon (2016), and what its claims refer to. */
export const paper =
  'D. Soudry, Y. Carmon: No bad local minima: Data independent training error guarantees for multilayer neural networks (2016)';

export const references = [
  'arXiv:1605.08361',
  'The formulas are as encoded here, from the abstract and reviews of the paper, derived again.',
];

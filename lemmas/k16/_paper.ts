/** The paper that these claims are from, and what they refer to. */
export const paper = 'K. Kawaguchi: Deep Learning without Poor Local Minima (2016)';

export const references = [
  'arXiv:1605.07110',
  'The formulas are as encoded here, from the abstract and reviews of the paper, derived again.',
];

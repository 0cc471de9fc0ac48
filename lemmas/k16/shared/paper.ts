/** The paper that these claims are from, and what they refer to. */
export const paper = 'K. Kawaguchi: Deep Learning without Poor Local Minima (2016)';

const [arXiv, encoding] = [
  'arXiv:1605.07110',
  'The formulas are as encoded here, from the abstract and reviews of the paper, derived again.',
];

export const references = [arXiv, encoding];

export const criticalPointReferences = [
  arXiv,
  'P. Baldi, K. Hornik: Neural networks and principal component analysis: Learning from examples without local minima. Neural Networks 2 (1989) 53–58.',
  encoding,
];

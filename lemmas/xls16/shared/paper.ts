/** The paper of these claims, Xie, Liang & Song (2016), as statements name it. */
export const paper = 'B. Xie, Y. Liang, L. Song: Diverse neural network learns true target functions (2016)';

export const references = [
  'arXiv:1611.03131',
  'The formulas are as encoded here, from the abstract and a review of the paper, derived again.',
];

/** The paper of these claims, Soudry & Hoffer (2017), as statements name it. */
export const paper =
  'D. Soudry, E. Hoffer: Exponentially vanishing sub-optimal local minima in multilayer neural networks (2017)';

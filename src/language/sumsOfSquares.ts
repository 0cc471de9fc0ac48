/** The language of inequalities at every size. */
import type { Language } from './language.js';
import { parentheses } from './notation.js';
import { inSentence } from './plainFormula.js';
import { allOf, shapes, tex } from './schemeFormula.js';

export const sumsOfSquares = {
  propositions: {
    nonnegativeEverySize: {
      tex: ({ of }) => `${tex(of)} \\ge 0 \\quad \\forall\\, ${shapes(of)}`,
      english: ({ of }) => `At every size, for all ${allOf(of)}: no entry of ${inSentence(tex(of))} is negative.`,
    },
    leastStretchEverySize: {
      tex: ({ matrix, vector, image }) =>
        `\\sigma_{\\min}${parentheses(tex(matrix))}^2 \\lVert ${tex(vector)} \\rVert^2 \\le \\lVert ${tex(image)} \\rVert^2 \\quad \\forall\\, ${shapes(matrix, vector, image)}`,
      english: ({ matrix, vector, image }) =>
        `At every size, for all ${allOf(matrix, vector, image)}: the squared length of ${inSentence(tex(image))} is at least that of ${inSentence(tex(vector))} times the square of the least singular value of ${inSentence(tex(matrix))}, the least length that it gives to a unit vector.`,
    },
    eigenvalueShift: {
      tex: () =>
        'A = A^{\\top},\\; B = B^{\\top} \\;\\Longrightarrow\\; \\lambda_{\\min}(A) \\ge \\lambda_{\\min}(B) - \\lVert A - B \\rVert_F',
      english: () =>
        'For symmetric matrices A and B of any equal size, the least eigenvalue of A is at least that of B minus the Frobenius norm of A − B.',
    },
  },
  rules: {
    eigenvalueShift: {
      label: 'eigenvalues move by at most the norm',
      shows: 'what is added to a matrix changes each value of its quadratic form on unit vectors by at most its norm',
    },
    leastStretch: {
      label: 'the least singular value',
      shows:
        'an image is at least as long as its vector times the least singular value, by the definition of this value',
    },
    sumOfSquares: {
      label: 'a sum of squares',
      shows: 'what equals a sum of products of squares is never negative, however many terms the sum has',
    },
  },
} satisfies Language;

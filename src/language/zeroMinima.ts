/** The language of zero error at every differentiable local minimum, at every size. */
import type { Language } from './language.js';
import { fraction } from './notation.js';

export const zeroMinima = {
  propositions: {
    minimaHaveZeroErrorEverySize: {
      tex: ({ slope }) =>
        `\\forall\\, d_0, d_1,\\; N \\le d_0 d_1:\\quad \\text{for a.e. } (X, E)\\; \\forall\\, y:\\; (W_1, w_2) \\text{ a DLM} \\Rightarrow \\mathrm{MSE} = 0,\\quad s = ${fraction(slope)}`,
      english: ({ slope }) =>
        `At every size with N ≤ d₀·d₁: for almost every data X and noise E and for every target y, each differentiable local minimum of the network with one hidden layer has zero training error (slope ${slope}).`,
    },
    minimaHaveZeroErrorEveryDepth: {
      tex: ({ slope }) =>
        `\\forall\\, L \\ge 3,\\; N \\le d_{L-2} d_{L-1},\\; W_1, \\dots, W_{L-2} \\text{ reaching every unit of layer } L - 2:\\quad \\text{for a.e. } (X, E)\\; \\forall\\, y:\\; (W_{L-1}, W_L) \\text{ a DLM} \\Rightarrow \\mathrm{MSE} = 0,\\quad s = ${fraction(slope)}`,
      english: ({ slope }) =>
        `For every depth L ≥ 3, all widths and N ≤ d_{L−2}·d_{L−1}, and for all first weights by which every unit of layer L − 2 is reached: for almost every data and noise and for every target, each differentiable local minimum in the last two layers has zero training error (slope ${slope}).`,
    },
  },
  rules: {
    zeroErrorEverySize: {
      label: 'full rank forces e = 0',
      shows: 'with Ge = 0 at every differentiable minimum and G of rank N, the residual e is zero, whatever the sizes',
    },
  },
} satisfies Language;

/** The language of volumes of regions of samples in the plane or in space. */
import { fraction } from './notation.js';
import type { Language } from './language.js';

export const sectors = {
  propositions: {
    regionVolumes: {
      tex: ({ slope, volumes }, say) =>
        `V_d(\\mathcal L_0),\\, V_d(\\mathcal G) \\text{ are between the bounds in row } d \\text{ of } ${say.termBeside(volumes)},\\quad \\rho = ${fraction(slope)}`,
      english: ({ slope }) =>
        `For the given samples, in the plane or in space, and labels, the slope ${slope} and independent standard normal first weights: row d of the table bounds, for d units, the probability that the region of the weights has a differentiable local minimum of positive squared error, from below and from above, and then the probability that it has a point of squared error 0.`,
    },
  },
  rules: {
    volumesEnclosed: {
      label: 'volumes of regions, in the plane or in space',
      shows:
        'cells are sectors or polygons on the sphere, whose angles are enclosed, and the numbers of units in them are multinomial',
    },
  },
} satisfies Language;

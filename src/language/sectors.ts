/** The language of volumes of regions of samples in the plane or in space. */
import { fraction } from './notation.js';
import type { Language } from './language.js';

export const sectors = {
  propositions: {
    regionVolumes: {
      tex: ({ slope, volumes, apart }, say) =>
        `V_d(\\mathcal L_0),\\, V_d(\\mathcal G) \\text{ are between the bounds in row } d \\text{ of } ${say.termBeside(volumes)},\\quad \\rho = ${fraction(slope)},\\quad \\text{the bounds differ by at most } ${fraction(apart)}`,
      english: ({ slope, apart }) =>
        `For the given samples, in the plane or in space, and labels, the slope ${slope} and independent standard normal first weights: row d of the table bounds, for d units, the probability that the region of the weights has a differentiable local minimum of positive squared error, from below and from above, and then the probability that it has a point of squared error 0. The bounds of a probability differ by at most ${apart}.`,
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

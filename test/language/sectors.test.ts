import { terms as t } from '../../src/kernel/index.js';
import { sectors } from '../../src/language/sectors.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/sectors', () => {
  itNotes(sectors, 'sectors');
  itReads(sectors, {
    propositions: [
      [
        {
          kind: 'regionVolumes',
          data: t.data('X'),
          labels: t.data('y'),
          slope: '0',
          volumes: t.data('V'),
          apart: '1/100',
        },
        tex`V_d(\mathcal L_0),\, V_d(\mathcal G) \text{ are between the bounds in row } d \text{ of } V,\quad \rho = 0,\quad \text{the bounds differ by at most } \tfrac{1}{100}`,
        'For the given samples, in the plane or in space, and labels, the slope 0 and independent standard normal first weights: row d of the table bounds, for d units, the probability that the region of the weights has a differentiable local minimum of positive squared error, from below and from above, and then the probability that it has a point of squared error 0. The bounds of a probability differ by at most 1/100.',
      ],
    ],
  });
});

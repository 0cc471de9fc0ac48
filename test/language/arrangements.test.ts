import { terms as t } from '../../src/kernel/index.js';
import { arrangements } from '../../src/language/arrangements.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/arrangements', () => {
  itNotes(arrangements, 'arrangements');
  itReads(arrangements, {
    propositions: [
      [
        { kind: 'cellCount', data: { kind: 'data', name: 'X' }, count: 110 },
        tex`\#\left\{\text{cells of } w \cdot x_n = 0,\; n \le N\right\} = 110,\quad x_n \text{ the columns of } X`,
        'One unit has exactly 110 patterns of signs at the given samples that are not zero anywhere: the hyperplanes on which its preactivations vanish have so many open cells. So k units have 110 to the power k regions.',
      ],
      [
        { kind: 'cellList', data: { kind: 'data', name: 'X' }, cells: { kind: 'data', name: 'P' } },
        tex`\text{the columns of } \pm P \text{ are one in each cell of } w \cdot x_n = 0,\quad x_n \text{ the columns of } X`,
        'The recorded points and their opposites are one in each cell of one unit: no pattern of signs at the given samples is missing.',
      ],
      [
        { kind: 'errorAtLeast', data: t.data('X'), labels: t.data('y'), slope: '-1/2', units: 2, bound: '16/5' },
        tex`\lVert y - f_\rho(WX)^{\top} z \rVert^2 \ge \tfrac{16}{5} \quad \forall\, W \in \mathbb R^{2 \times d_0},\, z,\quad \rho = -\tfrac{1}{2}`,
        'Every network with the slope -1/2 and 2 units has, at the given samples and labels, a squared error of at least 16/5.',
      ],
      [
        {
          ...{ kind: 'regionTable', data: t.data('X'), labels: t.data('y'), slope: '1/10', units: 2 },
          ...{ cells: t.data('P'), table: t.data('T') },
        },
        tex`\text{the states of regions of } 2 \text{ units have the differentiable local minima of the table } T,\quad \rho = \tfrac{1}{10}`,
        'For the given samples and labels, the slope 1/10 and 2 units, the table is right about every state of regions, a state being how many units, none, one or more, have each pattern of signs: 0 where no region of the state has a differentiable local minimum; 1 where each has one, of squared error 0; 2 where each has one of a positive error and some weights have a smaller one; 3 where each has one of a positive error and no weights have a smaller one. Beneath is the least squared error of the linear model of the state, which all its minima have.',
      ],
      [
        { kind: 'samplePosition', data: { kind: 'data', name: 'X' }, are: 'general' },
        tex`\text{the columns of } X \text{ are in general position}`,
        'The given samples are in general position: any of them are independent, as many as there are inputs.',
      ],
      [
        { kind: 'samplePosition', data: { kind: 'data', name: 'X' }, are: 'special' },
        tex`\text{the columns of } X \text{ are not in general position}`,
        'The given samples are not in general position: some of them are dependent, no more than there are inputs.',
      ],
    ],
  });
});

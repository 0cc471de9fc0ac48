/** The language of arrangements of samples: cells, and minima in regions of weights. */
import { fraction } from './notation.js';
import type { Language } from './language.js';

export const arrangements = {
  propositions: {
    cellCount: {
      tex: ({ data, count }, say) =>
        `\\#\\left\\{\\text{cells of } w \\cdot x_n = 0,\\; n \\le N\\right\\} = ${count},\\quad x_n \\text{ the columns of } ${say.termBeside(data)}`,
      english: ({ count }) =>
        `One unit has exactly ${count} patterns of signs at the given samples that are not zero anywhere: the hyperplanes on which its preactivations vanish have so many open cells. So k units have ${count} to the power k regions.`,
    },
    cellList: {
      tex: ({ data, cells }, say) =>
        `\\text{the columns of } \\pm ${say.termBeside(cells)} \\text{ are one in each cell of } w \\cdot x_n = 0,\\quad x_n \\text{ the columns of } ${say.termBeside(data)}`,
      english: () =>
        'The recorded points and their opposites are one in each cell of one unit: no pattern of signs at the given samples is missing.',
    },
    errorAtLeast: {
      tex: ({ slope, units, bound }) =>
        `\\lVert y - f_\\rho(WX)^{\\top} z \\rVert^2 \\ge ${fraction(bound)} \\quad \\forall\\, W \\in \\mathbb R^{${units} \\times d_0},\\, z,\\quad \\rho = ${fraction(slope)}`,
      english: ({ slope, units, bound }) =>
        `Every network with the slope ${slope} and ${units} units has, at the given samples and labels, a squared error of at least ${bound}.`,
    },
    regionTable: {
      tex: ({ slope, units, table }, say) =>
        `\\text{the states of regions of } ${units} \\text{ units have the differentiable local minima of the table } ${say.termBeside(table)},\\quad \\rho = ${fraction(slope)}`,
      english: ({ slope, units }) =>
        `For the given samples and labels, the slope ${slope} and ${units} units, the table is right about every state of regions, a state being how many units, none, one or more, have each pattern of signs: 0 where no region of the state has a differentiable local minimum; 1 where each has one, of squared error 0; 2 where each has one of a positive error and some weights have a smaller one; 3 where each has one of a positive error and no weights have a smaller one. Beneath is the least squared error of the linear model of the state, which all its minima have.`,
    },
    samplePosition: {
      tex: ({ data, are }, say) =>
        `\\text{the columns of } ${say.termBeside(data)} \\text{ are ${are === 'general' ? '' : 'not '}in general position}`,
      english: ({ are }) =>
        are === 'general'
          ? 'The given samples are in general position: any of them are independent, as many as there are inputs.'
          : 'The given samples are not in general position: some of them are dependent, no more than there are inputs.',
    },
  },
  rules: {
    cellsCounted: {
      label: 'cells of an arrangement',
      shows: 'a hyperplane cuts as many cells in two as its intersections with the others leave on it',
    },
    cellsListed: {
      label: 'list of all cells',
      shows: 'points with different signs, as many as there are cells, are in all of them',
    },
    errorBounded: {
      label: 'bound of all errors',
      shows: 'in each state of regions a direction shows how far the outputs stay from the labels',
    },
    regionsDecided: {
      label: 'minima of all regions',
      shows:
        'a minimum is a least squares fit by weights in the cells; where there is none, a combination of the conditions contradicts itself',
    },
    samplePosition: {
      label: 'position of the samples',
      shows: 'every set of as many samples as inputs is looked at, modulo one after the other',
    },
  },
} satisfies Language;

/** What cannot be drawn is refused, with its place and the reason. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { ClassMap, Exhibit, Figure } from '../../../src/claim/exhibit.js';
import { UsageError } from '../../../src/base/usage.js';
import { requireDrawable } from '../../../src/report/exhibit/drawable.js';
import { figures } from './figures.js';
import { FIGURE, LOGARITHMIC, MAP, TABLE } from './samples.js';

function expectRefused(exhibit: Exhibit, expected: string, got: string): void {
  try {
    requireDrawable(exhibit, 'claim, exhibit 1');
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.code).to.equal('bad-exhibit');
    expect(error.message).to.equal(`claim, exhibit 1: expected ${expected}, got ${got}`);
    return;
  }
  expect.fail('it was accepted');
}

const accepts = (exhibit: Exhibit): void => {
  requireDrawable(exhibit, 'claim, exhibit 1');
};

describe('report/exhibit/drawable', () => {
  it('takes the samples of every kind, and any figure of finite numbers', () => {
    for (const exhibit of [FIGURE, LOGARITHMIC, MAP, TABLE]) accepts(exhibit);
    fc.assert(fc.property(figures, accepts));
  });

  it('refuses a figure with one number that is not finite, whichever mark has it', () => {
    const wrong = fc.constantFrom(Number.NaN, Infinity, -Infinity);
    fc.assert(
      fc.property(figures, wrong, fc.boolean(), (figure, value, onX) => {
        const point: readonly [number, number] = onX ? [value, 1] : [1, value];
        const marks: Figure['marks'] = [...figure.marks, { kind: 'dots', label: 'lost', points: [point] }];
        const [name, { scale }] = onX ? ['x', figure.x] : ['y', figure.y];
        const kind = scale === 'log' ? 'positive' : 'finite';
        expectRefused({ ...figure, marks }, `${kind} numbers on the ${name} axis`, `${value}`);
      }),
    );
  });

  it('refuses zero on a logarithmic axis, no numbers at all, and a domain that does not ascend', () => {
    expectRefused({ ...FIGURE, y: { label: 'y', scale: 'log' } }, 'positive numbers on the y axis', '0');
    expectRefused({ ...FIGURE, marks: [] }, 'marks with numbers on the x axis', 'none');
    const domain = (least: number, most: number, scale: 'linear' | 'log' = 'linear'): Exhibit => ({
      ...LOGARITHMIC,
      x: { label: 'x', scale, domain: [least, most] },
    });
    expectRefused(domain(2, 1), 'a domain of the x axis that ascends', '2 to 1');
    expectRefused(domain(1, 1), 'a domain of the x axis that ascends', '1 to 1');
    expectRefused(domain(1, Number.NaN), 'a domain of the x axis that ascends', '1 to NaN');
    expectRefused(domain(0, 1, 'log'), 'positive numbers on the x axis', '0');
    expectRefused(domain(0, Infinity), 'finite numbers on the x axis', 'Infinity');
  });

  it('refuses a table with a row of another length', () => {
    expectRefused({ ...TABLE, rows: [...TABLE.rows, ['alone']] }, 'rows of 3 cells', 'one of 1');
    accepts({ ...TABLE, rows: [] });
  });

  const cell = { x: 0, y: 0, class: 0 };
  const seven = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter) => ({ letter, label: letter }));
  const cases: readonly (readonly [what: string, change: Partial<ClassMap>, expected: string, got: string])[] = [
    ['no cells', { cells: [] }, 'a map with cells', 'none'],
    ['seven classes', { classes: seven }, 'at most 6 classes', '7'],
    [
      'one letter for two classes',
      { classes: [...MAP.classes.slice(0, 5), { letter: 'A', label: 'x' }] },
      'a letter of its own for each class',
      'A, B, C, D, E, A',
    ],
    ['an absent column', { cells: [{ ...cell, x: 4 }] }, 'a column among the 4 that there are', 'number 4'],
    ['half a row', { cells: [{ ...cell, y: 0.5 }] }, 'a row among the 2 that there are', 'number 0.5'],
    ['an absent class', { cells: [{ ...cell, class: -1 }] }, 'a class among the 6 that there are', 'number -1'],
    ['two cells in one place', { cells: [cell, { ...cell, class: 1 }] }, 'one cell in a place', 'two at 0, 0'],
  ];
  for (const [what, change, expected, got] of cases) {
    it(`refuses a map with ${what}`, () => {
      expectRefused({ ...MAP, ...change }, expected, got);
    });
  }
});

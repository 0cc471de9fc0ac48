import { expect } from 'chai';
import type { ClassMap } from '../../../src/claim/exhibit.js';
import { standaloneFigure } from '../../../src/report/exhibit/standaloneFigure.js';
import { requireDrawable } from '../../../src/report/exhibit/drawable.js';
import { exhibitFile } from '../../../src/report/exhibit/files.js';
import { mapDrawn } from '../../../src/report/exhibit/map.js';
import { HOSTILE } from '../teachingRuns.js';
import { TABLE } from './samples.js';

/** Six classes, in a grid with a blank place. */
const MAP: ClassMap = {
  kind: 'map',
  title: 'Which is which',
  caption: 'Every class once, and one place blank.',
  x: { label: 'units n', values: ['10', '100', '1000', '10 000'] },
  y: { label: 'samples m', values: ['2', '4'] },
  classes: ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => ({ letter, label: `class ${letter}` })),
  cells: [0, 1, 2, 3, 4, 5].map((each) => ({
    x: each % 4,
    y: Math.floor(each / 4),
    class: each,
    ...(each === 0 ? { note: '31 %' } : {}),
  })),
};

const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ?(<[^>]*?) ?> ?/g, '$1>');

describe('report/exhibit/map', () => {
  it('writes each class in its cell, and says what the letters mean', () => {
    const text = tidy(mapDrawn(MAP, 'map').text);
    for (const { letter, label } of MAP.classes) {
      expect(text.split(`class="letter"`).filter((part) => part.includes(`>${letter}</text>`))).to.have.length(2);
      expect(text).to.include(`${letter}: ${label}</li>`).and.to.include(`${letter} means ${label}`);
    }
    expect(text).to.include('>31 %</text>').and.to.include('Across: units n. Upwards: samples m.');
    expect(text.match(/class="cell"/g)).to.have.length(6 + 6);
    expect(text, 'in the table too').to.match(
      /<th scope="row">2<\/th><td[^>]*>10<\/td><td[^>]*>class A<\/td><td[^>]*>31 %/,
    );
  });

  it('tells classes apart without colour or letters: by the lines of the ground', () => {
    const cells = tidy(mapDrawn(MAP, 'map').text).split('class="mark series-').slice(1, 7);
    const grounds = cells.map((cell) => {
      const d = /class="hatch" d="([^"]*)"/.exec(cell)?.[1] ?? '';
      const directions = [...d.matchAll(/M(\S+) (\S+?)(?:H|V|L(\S+) (\S+?)(?=M|$))/g)].map(([line, x, y, u, v]) =>
        line.endsWith('H') || line.endsWith('V')
          ? line.slice(-1)
          : Math.sign((Number(u) - Number(x)) * (Number(v) - Number(y))),
      );
      return [...new Set(directions)].sort().join(' ');
    });
    expect(new Set(grounds).size, grounds.join(' | ')).to.equal(6);
    expect(grounds[0], 'the first is plain').to.equal('');
  });

  it('draws rows from the bottom up, within the frame', () => {
    const text = tidy(mapDrawn(MAP, 'map').text);
    const tops = [...text.matchAll(/class="cell" x="[\d.]+" y="([\d.]+)"/g)].slice(0, 6).map(([, y]) => Number(y));
    expect(tops[0]).to.be.greaterThan(tops[4] as number);
    const [, width, height] = /class="frame" width="([\d.]+)" height="([\d.]+)"/.exec(text) as unknown as [
      string,
      string,
      string,
    ];
    for (const [, d] of text.slice(0, text.indexOf('class="frame"')).matchAll(/class="hatch" d="([^"]*)"/g)) {
      for (const [, x, y] of (d as string).matchAll(/[ML](\S+) (-?[\d.]+)/g)) {
        expect(Number(x)).to.be.within(0, Number(width));
        expect(Number(y)).to.be.within(0, Number(height));
      }
    }
  });

  it('stands alone as a drawing, legend and all', () => {
    const text = standaloneFigure(MAP);
    expect(text.match(/<svg[\s>]/g)?.length).to.equal(text.match(/<\/svg>/g)?.length);
    for (const { letter, label } of MAP.classes) expect(text).to.include(`>${letter}: ${label}</text>`);
  });

  it('escapes what a plug-in writes', () => {
    const hostile = {
      ...MAP,
      ...{ title: HOSTILE, caption: HOSTILE, x: { label: HOSTILE, values: MAP.x.values.map(() => HOSTILE) } },
      classes: [{ letter: HOSTILE, label: HOSTILE }],
      cells: [{ x: 0, y: 0, class: 0, note: HOSTILE }],
    };
    expect(mapDrawn(hostile, 'map').text).not.to.match(/<script|<img/i);
    expect(standaloneFigure(hostile)).not.to.match(/<script|<img/i);
  });

  const cell = { x: 0, y: 0, class: 0 };
  const seven = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter) => ({ letter, label: letter }));
  for (const [what, change, message] of [
    ['no cells', { cells: [] }, 'a map with cells, got none'],
    ['seven classes', { classes: seven }, 'at most 6 classes, got 7'],
    [
      'one letter for two classes',
      { classes: [...MAP.classes.slice(0, 5), { letter: 'A', label: 'x' }] },
      'a letter of its own for each class, got A, B, C, D, E, A',
    ],
    ['a column that is not there', { cells: [{ ...cell, x: 4 }] }, 'a column among the 4 that there are, got number 4'],
    ['half a row', { cells: [{ ...cell, y: 0.5 }] }, 'a row among the 2 that there are, got number 0.5'],
    [
      'a class that is not there',
      { cells: [{ ...cell, class: -1 }] },
      'a class among the 6 that there are, got number -1',
    ],
    ['two cells in one place', { cells: [cell, { ...cell, class: 1 }] }, 'one cell in a place, got two at 0, 0'],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(() => {
        requireDrawable({ ...MAP, ...change }, 'claim, exhibit 1');
      }).to.throw(`claim, exhibit 1: expected ${message}`);
    });
  }

  it('has a file of a name that any system takes', () => {
    expect(exhibitFile(MAP, 0)).to.equal('1-which-is-which.svg');
    expect(exhibitFile({ ...TABLE, title: '../../λ_min(G) ≥ 0?' }, 1)).to.equal('2-λ-min-g-0.md');
    expect(exhibitFile({ ...TABLE, title: '?' }, 2)).to.equal('3-table.md');
  });
});

import { expect } from 'chai';
import { standaloneFigure } from '../../../src/report/exhibit/standaloneFigure.js';
import { mapDrawn } from '../../../src/report/exhibit/map.js';
import { HOSTILE } from '../teachingRuns.js';
import { MAP } from './samples.js';

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
      /<th scope="row">2<\/th><td[^>]*><div>10<\/div><\/td><td[^>]*><div>class A<\/div><\/td><td[^>]*><div>31 %/,
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
});

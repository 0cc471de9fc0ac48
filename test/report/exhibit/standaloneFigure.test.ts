import { expect } from 'chai';
import { standaloneFigure } from '../../../src/report/exhibit/standaloneFigure.js';
import { symbolsInSvg } from '../../../src/report/symbols.js';
import { FIGURE, LOGARITHMIC } from './samples.js';

describe('a figure alone', () => {
  it('is one drawing in SVG with its title and a legend line for every mark', () => {
    for (const figure of [FIGURE, LOGARITHMIC]) {
      const text = standaloneFigure(figure);
      expect(text).to.match(/^<svg\s+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(text.match(/<svg[\s>]/g)?.length).to.equal(text.match(/<\/svg>/g)?.length);
      expect(text).to.include(`>${figure.title}</text>`);
      for (const { label } of figure.marks) expect(text.split(`>${symbolsInSvg(label).text}</text>`)).to.have.length(2);
    }
  });
});

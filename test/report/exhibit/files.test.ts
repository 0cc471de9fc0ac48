/** Exhibits as files: names that any system takes, and texts of the kind that the name says. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Exhibit } from '../../../src/claim/exhibit.js';
import { exhibitFile, exhibitFileText } from '../../../src/report/exhibit/files.js';
import { standaloneFigure } from '../../../src/report/exhibit/standaloneFigure.js';
import { tableMarkdown } from '../../../src/report/exhibit/tableText.js';
import { FIGURE, TABLE } from './samples.js';

const titled = (title: string, exhibit: Exhibit = TABLE): Exhibit => ({ ...exhibit, title });

describe('report/exhibit/files', () => {
  it('are named by number and title', () => {
    expect(exhibitFile(titled('Which is which', FIGURE), 0)).to.equal('1-which-is-which.svg');
    expect(exhibitFile(titled('../../λ_min(G) ≥ 0?'), 1)).to.equal('2-λ-min-g-0.md');
    expect(exhibitFile(titled('?'), 2)).to.equal('3-table.md');
  });

  it('have names of letters, digits and hyphens, short enough for any file system, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(title, fc.nat({ max: 99 }), (text, index) => {
        const name = exhibitFile(titled(text), index);
        expect(name).to.match(/^\d+-[\p{L}\p{N}\ufffd-]+\.md$/u);
        expect(name.isWellFormed(), JSON.stringify(name)).to.equal(true);
        // A temporary file has 21 characters more.
        expect(Buffer.byteLength(name) + 21, name).to.be.at.most(255);
        expect(Number.parseInt(name, 10)).to.equal(index + 1);
      }),
      {
        examples: [
          [`a${'𝒙'.repeat(60)}`, 0],
          ['/../../etc/passwd\u0000', 0],
          ['日'.repeat(100), 98],
        ],
      },
    );
  });

  it('are Markdown for tables and drawings for figures', () => {
    expect(exhibitFileText(TABLE)).to.equal(tableMarkdown(TABLE));
    expect(exhibitFileText(FIGURE)).to.equal(standaloneFigure(FIGURE));
  });
});

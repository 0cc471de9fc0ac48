import { expect } from 'chai';
import type { Run } from 'lossproof';
import type { Certified, Figure, Table } from 'lossproof/search';
import { exhibits } from '../../../../lemmas/xls16/experiment/exhibits.js';
import { quantitiesOf } from '../../../../lemmas/xls16/experiment/quantities.js';
import { Reading } from '../../../../lemmas/xls16/experiment/reading.js';
import { certifiedOf } from '../../../../src/report/exhibit/certified.js';
import { acceptedOf } from '../looks.js';
import { withImages, withTeachers } from './samples.js';

const certifiedBy = async (make: () => Promise<Run>): Promise<Certified> => certifiedOf(acceptedOf(await make()));

async function shown(make: () => Promise<Run>) {
  const certified = await certifiedBy(make);
  const [figure, table] = exhibits(certified) as [Figure, Table];
  return { figure, table, reading: new Reading(certified) };
}

for (const [kind, make] of [
  ['images', withImages],
  ['teachers', withTeachers],
] as const) {
  describe(`the exhibits of one certificate of the experiment: ${kind}`, () => {
    it('draw each run once, in the order of the quotients, and count those below 1', async () => {
      const { figure, reading } = await shown(make);
      const [dots] = figure.marks;
      const points = dots?.kind === 'dots' ? dots.points : expect.fail('dots were expected');
      expect(points.map(([x]) => x)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
      const heights = points.map(([, y]) => y);
      expect(heights).to.deep.equal([...heights].sort((a, b) => a - b));
      // Each dot lies within the enclosure of one run.
      const enclosures = [...reading.runs('test', 'contrast')].sort(([a], [b]) => a - b);
      for (const [at, [lower, upper]] of enclosures.entries()) expect(heights[at]).to.be.within(lower, upper);
      const [, better, all] = /: in (\d+) of (\d+) runs/.exec(figure.caption) ?? [];
      expect([better, all].map(Number)).to.deep.equal([heights.filter((height) => height < 1).length, 8]);
    });

    it('draw the certified bounds of the median as lines', async () => {
      const { figure, reading } = await shown(make);
      const levels = figure.marks.flatMap((mark) => (mark.kind === 'rule' && 'y' in mark.at ? [mark.at.y] : []));
      expect(levels).to.deep.equal([1, ...(reading.median('test', 'contrast') ?? [])]);
    });

    it('have a row for each quantity that is asked for, with a cell for each arm and the contrast', async () => {
      const { table, reading } = await shown(make);
      const quantities = quantitiesOf(reading.subject);
      expect(table.rows).to.have.length(quantities.length);
      for (const [at, quantity] of quantities.entries()) {
        const row = table.rows[at] as readonly string[];
        expect(row).to.have.length(table.columns.length);
        for (const [place, of] of (['regularised', 'plain', 'contrast'] as const).entries()) {
          const median = reading.median(quantity, of);
          const numbers = (row[place + 1] as string).split(' to ').map(Number);
          if (median === undefined) expect(row[place + 1], quantity).to.equal('not certified');
          else
            for (const [end, number] of numbers.entries()) {
              const exact = median[end] as number;
              // Three digits are shown, two of the smallest numbers.
              expect(Math.abs(number - exact), `${quantity}, ${of}`).to.be.at.most(0.05 * Math.abs(exact));
            }
        }
      }
    });
  });
}

describe('the exhibits of a control of the experiment', () => {
  it('are none, since it compares R alone', async () => {
    const [control] = (await withTeachers()).controls as [Run];
    expect(exhibits(certifiedOf(acceptedOf(control)))).to.deep.equal([]);
  });
});

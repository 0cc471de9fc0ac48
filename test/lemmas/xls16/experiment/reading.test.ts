import { expect } from 'chai';
import type { Run } from 'lossproof';
import { Reading, shownRange } from '../../../../lemmas/xls16/experiment/reading.js';
import { acceptedOf } from '../looks.js';
import { withImages, withTeachers } from './samples.js';

const readingOf = (run: Run): Reading => new Reading({ subject: run.subject, checked: acceptedOf(run) });

describe('reading certificates of the experiment', () => {
  for (const [kind, make] of [
    ['images', withImages],
    ['teachers', withTeachers],
  ] as const) {
    it(`finds medians inside their runs, and quotients of the two arms: ${kind}`, async () => {
      const reading = readingOf(await make());
      for (const quantity of ['test', 'overlaps'] as const) {
        const [lower, upper] = reading.median(quantity, 'contrast') ?? expect.fail('a median was expected');
        const runs = reading.runs(quantity, 'contrast');
        expect(runs).to.have.length(8);
        // With eight runs the bounds are the least and the largest.
        expect(lower).to.be.closeTo(Math.min(...runs.map(([least]) => least)), 1e-9 * upper);
        expect(upper).to.be.closeTo(Math.max(...runs.map(([, most]) => most)), 1e-9 * upper);
        const plain = reading.runs(quantity, 'plain');
        for (const [run, [a]] of reading.runs(quantity, 'regularised').entries()) {
          const quotient = a / (plain[run]?.[0] as number);
          expect(runs[run]?.[0]).to.be.closeTo(quotient, 1e-6 * quotient);
        }
      }
    });
  }

  it('finds nothing of the test error in a control', async () => {
    const [control] = (await withTeachers()).controls as [Run];
    const reading = readingOf(control);
    expect(reading.median('test', 'contrast')).to.equal(undefined);
    expect(reading.runs('test', 'plain')).to.deep.equal([]);
    expect(reading.runs('overlaps', 'contrast')).to.have.length(8);
  });

  it('shows ranges in three digits', () => {
    expect(shownRange(undefined)).to.equal('not certified');
    expect(shownRange([0.12341, 0.12344])).to.equal('0.123');
    expect(shownRange([0.9, 1.25])).to.equal('0.900 to 1.25');
    expect(shownRange([0.00001, 0.5])).to.equal('1.0e-5 to 0.500');
  });
});

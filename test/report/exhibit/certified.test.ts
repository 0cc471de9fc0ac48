/** Certificates prepared for exhibits: their own numbers, drawn only where an exhibit asks for them. */
import { expect } from 'chai';
import { rationals, terms, type Checked, type Rational } from '../../../src/kernel/full.js';
import { certifiedOf } from '../../../src/report/exhibit/certified.js';
import { teachingRun } from '../teachingRuns.js';
import { refuses } from '../../support.js';
import { DATA, withData } from './dataRun.js';

const checkedOf = async (claim: string): Promise<Checked> => (await teachingRun(claim)).checked as Checked;

describe('report/exhibit/certified', () => {
  it('evaluates terms on the instance of the certificate', async () => {
    const checked = await checkedOf('sc16/zero-error');
    const { evaluate, subject } = certifiedOf(checked);
    const { sizes, parameters } = checked.certificate;
    expect(subject).to.deep.equal({ sizes, parameters });
    const X = evaluate(terms.data('X'));
    expect([X.rows, X.columns]).to.deep.equal([sizes['d0'], sizes['N']]);
    const gram = evaluate(terms.product(terms.transpose(terms.data('X')), terms.data('X')));
    const { rows, columns, entries } = X;
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < columns; j++) {
        let sum: Rational = rationals.ZERO;
        for (let k = 0; k < rows; k++) {
          const [a, b] = [entries[k * columns + i], entries[k * columns + j]] as [Rational, Rational];
          sum = rationals.add(sum, rationals.multiply(a, b));
        }
        expect(gram.entries[i * columns + j], `entry ${i}, ${j}`).to.deep.equal(sum);
      }
    }
  });

  it('needs the data set only where a term is evaluated', async () => {
    const checked = (await withData()).checked as Checked;
    const without = certifiedOf(checked);
    expect(without.subject.sizes).to.deep.equal(checked.certificate.sizes);
    refuses(
      () => without.evaluate(terms.data('X')),
      'missing',
      '$.instance.X: expected the data set bytes at hand, got nothing',
    );
    const { rows, columns, entries } = certifiedOf(checked, () => DATA.bytes.slice(0, 8)).evaluate(terms.data('X'));
    expect([rows, columns]).to.deep.equal([2, 4]);
    // Each sample is a column of X.
    const first = entries.filter((_, at) => at % columns === 0).map(rationals.formatRational);
    expect(first).to.deep.equal(['1', '2']);
  });
});

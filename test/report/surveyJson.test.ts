/** A survey as JSON: what the certificates say, cell by cell. */
import { expect } from 'chai';
import { surveyJson } from '../../src/report/surveyJson.js';
import { asJson } from '../support.js';
import { cellOf, exhibitedOf, surveyedCells } from './surveyed.js';
import { sampleRun } from '../claim/runs.js';

const FILES = ['1.svg', '2.svg', '3.md'];

describe('report/surveyJson', () => {
  it('has for each certified cell its subject, verdict, strength and digest', async () => {
    const cells = await surveyedCells();
    const { cells: shown } = surveyJson(cells, exhibitedOf(cells), FILES);
    expect(shown.map(({ name, verdict, kept }) => [name, verdict, kept])).to.deep.equal([
      ['n=1', 'holds', false],
      ['n=2', 'holds', true],
      ['n=3', 'holds', false],
      ['n=7', 'undecided', false],
    ]);
    for (const [at, { checked, subject, file, refused }] of cells.entries()) {
      expect(shown[at]).to.deep.include({ ...subject, seed: '1', refused });
      if (checked === undefined) {
        expect(shown[at]).to.include({ reason: 'seven is left open' }).and.not.to.have.any.keys('digest', 'file');
      } else {
        const { assurance, error } = checked.theorem;
        expect(shown[at]).to.include({ assurance, error, digest: checked.certificate.digest, file });
      }
    }
  });

  it('has the controls by name and verdict, undecided without a certificate', async () => {
    const cell = cellOf(await sampleRun(1));
    const open = cell.controls.map(({ variant }) => ({ variant }));
    const [decided, undecided] = surveyJson([cell, { ...cell, controls: open }], undefined, []).cells;
    expect(decided?.controls).to.deep.equal([{ variant: 'one-more', verdict: 'fails' }]);
    expect(undecided?.controls).to.deep.equal([{ variant: 'one-more', verdict: 'undecided' }]);
  });

  it('has the exhibits with their files, or the reason why there are none', async () => {
    const cells = await surveyedCells();
    const exhibited = exhibitedOf(cells);
    const exhibits =
      exhibited !== undefined && 'exhibits' in exhibited ? exhibited.exhibits : expect.fail('no exhibits');
    expect(surveyJson(cells, exhibited, FILES).exhibits).to.deep.equal(
      exhibits.map((exhibit, at) => ({ file: FILES[at], ...exhibit })),
    );
    expect(surveyJson(cells, { problem: 'why' }, [])).to.deep.include({ exhibits: [], problem: 'why' });
    expect(surveyJson(cells, undefined, [])).to.deep.include({ exhibits: [], problem: undefined });
  });

  it('is plain JSON without the certificates', async () => {
    const cells = await surveyedCells();
    const text = JSON.stringify(surveyJson(cells, exhibitedOf(cells), FILES));
    expect(asJson(JSON.parse(text))).to.deep.equal(asJson(surveyJson(cells, exhibitedOf(cells), FILES)));
    expect(text).not.to.include('witness').and.not.to.include('bytesOf');
  });
});

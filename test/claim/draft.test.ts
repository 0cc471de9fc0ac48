/** The instance that a search works on: each matrix as the statement names it, drawn, taken, given or found. */
import { expect } from 'chai';
import { evaluate, rationals, terms, type Certificate, type Job, type Rational } from 'lossproof/search';
import { refusalOf, shownRows } from '../support.js';
import { dataSet, jobAt } from './jobs.js';

const uniform = { kind: 'uniform', from: 1, to: 9 } as const;
const half = rationals.rational(1n, 2n);
const halves = { rows: 1, columns: 2, entries: [half, rationals.negate(half)] };

const rowOf = (job: Job, name: string): readonly string[] =>
  shownRows(evaluate(job.context, terms.data(name)))[0] ?? [];

describe('claim/draft', () => {
  it('draws from the seed under the name of the matrix, with the digest of what was drawn', () => {
    const job = jobAt(2);
    const drawn = job.draw('X', uniform);
    expect(job.instance['X']).to.include({ kind: 'draw', label: 'X', rows: 1, columns: 2 });
    expect(rowOf(job, 'X')).to.deep.equal(shownRows(drawn)[0]);
    expect(shownRows(jobAt(2).sample('X', 1, 2, uniform)), 'the same stream').to.deep.equal(shownRows(drawn));
    expect(job.sample('start', 1, 2, uniform).entries).to.have.length(2);
    expect(Object.keys(job.instance), 'a sample is no part of the instance').to.deep.equal(['X']);
  });

  it('takes the first samples of a data set in place of a draw', () => {
    const job = jobAt(2, { data: { ...dataSet('numbers.npy', 5, 7, 9), labels: [0, 1, 0] } });
    expect(shownRows(job.drawOrTake('X', uniform))).to.deep.equal([['5', '7']]);
    expect(job.instance['X']).to.include({ kind: 'dataSet', name: 'numbers.npy', encoding: 'uint8' });
    expect(rowOf(job, 'X')).to.deep.equal(['5', '7']);
    expect([job.takesData, job.labels, job.data?.name]).to.deep.equal([true, [0, 1, 0], 'numbers.npy']);
  });

  it('draws where there is no data set', () => {
    const job = jobAt(2);
    job.drawOrTake('X', uniform);
    expect(job.instance['X']?.kind).to.equal('draw');
    expect([job.takesData, job.labels, job.data]).to.deep.equal([false, undefined, undefined]);
  });

  it('U15: writes numbers out that no type of certificates holds, a sample in each column', () => {
    const numbers = ['1/10', '3', '1/3'].map((text) => rationals.parseRational(text) as Rational);
    const exact = { name: 'tenths.csv', samples: 3, dimension: 1, numbers };
    const job = jobAt(2, { data: exact });
    expect(shownRows(job.drawOrTake('X', uniform))).to.deep.equal([['1/10', '3']]);
    expect(job.instance['X']).to.deep.equal({ kind: 'matrix', rows: 1, columns: 2, entries: ['1/10', '3'] });
  });

  it('U15: takes each matrix from its own data set', () => {
    const taken = { W: dataSet('weights.npy', 8, 9) };
    const job = jobAt(2, { taken });
    job.drawOrTake('X', uniform);
    expect(shownRows(job.drawOrTake('W', uniform))).to.deep.equal([['8', '9']]);
    expect(['X', 'W'].map((name) => job.instance[name]?.kind)).to.deep.equal(['draw', 'dataSet']);
    expect([rowOf(job, 'W'), job.takesData]).to.deep.equal([['8', '9'], false]);
  });

  it('gives matrices in words, or as bytes that hold them exactly', () => {
    const job = jobAt(2);
    job.give('X', halves);
    job.give('W', halves, 'float32');
    expect(job.instance['X']).to.deep.equal({ kind: 'matrix', rows: 1, columns: 2, entries: ['1/2', '-1/2'] });
    expect(job.instance['W']).to.include({ kind: 'packed', encoding: 'float32' });
    expect(rowOf(job, 'W')).to.deep.equal(rowOf(job, 'X'));
    expect(() => {
      jobAt(2).give('W', halves, 'int8');
    }).to.throw(/entry \(1, 1\): expected a number that int8 holds exactly, got 1\/2/);
  });

  it('has only matrices that the statement names, of its shapes, each once', () => {
    const job = jobAt(2);
    job.give('X', halves);
    const give =
      (name: string, matrix = halves) =>
      () => {
        job.give(name, matrix);
      };
    expect(give('X')).to.throw('the instance has a matrix "X" already');
    expect(give('Y')).to.throw('the statement has no matrix "Y": it has X, W');
    expect(give('W', { ...halves, rows: 2, columns: 1 })).to.throw('"W" is 1 × 2 in the statement, got 2 × 1');
    expect(() => jobAt(2, { matrices: {} }).draw('X', uniform)).to.throw('it has none');
    expect(() => job.draw('toString', uniform)).to.throw('the statement has no matrix "toString"');
  });

  it('takes back what an attempt added when it comes to nothing', async () => {
    const job = jobAt(2);
    job.draw('X', uniform);
    const attempt = (success: boolean) =>
      job.attempt(() => {
        job.draw('W', uniform);
        return Promise.resolve(success);
      });
    expect(await attempt(false)).to.equal(false);
    expect(Object.keys(job.instance)).to.deep.equal(['X']);
    expect(await attempt(true)).to.equal(true);
    expect(Object.keys(job.instance)).to.deep.equal(['X', 'W']);
  });

  it('searches for a point once, and takes it from the recorded certificate in a replay', async () => {
    const job = jobAt(2);
    expect(await job.found(['W'], () => Promise.resolve({ W: halves }))).to.deep.equal({ W: halves });
    expect(job.recalled).to.deep.equal([]);
    expect(await jobAt(2).found(['W'], () => Promise.resolve(undefined))).to.equal(undefined);

    const recorded = { instance: job.instance, steps: [] } as unknown as Certificate;
    const again = jobAt(2, { recorded });
    const search = () => expect.fail('a replay does not search');
    expect(shownRows((await again.found(['W'], search))?.W as never)).to.deep.equal([['1/2', '-1/2']]);
    expect(again.recalled).to.deep.equal(['W']);
    expect(again.instance).to.deep.equal(job.instance);
    expect(await jobAt(2, { recorded }).found(['X', 'W'], search), 'one of them is not there').to.equal(undefined);
  });

  it('proves as it is asked to, or as the recorded certificate does', () => {
    const recorded = (...steps: readonly string[]) =>
      ({ instance: {}, steps: steps.map((rule) => ({ rule })) }) as unknown as Certificate;
    expect(jobAt(2).proof).to.equal(undefined);
    expect(jobAt(2, { proof: 'solve' }).proof).to.equal('solve');
    expect(jobAt(2, { recorded: recorded('arithmetic', 'rankBySolving') }).proof).to.equal('solve');
    expect(jobAt(2, { proof: 'solve', recorded: recorded('rankModP') }).proof).to.equal('recompute');
  });

  it('knows sizes, parameters and the matrices of the user', () => {
    const job = jobAt(2, { given: { M: halves } });
    expect([job.sizes, job.parameters]).to.deep.equal([{ N: 2 }, { slope: '1/10' }]);
    expect(job.given).to.deep.equal({ M: halves });
  });

  it('leaves the bytes of a data set that it does not have to the kernel to ask for', () => {
    const job = jobAt(2, { data: dataSet('numbers.npy', 5, 7) });
    job.drawOrTake('X', uniform);
    const other = jobAt(2);
    Object.assign(other.instance, job.instance);
    expect(refusalOf(() => other.context).message).to.match(/expected the data set numbers\.npy at hand, got nothing/);
  });
});

/** The user's own data: each file for its matrix, in its orientation, and sizes that all files agree on. */
import { expect } from 'chai';
import { Registry } from 'lossproof';
import { UsageError, type Claim, type PackedDataSet } from 'lossproof/search';
import { matricesTaken, requestOfData, sizesOfTaken, takenBy, type OwnData } from '../../src/claim/ownData.js';
import { dataSet } from './jobs.js';

/** A file of so many rows and columns, with the numbers 0, 1, …. */
const file = (name: string, rows: number, columns: number): PackedDataSet => ({
  ...dataSet(name, ...Array.from({ length: rows * columns }, (_, at) => at)),
  samples: rows,
  dimension: columns,
});

describe('claim/ownData', () => {
  let claim: Claim;
  let drawing: Claim;
  let labelled: Claim;
  before(async () => {
    const registry = new Registry();
    claim = (await registry.get('sc16/rank-instance')).claim;
    drawing = (await registry.get('sc16/gradient')).claim;
    labelled = (await registry.get('sh17/region-critical')).claim;
  });

  const [x, e, w] = [file('x.npy', 6, 3), file('e.npy', 6, 4), file('w.npy', 4, 3)];
  const sizes = (given: readonly OwnData[], asked = {}) =>
    sizesOfTaken(claim, { ...requestOfData(claim, given), sizes: asked });
  const refusal = (action: () => unknown): string => {
    try {
      action();
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
    return expect.fail('expected a UsageError');
  };

  it('U15: gives each file to its matrix, samples to columns and the rows of weights to rows', () => {
    const request = requestOfData(claim, [{ dataSet: x }, { matrix: 'E', dataSet: e }, { matrix: 'W1', dataSet: w }]);
    expect(request.data).to.equal(x);
    expect(request.also).to.deep.equal({
      E: e,
      // A column of W₁ after the other.
      W1: { ...w, samples: 3, dimension: 4, bytes: Uint8Array.of(0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11) },
    });
    expect(Object.keys(takenBy(claim, request))).to.deep.equal(['X', 'E', 'W1']);
    expect(requestOfData(claim, [{ matrix: 'X', dataSet: x }])).to.deep.equal({ data: x, also: {} });
    expect(requestOfData(claim, [])).to.deep.equal({});
    expect([matricesTaken(claim), matricesTaken(drawing)]).to.deep.equal([['X', 'E', 'W1'], []]);
  });

  it('takes labels, one number for each sample, and refuses more', () => {
    const given = (labels: PackedDataSet) =>
      sizesOfTaken(
        labelled,
        requestOfData(labelled, [{ dataSet: file('x.npy', 6, 2) }, { matrix: 'y', dataSet: labels }]),
      );
    expect(given(file('y.npy', 6, 1))).to.deep.equal({ d0: 2, N: 5 });
    expect(given({ ...file('y.npy', 6, 1), isList: true })).to.deep.equal({ d0: 2, N: 5 });
    expect(
      refusal(() => requestOfData(claim, [{ matrix: 'E', dataSet: { ...file('e.npy', 6, 1), isList: true } }])),
    ).to.match(/expected samples of several numbers.*, got one dimension of 6/);
    expect(refusal(() => given(file('y.npy', 6, 2)))).to.equal(
      'data of y: expected one number for each sample, as y has it, got 2; y comes from N × 1 numbers, a row for each sample, and y.npy has 6 × 2',
    );
    expect(refusal(() => given(file('y.npy', 5, 1)))).to.include(
      'size N: expected 5, as y.npy has it, got 6, as x.npy has it',
    );
  });

  it('U15: takes sizes from the files, and fewer samples where they are asked for', () => {
    const all = [{ dataSet: x }, { matrix: 'E', dataSet: e }, { matrix: 'W1', dataSet: w }];
    expect(sizes(all)).to.deep.equal({ d0: 3, d1: 4, N: 6 });
    expect(sizes(all, { N: 5, d1: 4 })).to.deep.equal({ d0: 3, d1: 4, N: 5 });
    expect(sizes([{ matrix: 'E', dataSet: e }])).to.deep.equal({ d1: 4, N: 6 });
    expect(sizes([{ matrix: 'W1', dataSet: w }], { N: 2 })).to.deep.equal({ d0: 3, d1: 4 });
    expect(sizes([], { N: 2 })).to.deep.equal({});
    // More samples than the claim usually takes.
    expect(sizes([{ dataSet: file('long.npy', 500, 3) }])['N']).to.equal(360);
  });

  it('U15: says which files do not fit together, and how a matrix stands in its file', () => {
    expect(refusal(() => sizes([{ dataSet: x }, { matrix: 'E', dataSet: file('turned.npy', 4, 6) }]))).to.equal(
      'size N: expected 4, as turned.npy has it, got 6, as x.npy has it; ' +
        'E comes from N × d1 numbers, a row for each sample, and turned.npy has 4 × 6',
    );
    expect(refusal(() => sizes([{ dataSet: x }, { matrix: 'W1', dataSet: file('turned.npy', 3, 4) }]))).to.equal(
      'size d0: expected 4, as turned.npy has it, got 3, as x.npy has it; ' +
        'W1 comes from d1 × d0 numbers, row by row, and turned.npy has 3 × 4',
    );
    expect(refusal(() => sizes([{ matrix: 'E', dataSet: e }], { d1: 9 }))).to.match(
      /^size d1: expected 4, as e\.npy has it, got 9;/,
    );
    expect(refusal(() => sizes([{ matrix: 'E', dataSet: e }], { N: 9 }))).to.equal(
      'size N: expected at most the 6 of e.npy, got 9',
    );
  });

  it('refuses matrices that are not taken, two files for one, and data for a claim that draws', () => {
    expect(refusal(() => requestOfData(claim, [{ matrix: 'Z', dataSet: x }]))).to.equal(
      'data of Z: expected data of X, E, W1, got x.npy',
    );
    for (const given of [
      [{ dataSet: x }, { dataSet: e }],
      [
        { matrix: 'E', dataSet: x },
        { matrix: 'E', dataSet: e },
      ],
    ]) {
      expect(refusal(() => requestOfData(claim, given))).to.match(
        /^data of [XE]: expected one file, got x\.npy and e\.npy; name the matrix of each: X=FILE,E=FILE,W1=FILE$/,
      );
    }
    expect(refusal(() => requestOfData(drawing, [{ dataSet: x }]))).to.match(
      /no data set: this claim draws its data, got x\.npy/,
    );
    expect(refusal(() => sizesOfTaken(drawing, { data: x }))).to.match(
      /no data set: this claim draws its data, got x\.npy/,
    );
  });
});

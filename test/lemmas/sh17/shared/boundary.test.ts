import { expect } from 'chai';
import { rows, teacherOnBoundary } from '../../../../lemmas/sh17/shared/boundary.js';

describe('lemmas/sh17/shared/boundary', () => {
  it('writes matrices out, a text a row', () => {
    expect(rows('1 -1/2', '0 3')).to.deep.equal({
      kind: 'matrix',
      rows: 2,
      columns: 2,
      entries: ['1', '-1/2', '0', '3'],
    });
  });

  it('has the labels of the weights (1, 0), whose preactivation at the second sample is 0', () => {
    const { data, labels } = teacherOnBoundary;
    if (data.kind !== 'matrix' || labels.kind !== 'matrix') return expect.fail('matrices');
    expect(labels.entries).to.deep.equal(data.entries.slice(0, 3));
    expect(labels.entries[1]).to.equal('0');
  });
});

import { expect } from 'chai';
import { rationals, type Job, type Matrix, type Rational } from 'lossproof/search';
import { labelsOf } from '../../../../lemmas/sh17/experiment/labels.js';

const law = { kind: 'uniform', from: 0, to: 1 } as const;

function jobWith(labels: readonly number[] | undefined, random: 0 | 1) {
  const given: [string, Matrix<Rational>, string | undefined][] = [];
  const job = {
    sizes: { N: 4, random },
    labels,
    data: undefined,
    draw: () => ({ rows: 1, columns: 4, entries: [] }),
    give: (...entry: [string, Matrix<Rational>, string?]) => given.push([entry[0], entry[1], entry[2]]),
  } as unknown as Pick<Job, 'draw' | 'give' | 'labels' | 'data'> & { readonly sizes: { N: number; random: number } };
  return { job, given };
}

describe('labels of an experiment', () => {
  it('are the larger one for the upper half of the range of the first N labels of the data set', () => {
    const { job, given } = jobWith([0, 9, 4, 5, 100], 0);
    const y = labelsOf(job, law, [-1n, 1n]);
    expect(y.entries.map(rationals.formatRational)).to.deep.equal(['-1', '1', '-1', '1']);
    expect(given).to.deep.equal([['y', y, 'int8']]);
  });

  it('are drawn where they are to be random, whatever the data set has', () => {
    const { job, given } = jobWith([0, 9, 4, 5], 1);
    expect(labelsOf(job, law, [0n, 1n]).entries).to.deep.equal([]);
    expect(given).to.deep.equal([]);
  });

  it('need a data set with labels where they are those of classes', () => {
    expect(() => labelsOf(jobWith(undefined, 0).job, law, [0n, 1n])).to.throw(
      'random=0: expected a data set with labels, got nothing',
    );
  });
});

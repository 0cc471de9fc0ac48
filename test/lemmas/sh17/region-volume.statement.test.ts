import { expect } from 'chai';
import statement from '../../../lemmas/sh17/region-volume.statement.js';
import { partsOf, statedAt } from '../support.js';

const data = (name: string) => ({ kind: 'data', name });

describe('the statement of sh17/region-volume', () => {
  it('claims the recorded bounds, a row for each number of units', () => {
    const stated = statedAt(statement, { d1: 7, N: 4 }, { parameters: { slope: '0' } });
    expect(partsOf(stated)).to.deep.equal([
      {
        kind: 'regionVolumes',
        data: data('X'),
        labels: data('y'),
        volumes: data('volumes'),
        slope: '0',
        apart: '1/100000000',
      },
    ]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [2, 4], y: [1, 4], volumes: [7, 4] });
    expect(stated.hypotheses).to.deep.equal([]);
  });

  it('has in its control volumes of 0', () => {
    const stated = statedAt(statement, {}, { variant: 'teacher-on-boundary' });
    expect(stated.mustRefute).to.equal(true);
    const [proposition] = partsOf(stated);
    if (proposition?.kind !== 'regionVolumes' || proposition.volumes.kind !== 'matrix') return expect.fail('volumes');
    expect(proposition.volumes.entries).to.deep.equal(['0', '0', '0', '0']);
    expect(proposition.slope).to.equal('1/2');
  });
});

/** Which cells a survey has, and what their files are called. */
import { expect } from 'chai';
import { Registry } from 'lossproof';
import { UsageError, type Cell, type Claim, type DataSet } from 'lossproof/search';
import { plannedCells, type Plan } from '../../src/claim/plannedCells.js';
import sample from './surveySample.js';

const NONE: Plan = {
  preset: 'teaching',
  seed: '1',
  dataSet: (name) => Promise.reject(new UsageError('unreadable', name, 'a readable file', 'no such file')),
};

const of = (claim: Claim, cells: readonly Cell[], plan: Partial<Plan> = {}) =>
  plannedCells(
    claim,
    { title: 't', question: 'q', cells: { teaching: cells, audit: cells }, exhibits: () => [] },
    { ...NONE, ...plan },
  );

async function refusalOf(action: Promise<unknown>): Promise<UsageError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  return expect.fail('expected a UsageError');
}

describe('claim/plannedCells', () => {
  const claim = sample as unknown as Claim;
  let ranks: Claim;
  before(async () => {
    ranks = (await new Registry().get('sc16/rank-instance')).claim;
  });

  it('completes cells by the preset and the seed, and names them by all that tells them apart', async () => {
    const cells = await of(ranks, [{}, { sizes: { N: 3 }, parameters: { slope: '2/20' }, seed: 'x' }], { seed: '9' });
    expect(cells.map(({ request }) => request.seed)).to.deep.equal(['9', 'x']);
    expect(cells[1]?.subject.sizes).to.deep.include({ N: 3 });
    const sizes = ranks.presets.teaching;
    expect(cells[0]?.subject.sizes).to.deep.equal(sizes);
    expect(cells[1]?.name).to.equal(`d0=${sizes['d0']},d1=${sizes['d1']},N=3,slope=1_10.seed-x`);
  });

  it('takes a field that is undefined for one that is not there', async () => {
    const cell = { sizes: { n: undefined }, parameters: { pause: undefined } } as unknown as Cell;
    expect((await of(claim, [cell])).map(({ name }) => name)).to.deep.equal(['n=2,pause=0.seed-1']);
  });

  it('takes the sizes of a data set, and says what is missing where there is none', async () => {
    const data: DataSet = {
      name: 'my points.npy',
      samples: 5,
      dimension: 3,
      encoding: 'uint8',
      bytes: new Uint8Array(15),
    };
    const [cell] = await of(ranks, [{ sizes: { N: 4, d1: 2 }, data: 'my points.npy' }], {
      dataSet: () => Promise.resolve(data),
    });
    expect(cell?.subject.sizes).to.deep.include({ d0: 3, N: 4 });
    expect(cell?.name).to.match(/\.my_points\.npy\.seed-1$/);
    const [without] = await of(ranks, [{ data: 'nowhere' }]);
    expect(without?.problem).to.match(/^nowhere: expected a readable file/);
  });

  it('does not hide a failure that is no lack of data', async () => {
    const broken = of(ranks, [{ data: 'x' }], { dataSet: () => Promise.reject(new TypeError('broken')) });
    expect(await broken.catch((error: unknown) => (error as Error).message)).to.equal('broken');
  });

  it('refuses the same cell twice, and cells that the claim cannot have, before anything is searched for', async () => {
    const twice = await refusalOf(of(claim, [{ sizes: { n: 2 } }, {}]));
    expect(twice.message).to.equal('test/three-times: expected each cell once, got n=2,pause=0.seed-1 twice');
    expect((await refusalOf(of(claim, [{ sizes: { n: 0 } }]))).code).to.equal('impossible-size');
    expect((await refusalOf(of(claim, [{ sizes: { m: 1 } }]))).code).to.equal('unknown-size');
  });

  it('is possible for every survey of the package', async () => {
    const registry = new Registry();
    let count = 0;
    for (const id of await registry.list()) {
      const found = (await registry.get(id)).claim;
      if (found.survey === undefined) continue;
      for (const preset of ['teaching', 'audit'] as const) {
        count += (await plannedCells(found, found.survey, { ...NONE, preset })).length;
      }
    }
    expect(count).to.be.at.least(20);
  });
});

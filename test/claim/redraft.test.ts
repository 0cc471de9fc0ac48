/** Instances made again without their steps: what a search draws or takes must come out the same, what it found may be any. */
import { expect } from 'chai';
import {
  defineClaim,
  defineStatement,
  rationals,
  Refusal,
  rules,
  type Certificate,
  type Claim,
  type DataSet,
  type Job,
} from 'lossproof/search';
import { requireDrafted } from '../../src/claim/redraft.js';
import { dataSet, jobAt } from './jobs.js';

const uniform = { kind: 'uniform', from: 1, to: 9 } as const;
const ones = (columns: number) => ({ rows: 1, columns, entries: Array(columns).fill(rationals.ONE) as never });

const statement = defineStatement({
  id: 'test/job',
  title: 'A drawn and a found matrix',
  paper: 'a test',
  statement: { tex: '1 = 1', english: 'One is one.' },
  sizes: { N: { default: 2, least: 1, most: 9, says: 'a number' } },
  parameters: { slope: { default: '1/10', says: 'a slope' } },
  data: { matrix: 'X', dimension: 'N', samples: 'N' },
  matrices: ({ sizes: { N } }) => ({ X: [1, N], W: [1, N] }),
  outcomes: () => [],
  controls: { none: { kind: 'spoils', title: 'none', breaks: [], outcomes: () => [] } },
});

const prepare = async (job: Job<'N', 'slope'>): Promise<void> => {
  job.drawOrTake('X', uniform);
  const found = await job.found(['W'], () => expect.fail('nothing is searched for again'));
  if (found === undefined) job.undecided('no point was found');
};

function claimWith(search: (job: Job<'N', 'slope'>) => Promise<unknown>): Claim {
  const claim = defineClaim(statement, {
    method: ['none'],
    search: async (job) => {
      await search(job);
    },
    controls: { none: () => undefined },
  });
  return claim as unknown as Claim;
}

const claim = claimWith(async (job) => {
  await prepare(job);
  job.prove(rules.arithmetic, [], { left: ['1'], relation: 'equals', right: ['1'] });
  expect.fail('no step is taken');
});
const subject = { sizes: { N: 2 }, parameters: { slope: '1/10' } };

/** The instance of a certificate of the claim, of which the search found W. */
function made(data?: DataSet): Certificate['instance'] {
  const job = jobAt(2, data === undefined ? {} : { data });
  job.drawOrTake('X', uniform);
  job.give('W', ones(2));
  return job.instance;
}

const check = (
  instance: object,
  { of = claim, seed = '1', data }: { of?: Claim; seed?: string; data?: DataSet } = {},
) => requireDrafted(of, { subject, seed, data }, { instance, steps: [] } as unknown as Certificate);

async function refusal(...parameters: Parameters<typeof check>): Promise<string> {
  const error: unknown = await check(...parameters).catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(Refusal);
  return (error as Refusal).message;
}

describe('claim/redraft', () => {
  const typed = { kind: 'matrix', rows: 1, columns: 2, entries: ['3', '4'] };

  it('accepts the instance of the search, with any point that was found', async () => {
    await check(made());
    await check({ ...made(), W: typed });
    const data = dataSet('numbers.npy', 1, 2, 3);
    await check(made(data), { data });
  });

  it('C4: refuses a matrix that is written out where the search draws it', async () => {
    expect(await refusal({ ...made(), X: typed })).to.equal(
      '$.instance.X: expected as the search makes it, draw, got matrix',
    );
  });

  it('refuses what another seed gives, by its digest', async () => {
    const { X } = made();
    const message = await refusal(made(), { seed: '2' });
    expect(message).to.match(/^\$\.instance\.X: expected as the search makes it, \{.*"sha256":"sha256:.*\}, got \{/);
    expect(message).to.include((X as { sha256: string }).sha256);
  });

  it('refuses matrices that the search does not make, and the lack of one that it makes', async () => {
    expect(await refusal({ ...made(), Z: typed })).to.equal(
      '$.instance.Z: expected as the search makes it, nothing, got matrix',
    );
    const { W, X } = made();
    expect(await refusal({ W: W as never })).to.equal(
      '$.instance.X: expected as the search makes it, draw, got nothing',
    );
    expect(await refusal({ X: X as never })).to.equal(
      '$.instance: expected one with which the search takes a step, got no point was found',
    );
  });

  it('refuses another data set, none in place of one, and one in place of none', async () => {
    const [data, other] = [dataSet('numbers.npy', 1, 2), dataSet('numbers.npy', 1, 3)];
    expect(await refusal(made(other), { data })).to.match(/^\$\.instance\.X: expected .*"kind":"dataSet"/);
    expect(await refusal(made({ ...data, name: 'other.npy' }), { data })).to.match(/numbers\.npy.* got .*other\.npy/);
    expect(await refusal(made(), { data })).to.match(/as the search makes it, dataSet, got draw$/);
    expect(await refusal(made(data))).to.match(/as the search makes it, draw, got dataSet$/);
  });

  it('ends a search that cites first, and one without any step', async () => {
    await check(made(), { of: claimWith((job) => prepare(job).then(() => job.cite('test/other', {}))) });
    await check(made(), { of: claimWith(prepare) });
  });

  it('hides no error of a search', async () => {
    const error: unknown = await check(made(), { of: claimWith(() => Promise.reject(new TypeError('broken'))) }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(TypeError);
  });
});

/** A search at work: the steps that it may take, in which order, and what becomes of them. */
import { expect } from 'chai';
import { infer, propositions, rationals, Refusal, rules, terms, Undecided } from 'lossproof/search';
import { contextOf } from '../support.js';
import { jobAt } from './jobs.js';

const uniform = { kind: 'uniform', from: 1, to: 9 } as const;
const wholeNumbers = (...values: readonly bigint[]) => ({
  rows: 1,
  columns: values.length,
  entries: values.map((value) => rationals.rational(value)),
});

describe('Job', () => {
  it('decides hypotheses first, one way or the other', () => {
    for (const [N, relation] of [
      [3, 'atMost'],
      [5, 'exceeds'],
    ] as const) {
      const job = jobAt(N);
      job.prove(rules.standardBasisWitness, [], {});
      expect(job.steps.map(({ rule }) => rule)).to.deep.equal(['arithmetic', 'standardBasisWitness']);
      expect(job.steps[0]?.witness).to.deep.include({ relation });
      expect(job.proved(propositions.comparison([N], relation, [4]))).to.equal(true);
    }
  });

  it('proves what breaks a hypothesis only where what says it cannot be proved', () => {
    const comparison = (relation: 'atMost' | 'exceeds') => () => propositions.comparison([1], relation, [2]);
    const rulesFor = (holds?: 'atMost' | 'exceeds', broken?: 'atMost' | 'exceeds') => {
      const job = jobAt(1, {
        hypotheses: [
          {
            id: 'h',
            english: 'h',
            ...(holds === undefined ? {} : { holds: comparison(holds) }),
            ...(broken === undefined ? {} : { broken: comparison(broken) }),
          },
        ],
      });
      expect(job.context.names).to.deep.equal([]);
      return job.steps.map(({ witness }) => witness['relation']);
    };
    expect(rulesFor('atMost', 'atMost')).to.deep.equal(['atMost']);
    expect(rulesFor('exceeds', 'atMost')).to.deep.equal(['atMost']);
    expect(rulesFor('exceeds')).to.deep.equal([]);
    expect(rulesFor(undefined, 'atMost')).to.deep.equal(['atMost']);
    expect(rulesFor()).to.deep.equal([]);
  });

  it('knows the statuses of hypotheses from its steps, and before the first step what the kernel decides outright', () => {
    const wide = { kind: 'rankAtLeast', matrix: terms.data('X'), rank: 1 } as const;
    const few = jobAt(1).statusesOutright()[0];
    expect(few).to.deep.equal({ id: 'few', status: 'checked', used: true });
    for (const [N, status] of [
      [3, 'checked'],
      [5, 'violated'],
    ] as const) {
      const job = jobAt(N);
      expect([job.statuses(), job.statusesOutright(), job.steps]).to.deep.equal([
        [{ id: 'few', status: 'assumed', used: true }],
        [{ id: 'few', status, used: true }],
        [],
      ]);
      job.prove(rules.standardBasisWitness, [], {});
      expect([job.statuses(), job.statusesOutright()]).to.deep.equal([
        [{ id: 'few', status, used: true }],
        [{ id: 'few', status, used: true }],
      ]);
    }
    const open = jobAt(1, {
      hypotheses: [
        { id: 'wide', english: 'w', holds: () => wide },
        { id: 'free', english: 'f' },
      ],
    });
    expect(open.statusesOutright().map(({ status }) => status)).to.deep.equal(['assumed', 'assumed']);
  });

  it('knows nothing outright of an instance that the kernel refuses', () => {
    const job = jobAt(1);
    job.give('X', { rows: 1, columns: 1, entries: [] });
    expect(() => job.context).to.throw(Refusal, '$.instance.X.entries');
    expect(jobAt(1, { hypotheses: [] }).statusesOutright()).to.deep.equal([]);
    const other = jobAt(1);
    other.give('X', { rows: 1, columns: 1, entries: [] });
    expect(other.statusesOutright()).to.deep.equal([{ id: 'few', status: 'assumed', used: true }]);
  });

  it('leaves a hypothesis open that nothing decides by computing', () => {
    const wide = { kind: 'rankAtLeast', matrix: terms.data('X'), rank: 1 } as const;
    const job = jobAt(1, { hypotheses: [{ id: 'wide', english: 'rank X ≥ 1', holds: () => wide }] });
    job.give('X', wholeNumbers(1n));
    job.prove(rules.entriesNonzero, [], { matrix: terms.data('X') });
    expect(job.steps.map(({ rule }) => rule)).to.deep.equal(['entriesNonzero']);
    expect(job.proved(wide)).to.equal(false);
  });

  it('records steps with the places of their premises, and the last theorem', () => {
    const job = jobAt(2);
    expect(job.last).to.equal(undefined);
    job.draw('X', uniform);
    const one = job.prove(rules.entriesNonzero, [], { matrix: terms.data('X') });
    const two = job.prove(rules.standardBasisWitness, [], {});
    const both = job.conclude(one, two);
    expect([one.index, two.index, both.index]).to.deep.equal([1, 2, 3]);
    expect(job.steps.at(-1)).to.deep.equal({ rule: 'conjunction', premises: [1, 2], witness: {} });
    expect(job.last).to.equal(both.theorem);
    expect(both.theorem.parts).to.deep.equal([one.theorem, two.theorem]);
  });

  it('fixes the instance at the first step', () => {
    const job = jobAt(2);
    job.draw('X', uniform);
    job.prove(rules.entriesNonzero, [], { matrix: terms.data('X') });
    expect(() => job.draw('W', uniform)).to.throw(/the instance is fixed: "W" comes after the first step/);
  });

  it('cites a certificate once however often it is asked for, after the hypotheses', async () => {
    const theorem = infer(contextOf(), 'standardBasisWitness', [], {});
    const asked: unknown[] = [];
    const job = jobAt(2, {
      cite: (...parameters) => {
        asked.push(parameters);
        return Promise.resolve({ digest: 'sha256:0', theorem });
      },
    });
    const steps = [await job.cite('test/other', { N: 2 }), await job.cite('test/other', { N: 2 })];
    expect(steps.map(({ index }) => index)).to.deep.equal([1, 2]);
    expect(job.restsOn).to.deep.equal(['sha256:0']);
    expect(job.steps[1]).to.deep.equal({ rule: 'derived', premises: [], witness: { certificate: 'sha256:0' } });
    expect(asked).to.deep.equal(Array(2).fill(['test/other', { N: 2 }]));
  });

  it('passes on what the kernel refuses, and takes no step then', () => {
    const job = jobAt(2);
    expect(() => job.prove(rules.finiteUnion, [], { slope: '0' })).to.throw(Refusal);
    expect(job.steps.map(({ rule }) => rule)).to.deep.equal(['arithmetic']);
    expect(() => jobAt(2).undecided('no luck')).to.throw(Undecided, 'no luck');
  });

  it('says what it does, and stops when it is told to', () => {
    const stop = new AbortController();
    const said: string[] = [];
    const job = jobAt(2, { signal: stop.signal, progress: (line) => said.push(line) });
    job.progress('on');
    stop.abort();
    expect(() => job.prove(rules.standardBasisWitness, [], {})).to.throw('abort');
    expect(() => {
      job.progress('further');
    }).to.throw('abort');
    expect(said).to.deep.equal(['on']);
  });
});

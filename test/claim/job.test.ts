/** A search at work: what it may do, in which order, and what becomes of it. */
import { expect } from 'chai';
import {
  Job,
  propositions,
  rationals,
  reals,
  Refusal,
  terms,
  toRational,
  Undecided,
  type Hypothesis,
} from 'lossproof/search';

const FEW: Hypothesis = {
  id: 'few',
  english: 'N ≤ 4',
  holds: ({ sizes }) => propositions.comparison([sizes['N'] ?? 0], 'atMost', [4]),
  broken: ({ sizes }) => propositions.comparison([sizes['N'] ?? 0], 'exceeds', [4]),
};

function jobAt(N: number, signal?: AbortSignal): Job {
  return new Job({
    origin: { claim: 'test/job', version: 1, sizes: { N }, seed: '1' },
    subject: { sizes: { N }, parameters: {} },
    hypotheses: [FEW],
    cite: () => Promise.reject(new Error('nothing to cite')),
    progress: () => undefined,
    ...(signal === undefined ? {} : { signal }),
  });
}

const uniform = { kind: 'uniform', from: 1, to: 9 } as const;

describe('Job', () => {
  it('settles hypotheses first, one way or the other', () => {
    for (const [N, relation] of [
      [3, 'atMost'],
      [5, 'exceeds'],
    ] as const) {
      const job = jobAt(N);
      job.prove('standardBasisWitness', [], {});
      expect(job.steps.map(({ rule }) => rule)).to.deep.equal(['arithmetic', 'standardBasisWitness']);
      expect(job.steps[0]?.witness).to.deep.include({ relation });
    }
  });

  it('records a draw with the digest of what was drawn', () => {
    const job = jobAt(2);
    const drawn = job.draw('X', 1, 2, uniform);
    expect(job.instance['X']).to.include({ kind: 'draw', label: 'X' });
    expect(job.evaluate(terms.data('X')).entries).to.deep.equal(drawn.entries);
  });

  it('fixes the instance at the first step', () => {
    const job = jobAt(2);
    job.draw('X', 1, 2, uniform);
    expect(() => job.draw('X', 1, 2, uniform)).to.throw(/has a matrix "X" already/);
    job.prove('entriesNonzero', [], { matrix: terms.data('X') });
    expect(() => job.draw('Y', 1, 2, uniform)).to.throw(/the instance is fixed/);
  });

  it('takes back what an attempt added when it comes to nothing', async () => {
    const job = jobAt(2);
    job.draw('X', 1, 2, uniform);
    const success = await job.attempt(() => {
      job.draw('Y', 1, 2, uniform);
      return Promise.resolve(false);
    });
    expect(success).to.equal(false);
    expect(Object.keys(job.instance)).to.deep.equal(['X']);
  });

  it('gives matrices as bytes, exactly or not at all', () => {
    const job = jobAt(2);
    const half = rationals.rational(1n, 2n);
    const matrix = { rows: 1, columns: 2, entries: [half, rationals.negate(half)] };
    job.give('W', matrix, 'float32');
    expect(job.instance['W']).to.include({ kind: 'packed', encoding: 'float32' });
    expect(job.evaluate(terms.data('W')).entries).to.deep.equal(matrix.entries);
    expect(() => {
      jobAt(2).give('W', matrix, 'int8');
    }).to.throw(/entry \(1, 1\): expected a number that int8 holds exactly, got 1\/2/);
  });

  it('encloses with what steps have shown', () => {
    const job = jobAt(2);
    job.give('X', { rows: 1, columns: 1, entries: [rationals.rational(3n)] });
    const square = reals.sumOfSquares(reals.numbers(terms.data('X')));
    const known = job.prove('enclosure', [], { expression: square, lower: '8', upper: '10', precision: 32 });
    const { lower, upper } = job.encloser(32, [known]).interval(square);
    expect([lower, upper].map((end) => rationals.formatRational(toRational(end)))).to.deep.equal(['8', '10']);
  });

  it('passes on what the kernel refuses', () => {
    expect(() => jobAt(2).prove('finiteUnion', [], { slope: '0' })).to.throw(Refusal);
    expect(() => jobAt(2).undecided('no luck')).to.throw(Undecided, 'no luck');
  });

  it('stops when it is told to', () => {
    const stop = new AbortController();
    const job = jobAt(2, stop.signal);
    stop.abort();
    expect(() => job.prove('standardBasisWitness', [], {})).to.throw();
    expect(() => {
      job.progress('on');
    }).to.throw();
  });
});

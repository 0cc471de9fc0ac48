import { expect } from 'chai';
import { Job, reals, Refusal, rules, terms, toFloat, Undecided, type Certified, type Step } from 'lossproof/search';
import { atMost, below, zero } from '../../../../lemmas/xls16/shared/comparisons.js';
import {
  approximately,
  boundsOf,
  compare,
  isPositive,
  proveEigenvalueByFloats,
  proveSumByFloats,
  provedBounds,
  requireDirections,
} from '../../../../lemmas/xls16/shared/proving.js';
import { rationals as matrix } from '../../../support.js';

/** A search on one symmetric matrix A. */
function jobOn(rows: readonly (readonly number[])[]): Job {
  const job = new Job({
    origin: { claim: 'test/proving', version: 1, sizes: {}, seed: '1' },
    subject: { sizes: {}, parameters: {} },
    matrices: { A: [rows.length, rows[0]?.length ?? 0] },
    hypotheses: [],
    cite: () => Promise.reject(new Error('nothing to cite')),
    progress: () => undefined,
  });
  job.give('A', matrix(rows));
  return job;
}

const A = reals.numbers(terms.data('A'));
const squares = { kind: 'sumOfSquares', of: A } as const;
/** Eigenvalues 1 and 3. */
const DEFINITE = [
  [2, 1],
  [1, 2],
];

const floatsOf = (step: Step): readonly number[] => Object.values(boundsOf(step)).map(toFloat);

describe('steps that searches share', () => {
  it('compare real numbers, and refuse what is false', () => {
    const job = jobOn(DEFINITE);
    expect(compare(job, below(reals.rational(3), reals.pi)).theorem.proposition.kind).to.equal('realComparison');
    expect(() => compare(job, atMost(reals.pi, reals.rational(3)))).to.throw(Refusal);
  });

  it('enclose a sum to thirteen digits, which a comparison can rest on', () => {
    const job = jobOn(DEFINITE);
    const enclosed = proveSumByFloats(job, squares);
    const [lower, upper] = floatsOf(enclosed);
    expect(lower).to.be.within(10 - 2e-11, 10);
    expect(upper).to.be.within(10, 10 + 2e-11);
    expect(isPositive(enclosed)).to.equal(true);
    expect(compare(job, atMost(squares, reals.rational(11)), [enclosed]).index).to.equal(1);
  });

  it('enclose a smallest eigenvalue, and do not take that of a singular matrix for positive', () => {
    const least = reals.smallestEigenvalue(A);
    const enclosed = proveEigenvalueByFloats(jobOn(DEFINITE), least) ?? expect.fail('bounds were expected');
    const [lower, upper] = floatsOf(enclosed);
    expect(lower).to.be.within(1 - 1e-9, 1);
    expect(upper).to.be.within(1, 1 + 1e-9);
    const ofSingular = proveEigenvalueByFloats(
      jobOn([
        [1, 1],
        [1, 1],
      ]),
      least,
    );
    expect(ofSingular !== undefined && isPositive(ofSingular)).to.equal(false);
    expect(() => proveEigenvalueByFloats(jobOn(DEFINITE), reals.pi)).to.throw('a smallest eigenvalue was expected');
  });

  it('have bounds only where they enclose', () => {
    const job = jobOn(DEFINITE);
    expect(() => boundsOf(compare(job, below(zero, reals.pi)))).to.throw('not one of realComparison');
    const around = job.prove(rules.enclosure, [], { expression: zero, lower: '-1', upper: '1', precision: 64 });
    expect(isPositive(around)).to.equal(false);
  });

  it('end at a sample without a direction, and name the first one', () => {
    const job = jobOn(DEFINITE);
    const zeroAt = (...columns: readonly number[]) =>
      matrix(
        [
          [1, 2, 3],
          [0, -1, 1],
        ].map((row) => row.map((entry, j) => (columns.includes(j) ? 0 : entry))),
      );
    requireDirections(job, zeroAt());
    expect(() => {
      requireDirections(job, zeroAt(1, 2));
    }).to.throw(Undecided, /^sample 2 is the zero vector/);
  });

  it('show numbers and proved bounds as doubles', () => {
    expect(approximately(reals.pi)).to.be.closeTo(Math.PI, 1e-11);
    const job = jobOn(DEFINITE);
    const { theorem } = proveSumByFloats(job, squares);
    const certified = { checked: { theorems: [theorem] } } as unknown as Certified;
    const [lower, upper] = provedBounds(certified, squares);
    expect(lower).to.be.within(10 - 2e-11, 10);
    expect(upper).to.be.within(10, 10 + 2e-11);
    expect(() => provedBounds(certified, reals.pi)).to.throw(/encloses every number/);
  });
});

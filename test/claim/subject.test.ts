/** Sizes and parameters of a request: from defaults, presets, data and the user, refused when the claim cannot have them. */
import { subjectOf } from '../../src/claim/subject.js';
import { expect } from 'chai';
import { type Request } from 'lossproof';
import { defineClaim, UsageError, type Claim } from 'lossproof/search';
import { shared, showSizes } from '../../src/claim/subject.js';
import { SAMPLE } from '../statement/samples.js';
import { dataSet } from './jobs.js';

const search = () => undefined;
const claim: Claim = defineClaim(SAMPLE, { method: ['m'], search, controls: { many: search, 'other-data': search } });

const subject = (request: Partial<Request> = {}, variant = 'claim', of: Claim = claim) =>
  subjectOf(of, variant, { claim: of.id, ...request });

function refusal(request: Partial<Request>, variant = 'claim', of: Claim = claim): UsageError {
  try {
    subject(request, variant, of);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  return expect.fail('expected a UsageError');
}

describe('claim/subject', () => {
  it('takes what is asked for, then the preset, then the default', () => {
    expect(subject().sizes).to.deep.equal({ N: 2 });
    expect(subject({ preset: 'teaching' }).sizes).to.deep.equal({ N: 1 });
    expect(subject({ preset: 'teaching', sizes: { N: 4 } }).sizes).to.deep.equal({ N: 4 });
    expect(subject().parameters).to.deep.equal({ slope: '1/10' });
  });

  it('brings parameters to lowest terms', () => {
    expect(subject({ parameters: { slope: '-2/20' } }).parameters).to.deep.equal({ slope: '-1/10' });
    for (const decimal of ['0.1', '1e-1', '.1', '+0.10'])
      expect(subject({ parameters: { slope: decimal } }).parameters, decimal).to.deep.equal({ slope: '1/10' });
    for (const none of ['a', '', '1/0', '1e9999'])
      expect(refusal({ parameters: { slope: none } }).message).to.equal(
        `parameter slope: expected a number such as 1/10, 0.1 or 1e-3, of at most 1000 digits before and behind the point, got ${none}`,
      );
    const long = `1/${'7'.repeat(5000)}`;
    expect(subject({ parameters: { slope: long } }).parameters).to.deep.equal({ slope: long });
  });

  it('gives controls the subject that breaks their hypothesis, except in a replay', () => {
    expect(subject({ sizes: { N: 3 } }, 'many').sizes).to.deep.equal({ N: 5 });
    expect(subject({ sizes: { N: 3 } }, 'other-data').sizes).to.deep.equal({ N: 3 });
    expect(subject({ sizes: { N: 3 }, recorded: {} as never }, 'many').sizes).to.deep.equal({ N: 3 });
    expect(refusal({}, 'none').message).to.equal('control: expected one of many, other-data, got none');
  });

  it('refuses sizes and parameters that the claim does not have, and suggests near ones', () => {
    expect(refusal({ sizes: { n: 3 } }).message).to.equal('size: expected one of N, got n; did you mean N?');
    expect(refusal({ parameters: { sloop: '1' } }).hint).to.equal('did you mean slope?');
    expect(refusal({ parameters: { temperature: '1' } }).hint).to.equal(undefined);
    const bare = { ...claim, parameters: {} };
    expect(refusal({ parameters: { a: '1' } }, 'claim', bare).message).to.match(/no parameters, this claim has none/);
  });

  it('refuses sizes out of range, and says what they would need', () => {
    expect(refusal({ sizes: { N: 0 } }).message).to.equal(
      'size N (samples): expected a whole number from 1 to 9, got 0',
    );
    expect(refusal({ sizes: { N: 2.5 } }).code).to.equal('impossible-size');
    const large: Claim = { ...claim, memory: ({ N }) => (N as number) * 2 ** 30 };
    expect(refusal({ sizes: { N: 100 } }, 'claim', large).hint).to.equal('it would need about 100.0 GiB');
    expect(subject({ sizes: { N: 4 } }, 'claim', large).sizes).to.deep.equal({ N: 4 });
    expect(refusal({ sizes: { N: 5 } }, 'claim', large).message).to.equal(
      'sizes: expected at most 4.0 GiB of memory, got N=5, which would need about 5.0 GiB',
    );
    const small: Claim = { ...claim, memory: ({ N }) => (N as number) * 2 ** 20 };
    expect(refusal({ sizes: { N: 12 } }, 'claim', small).hint).to.equal('it would need about 12 MiB');
  });

  it('U7: takes a kind of proof only from a claim that has it, and for no control', () => {
    const provable: Claim = { ...claim, proofs: ['recompute'] };
    expect(subject({ proof: 'recompute' }, 'claim', provable).sizes).to.deep.equal({ N: 2 });
    for (const [request, variant, of, expected] of [
      [{ proof: 'solve' }, 'claim', provable, 'recompute'],
      [{ proof: 'solve' }, 'claim', claim, 'no choice for this claim'],
      [{ proof: 'recompute' }, 'many', provable, 'no choice for a control'],
    ] as const) {
      const { code, expected: said } = refusal(request, variant, of);
      expect([code, said]).to.deep.equal(['no-such-proof', expected]);
    }
  });

  it('refuses what the claim calls impossible', () => {
    expect(refusal({ sizes: { N: 6 }, parameters: { slope: '0' } }).message).to.equal(
      'parameter slope (the slope): expected anything but six samples at slope 0, got 0',
    );
    const large: Claim = { ...claim, impossible: ({ sizes: { N = 0 } }) => (N > 3 ? 'N of at most 3' : undefined) };
    expect(refusal({ sizes: { N: 4 } }, 'claim', large).message).to.equal('sizes: expected N of at most 3, got N=4');
  });

  describe('of data', () => {
    const sizes = { ...claim.sizes, d: { default: 1, least: 1, most: 9, says: 'dimension' } };
    const taking: Claim = { ...claim, sizes, data: { matrix: 'X', dimension: 'd', samples: 'N' } };
    const data = dataSet('numbers.npy', 1, 2, 3);
    const of = (request: Partial<Request>) => subject({ data, ...request }, 'claim', taking).sizes;

    it('takes the dimension, and as many samples as usual or as are there', () => {
      expect(of({})).to.deep.equal({ d: 1, N: 2 });
      expect(of({ sizes: { N: 3 } })).to.deep.equal({ d: 1, N: 3 });
      expect(of({ data: dataSet('one.npy', 1) })).to.deep.equal({ d: 1, N: 1 });
    });

    it('refuses other dimensions, more samples than there are, and a claim that takes none', () => {
      expect(refusal({ data, sizes: { d: 2 } }, 'claim', taking).message).to.equal(
        'size d: expected 1, as numbers.npy has it, got 2; X comes from N × d numbers, a row for each sample, and numbers.npy has 3 × 1',
      );
      expect(refusal({ data, sizes: { N: 4 } }, 'claim', taking).message).to.equal(
        'size N: expected at most the 3 of numbers.npy, got 4',
      );
      expect(refusal({ data }).message).to.match(/no data set: this claim draws its data, got numbers\.npy/);
    });

    it('refuses any for a control, which has its own', () => {
      const also: Claim = {
        ...taking,
        data: { matrix: 'X', dimension: 'd', samples: 'N', also: { y: { rows: 1, columns: 'N' } } },
      };
      for (const request of [{ data }, { also: { y: data } }]) {
        const { code, message } = refusal(request, 'other-data', also);
        expect(code).to.equal('no-data');
        expect(message).to.equal(
          'data of test/sample, control other-data: expected none: a control takes no data, since it has its own, got numbers.npy; leave out --data',
        );
      }
      expect(subject({}, 'other-data', also).sizes).to.deep.equal({ N: 2, d: 1 });
    });
  });

  it('takes the sizes of given matrices, for a claim that takes some and for no control', () => {
    const taking: Claim = { ...claim, given: (matrices) => ({ N: matrices['X']?.columns as number }) };
    const given = { X: { rows: 1, columns: 7, entries: [] } };
    expect(subject({ given }, 'claim', taking).sizes).to.deep.equal({ N: 7 });
    expect(refusal({ given, sizes: { N: 7 } }, 'claim', taking).got).to.equal('both');
    expect(refusal({ given }, 'many', taking).code).to.equal('takes-no-point');
    expect(refusal({ given }).code).to.equal('takes-no-point');
  });

  it('shows sizes, and shares parameters with another claim', () => {
    expect(showSizes({ d0: 2, N: 12 })).to.equal('d0=2,N=12');
    const two = { sizes: {}, parameters: { slope: '1', other: '2' } };
    expect(shared(two, claim)).to.deep.equal({ slope: '1' });
    expect(shared(two, { ...claim, parameters: {} })).to.deep.equal({});
  });
});

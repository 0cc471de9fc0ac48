import { expect } from 'chai';
import { rationals, symmetricEigenvalues } from '../../../src/search.js';
import { BEYOND, singularValues, singularValuesOf } from '../../../site/pictures/singularValues.js';
import { singularValueWords } from '../../../site/pictures/singularValueWords.js';
import type { SingularValues, SingularValuesRequest } from '../../../site/pictures/messages.js';

const shown = (request: Partial<SingularValuesRequest>): SingularValues =>
  singularValues({
    ...{ kind: 'singularValues', d0: 3, d1: 4, samples: 8, slope: '1/10', hasNoise: true, seed: '1' },
    ...request,
  });

describe('the picture of the singular values', () => {
  it('has full rank up to d₀·d₁ samples with noise and a slope, and never beyond', () => {
    for (const seed of ['1', '2', '3']) {
      const { dependentFrom, least, rows } = shown({ seed });
      expect([dependentFrom, rows], seed).to.deep.equal([13, 12]);
      expect(least).to.have.length(12);
      expect(Math.min(...least)).to.be.greaterThan(0);
    }
    const { rank, proved, samples } = shown({ samples: 100 });
    expect([rank, samples]).to.deep.equal([12, 12 + BEYOND]);
    expect(proved).to.deep.equal({ atLeast: 12, isDependent: true });
  });

  it('has a least value that falls as samples are added, and the last of all values as the least', () => {
    const { least, values } = shown({});
    for (const [i, value] of least.slice(1).entries()) expect(value).to.be.at.most((least[i] as number) * (1 + 1e-12));
    expect(values).to.have.length(8);
    expect(values.at(-1)).to.be.closeTo(least[7] as number, 1e-9);
  });

  it('has the squares of the singular values as eigenvalues of the Gram matrix', () => {
    const rows = [
      [3, -1, 2],
      [0, 4, 1],
      [5, 2, -2],
      [1, 1, 7],
    ];
    const entries = rows.flat().map((entry) => rationals.rational(BigInt(entry)));
    const values = singularValuesOf({ rows: 4, columns: 3, entries });
    const gram = [0, 1, 2].map((i) =>
      [0, 1, 2].map((j) => rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), 0)),
    );
    const squares = [...symmetricEigenvalues(gram)].reverse();
    values.forEach((value, i) => expect(value ** 2).to.be.closeTo(squares[i] as number, 1e-9));
  });

  it('finds deficient columns without noise, and where units are dead, exactly', () => {
    const plain = shown({ hasNoise: false, samples: 10 });
    expect(plain.dependentFrom).to.equal(8);
    expect(plain.rank).to.equal(9);
    expect(plain.values).to.have.length(9);
    const linear = shown({ hasNoise: false, slope: '1', samples: 6 });
    // All slopes are 1, so G₁ has d₁ copies of X.
    expect([linear.rank, linear.dependentFrom]).to.deep.equal([3, 4]);
    const dead = shown({ d0: 1, d1: 1, samples: 1, slope: '0', hasNoise: false });
    expect([dead.rank, dead.values.length, dead.proved.isDependent]).to.deep.equal([0, 0, true]);
  });

  it('says what is exact, what is proved and what is a float', () => {
    expect(singularValueWords(shown({}))).to.match(
      /rank is exactly 8, full, and the kernel has proved it here\. The least singular value is about 1\.28, a float\./,
    );
    expect(singularValueWords(shown({ samples: 13 }))).to.match(
      /exactly 12, less than 13; the kernel has proved here that it is at least 12 and less than 13\. So the last singular value is 0/,
    );
    expect(singularValueWords(shown({ samples: 18 }))).to.contain('the last 6 singular values are 0');
    expect(singularValueWords(shown({ d0: 1, d1: 1, samples: 1, slope: '0', hasNoise: false }))).to.match(
      /proved here that it is less than 1\. .* already at N = 1, though G₁ has 1 row\./,
    );
  });
});

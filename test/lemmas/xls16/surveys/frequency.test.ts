import { expect } from 'chai';
import type { Run } from 'lossproof';
import type { Table } from 'lossproof/search';
import { cellOf, conducted, numberOf, tablesOf } from './conducted.js';
import { acceptedOf } from '../looks.js';

describe('the survey of xls16/population-frequency', () => {
  let runs: readonly Run[];
  let table: Table;
  before(async () => {
    const { runs: certified, exhibits } = await conducted('xls16/population-frequency');
    runs = certified;
    [table] = tablesOf(exhibits) as [Table];
  });

  it('has a row for each certificate, with its sizes, its bound and its chance of error', () => {
    const shown = table.rows.map((row) =>
      ['d', 'm', 'trials', 'probability at most', 'chance of error'].map(cellOf(table, row)),
    );
    const proved = runs.map((run) => {
      const { proposition, error } = acceptedOf(run).theorem;
      if (proposition.kind !== 'eventFrequency') return expect.fail(`a frequency, not ${proposition.kind}`);
      const { dimension, samples, trials, bound } = proposition;
      expect(error).to.equal(`1/${2n ** 64n}`);
      return [...[dimension, samples, trials].map(String), bound, '2⁻⁶⁴'];
    });
    expect(shown).to.deep.equal(proved);
  });

  it('shows how few trials can have been counted, and a promise below zero', () => {
    for (const row of table.rows) {
      // Of 1000 trials, P(Bin(1000, 1/10) ≤ s) ≤ 2⁻⁶⁸ up to s = 23, by exact summation in another language.
      expect(['trials', 'probability at most', 'counted at most'].map(cellOf(table, row))).to.deep.equal([
        ...['1000', '1/10', '23'],
      ]);
      expect(numberOf(cellOf(table, row)('promised at least'))).to.be.below(0);
    }
    // γ₉ = γ₁₄ = λ₂ in 3 and 4 dimensions, by quadrature in mpmath 1.3.
    expect(table.rows.map((row) => cellOf(table, row)('mγ_m/2'))).to.deep.equal(['0.123', '0.1135']);
  });

  it('adds the chances of error of both certificates', () => {
    expect(table.caption).to.match(/any of these 2 certificates misled has a chance of at most 2⁻⁶³\.$/);
  });
});

import { expect } from 'chai';
import { Context, LIBRARIES, Libraries, evaluate, rationals, terms, type Instance, type Term } from 'lossproof/search';
import statement, { identities } from '../../../lemmas/xls16/gradient.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

/** The same term at matrices of numbers in the place of its symbols. */
function at(term: unknown, symbols: { readonly [name: string]: Term }): unknown {
  if (Array.isArray(term)) return term.map((each) => at(each, symbols));
  if (typeof term !== 'object' || term === null) return term;
  const named = term as { readonly kind?: string; readonly name?: string };
  if (named.kind === 'symbols') return symbols[named.name ?? ''];
  return Object.fromEntries(Object.entries(term).map(([key, value]) => [key, at(value, symbols)]));
}

describe('the statement of xls16/gradient', () => {
  it('has a formula that is right at a network that one can compute by hand', () => {
    // One unit, two samples of one input, both active: f = vwx = (12, −6), f − y = (11, −4), ∂L/∂w = v(11·2 + (−4)(−1))/2 = 39.
    const [identity] = identities({ d: 1, n: 1, m: 2 });
    const row = (...entries: readonly number[]): Term =>
      terms.literal({
        rows: 1,
        columns: entries.length,
        entries: entries.map((each) => rationals.rational(BigInt(each))),
      });
    const symbols = { W: row(2), X: row(2, -1), A: row(1, 1), v: row(3), y: row(1, -2) };
    const instance: Instance = {};
    const context = new Context(
      { claim: 'test/gradient', version: 1, sizes: {}, seed: '1' },
      instance,
      new Libraries(LIBRARIES),
    );
    const { entries } = evaluate(context, at(identity?.right, symbols) as Term);
    expect(entries.map(rationals.formatRational)).to.deep.equal(['39']);
  });

  it('has a matrix and a vector, in which all data are indeterminates', () => {
    const stated = statedAt(statement, { d: 2, n: 3, m: 2 });
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(['identityEverySize', 'identityEverySize']);
    // The recorded sizes change nothing.
    expect(partsOf(statedAt(statement, { d: 1, n: 1, m: 1 }))).to.deep.equal(partsOf(stated));
    expect(stated.outcomes[0]?.shapes).to.deep.equal({});
    expect(decidable(stated)).to.deep.equal(['constant-pattern: assumed']);
  });

  it('denies the formula without v in its control', () => {
    const { outcomes } = statedAt(statement, {}, { variant: 'dropped-output-weights' });
    expect(outcomes.map(({ finding, proposition }) => [finding, proposition.kind])).to.deep.equal([
      ['fails', 'notIdentity'],
    ]);
  });
});

/** Statements as they are written: what is empty may be left out, and nothing can be changed afterwards. */
import { expect } from 'chai';
import { count, defineStatement, PRESETS, propositions, size, these } from 'lossproof/statement';
import { countsApart } from '../../src/statement/definition.js';
import { SAMPLE } from './samples.js';

const SHORT = {
  id: 'test/short',
  title: 'Short',
  paper: 'a test',
  statement: { tex: '1', english: 'One.' },
  sizes: { n: size(2, 1, 9, 'a number') },
  outcomes: () => [{ finding: 'holds' as const, proposition: propositions.comparison([1], 'equals', [1]) }],
  controls: {},
};

describe('statement/definition', () => {
  it('completes what is left out', () => {
    const statement = defineStatement(SHORT);
    expect(statement).to.deep.include({ ...SHORT, version: 1, parameters: {}, hypotheses: [], references: [] });
    expect(statement.presets).to.deep.equal({ teaching: {}, audit: {} });
    expect(statement.matrices({ sizes: { n: 2 }, parameters: {} })).to.deep.equal({});
    expect(statement.laws({ sizes: { n: 2 }, parameters: {} })).to.deep.equal({});
    expect(statement).not.to.have.property('scope');
    expect(statement.sizes.n).to.deep.equal({ default: 2, least: 1, most: 9, says: 'a number' });
  });

  it('tells counts, which stand outside the key of the draws, from sizes', () => {
    const trials = count(20, [10, 20, 40], 'trials');
    expect(trials).to.deep.equal({ default: 20, least: 10, most: 40, says: 'trials', choices: [10, 20, 40] });
    const declared = { n: SHORT.sizes.n, trials };
    expect(countsApart(declared, { n: 3, trials: 40 })).to.deep.equal({ sizes: { n: 3 }, counts: { trials: 40 } });
  });

  it('keeps what is written', () => {
    expect(SAMPLE.version).to.equal(3);
    expect(Object.keys(SAMPLE.presets).sort()).to.deep.equal([...PRESETS].sort());
    expect(SAMPLE.presets).to.deep.equal({ teaching: { N: 1 }, audit: {} });
    expect(SAMPLE.matrices({ sizes: { N: 4 }, parameters: {} })).to.deep.equal({ X: [1, 4] });
    const laws = () => ({ X: { kind: 'uniform', from: 0, to: 1 } as const });
    expect(defineStatement({ ...SHORT, scope: these('given'), laws })).to.deep.include({ scope: these('given'), laws });
    expect(SAMPLE.parameters).to.have.property('slope');
    expect(SAMPLE.hypotheses.map(({ id }) => id)).to.deep.equal(['few', 'smooth']);
  });

  it('makes a statement that nobody can change, at any depth', () => {
    const statement = defineStatement({ ...SHORT, sizes: { n: { ...SHORT.sizes.n } }, presets: { audit: { n: 3 } } });
    for (const part of [statement, statement.sizes, statement.sizes.n, statement.presets.audit, statement.controls]) {
      expect(Object.isFrozen(part)).to.equal(true);
    }
    expect(() => Object.assign(statement.sizes.n, { least: 0 })).to.throw(TypeError);
    expect(() => Object.assign(SAMPLE.controls['many'] as object, { breaks: [] })).to.throw(TypeError);
  });
});

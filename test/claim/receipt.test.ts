/** What somebody trusts who believes a certificate. */
import { expect } from 'chai';
import { receiptOf } from 'lossproof/verify';
import { LINE_COUNTS } from '../../src/kernel/lineCounts.js';
import { arithmeticTheorem, contextOf } from '../support.js';
import { infer, type Theorem } from '../../src/kernel/core/logic/theorem.js';
import { documentOf, verifierWith } from './certificates.js';

const context = contextOf();
const exact = arithmeticTheorem(context);
const witness = infer(context, 'standardBasisWitness', [], {});

describe('claim/receipt', () => {
  it('names the core first, then other libraries, with their lines and the sum', () => {
    expect(receiptOf({ theorem: witness, deciding: [] })).to.deep.equal({
      libraries: ['core', 'algebra', 'almostEvery'].map((library) => ({ library, lines: LINE_COUNTS[library] })),
      lines: ['core', 'algebra', 'almostEvery'].reduce((sum, library) => sum + (LINE_COUNTS[library] ?? NaN), 0),
      facts: ['the argument at the head of the rule standardBasisWitness, which computes nothing'],
      forHypotheses: [],
    });
  });

  it('lists apart what only hypotheses need', () => {
    const { libraries, forHypotheses } = receiptOf({ theorem: exact, deciding: [witness, exact] });
    expect(libraries.map(({ library }) => library)).to.deep.equal(['core', 'algebra']);
    expect(forHypotheses).to.deep.equal([{ library: 'almostEvery', lines: LINE_COUNTS['almostEvery'] }]);
    expect(receiptOf({ theorem: witness, deciding: [exact] }).forHypotheses).to.deep.equal([]);
  });

  it('gives each fact from a textbook once, those for hypotheses included', () => {
    const citing = (...facts: readonly string[]) => ({ libraries: [], facts }) as unknown as Theorem;
    const { facts } = receiptOf({ theorem: citing('a', 'b'), deciding: [citing('b', 'c'), exact] });
    expect(facts).to.deep.equal(['a', 'b', 'c']);
  });

  it('counts floating point and WebAssembly where a certificate uses them', async () => {
    const { checked } = await verifierWith([]).verify(await documentOf('xls16/gram-deviation'));
    const { libraries, lines } = receiptOf(checked);
    expect(libraries.map(({ library }) => library)).to.include.members(['floats', 'webAssembly']);
    expect(lines).to.equal(libraries.reduce((sum, library) => sum + library.lines, 0));
  });
});

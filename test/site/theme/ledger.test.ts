import { expect } from 'chai';
import { filtered, ordered, type Line } from '../../../site/.vitepress/theme/ledger.js';

const line = (claim: string, verdict: string, kind: string): Line => ({
  ...{ claim, title: 'Title', paper: 'Paper', verdict, assurance: 'exact' },
  hypotheses: [{ id: 'few-samples' }],
  controls: [{ name: 'control', kind }],
});
const LINES = [line('b/agreeing', 'agrees', 'spoils'), line('a/proved', 'holds', 'refutes')];

describe('the lines of the ledger', () => {
  it('are filtered by verdict, by the kind of a control and by words', () => {
    const names = (text: string, verdict: string, kind: string) =>
      filtered(LINES, { text, verdict, kind }).map(({ claim }) => claim);
    expect(names('', 'holds', '')).to.deep.equal(['a/proved']);
    expect(names('', '', 'spoils')).to.deep.equal(['b/agreeing']);
    expect(names('FEW paper', '', '')).to.have.length(2);
    expect(names('proved absent', '', '')).to.deep.equal([]);
  });
  it('are ordered by strength, or left as they are', () => {
    expect(ordered(LINES, 'verdict').map(({ claim }) => claim)).to.deep.equal(['a/proved', 'b/agreeing']);
    expect(ordered(LINES, 'paper')).to.equal(LINES);
  });
});

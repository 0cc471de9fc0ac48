import { expect } from 'chai';
import { changedDigit } from '../../../site/.vitepress/theme/tamper.js';

describe('changedDigit', () => {
  it('changes one digit, in a witness', () => {
    const text = '{"seed": "1", "steps": [{"witness": {}}, {"witness": {"v": ["-21"]}}]}';
    const changed = changedDigit(text);
    expect(changed?.text).to.equal(text.replace('-21', '-71'));
    expect(text[changed?.at ?? 0]).to.equal('2');
  });
  it('has nothing to change without a witness', () => {
    expect(changedDigit('{"seed": "1", "steps": [{"witness": {}}]}')).to.equal(undefined);
  });
});

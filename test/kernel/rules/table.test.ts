import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { RULES } from '../../../src/kernel/rules/table.js';

describe('rule table', () => {
  it('has every rule under the name of its file, and nothing else', () => {
    const files = readdirSync(new URL('../../../src/kernel/rules/', import.meta.url))
      .filter((file) => file.endsWith('.js'))
      .map((file) => file.slice(0, -3))
      .filter((name) => name !== 'table');
    expect(Object.keys(RULES).sort()).to.deep.equal(files.sort());
    for (const rule of Object.values(RULES)) expect(rule).to.be.a('function');
  });

  it('cannot be added to', () => {
    expect(Object.isFrozen(RULES)).to.equal(true);
  });
});

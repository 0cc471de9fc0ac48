import { expect } from 'chai';
import { closureOf, defineLibrary, isLibrary } from '../../../../src/kernel/core/logic/library.js';
import { exactly, rule } from '../../../../src/kernel/core/logic/rule.js';
import { object } from '../../../../src/kernel/core/text/shape.js';
import { lookAlike, SIX } from '../../../support.js';

const six = rule('six', object({}), () => exactly(SIX, 'all'));

describe('library', () => {
  it('is a frozen value, to its depths', () => {
    const library = defineLibrary({ name: 'six', rules: { six } });
    expect(library).to.deep.equal({ name: 'six', uses: [], propositions: {}, parts: {}, rules: { six }, outright: {} });
    expect(() => Object.assign(library, { name: 'seven' })).to.throw(TypeError);
    expect(() => Object.assign(library.rules, { seven: six })).to.throw(TypeError);
    expect(() => Object.assign(library.rules.six, { apply: () => undefined })).to.throw(TypeError);
  });

  it('has each rule under its own name', () => {
    expect(() => defineLibrary({ name: 'six', rules: { seven: six } })).to.throw(
      TypeError,
      'the rule seven calls itself six',
    );
  });

  it('is known by who made it: nothing that looks alike is one', () => {
    const library = defineLibrary({ name: 'six', rules: {} });
    expect(isLibrary(library)).to.equal(true);
    for (const other of [lookAlike(library), Object.create(library), new Proxy(library, {}), null, undefined, 'six']) {
      expect(isLibrary(other)).to.equal(false);
    }
  });

  it('comes after all that it uses, each once', () => {
    const a = defineLibrary({ name: 'a', rules: {} });
    const b = defineLibrary({ name: 'b', uses: [a], rules: {} });
    const c = defineLibrary({ name: 'c', uses: [a, b], rules: {} });
    expect(closureOf([c, b])).to.deep.equal([a, b, c]);
    expect(closureOf([])).to.deep.equal([]);
  });
});

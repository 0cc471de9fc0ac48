import { expect } from 'chai';
import { keep, kept, keepDraft, keptDraft, setAside } from '../../../site/.vitepress/theme/progressStore.js';

const storage = () => {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
  };
};

describe('the progress in a browser', () => {
  it('is kept under the seed of a name', () => {
    const store = storage();
    expect(kept('a', store)).to.equal(undefined);
    keep('a', 'first', store);
    keep('b', 'other', store);
    expect([kept('a', store), kept('b', store)]).to.deep.equal(['first', 'other']);
  });

  it('is set aside in places of their own, and the same text once', () => {
    const store = storage();
    for (const text of ['one', 'two', 'one', 'three']) setAside('a', text, store);
    expect([...store.items.values()]).to.deep.equal(['one', 'two', 'three']);
    expect(kept('a', store)).to.equal(undefined);
  });

  it('has what was typed for each exercise', () => {
    const store = storage();
    expect(keptDraft('a', 'null-vector', store)).to.deep.equal({});
    keepDraft('a', 'null-vector', { v: '1 2' }, store);
    expect(keptDraft('a', 'null-vector', store)).to.deep.equal({ v: '1 2' });
    expect(keptDraft('a', 'other', store)).to.deep.equal({});
  });
});

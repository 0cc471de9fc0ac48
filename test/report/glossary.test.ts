/** The glossary explains every word that the kernel and the reports use for results. */
import { expect } from 'chai';
import { glossary } from '../../src/report/glossary.js';
import {
  ASSURANCE_MEANS,
  KIND_MEANS,
  RANGE_MEANS,
  SIZES_MEANS,
  STATUS_MEANS,
  VERDICT_MEANS,
} from '../../src/report/words.js';
import { all, only, parsed, textIn } from './parsed.js';

describe('report/glossary', () => {
  it('lists each word once with its meaning, under a heading of its own kind', () => {
    const section = only(parsed(glossary().text), 'section', 'glossary');
    const title = only(section, 'h2');
    expect(title.attributes['id']).to.equal(section.attributes['aria-labelledby']);
    const listed = all(only(section, 'div', 'columns'), 'div').map((list) => {
      const [terms, meanings] = ['dt', 'dd'].map((name) => all(list, name).map(textIn)) as [string[], string[]];
      expect(meanings).to.have.length(terms.length);
      return [textIn(only(list, 'h3')), Object.fromEntries(terms.map((term, at) => [term, meanings[at]]))];
    });
    expect(listed).to.deep.equal([
      ['Verdict', VERDICT_MEANS],
      ['Assurance, strongest first', ASSURANCE_MEANS],
      ['Scope and reach: sizes', SIZES_MEANS],
      ['Scope and reach: data and weights', RANGE_MEANS],
      ['Status of a hypothesis', STATUS_MEANS],
      ['Kind of a control', KIND_MEANS],
    ]);
  });

  it('has the assurances from the strongest to the weakest', () => {
    expect(Object.keys(ASSURANCE_MEANS)).to.deep.equal(['exact', 'enclosed', 'hashed', 'statistical']);
  });
});

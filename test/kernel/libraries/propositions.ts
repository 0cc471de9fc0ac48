/** Tests that the propositions of every library share. */
import { expect } from 'chai';
import type { Library } from '../../../src/kernel/core/logic/library.js';
import { Libraries } from '../../../src/kernel/core/logic/libraries.js';
import { propositionShape } from '../../../src/kernel/core/logic/proposition.js';
import type { Json } from '../../../src/kernel/core/text/json.js';
import { asJson, refusalOf } from '../../support.js';
import { EVERY_PROPOSITION } from '../samples.js';

/** A sample of each kind is read with the library and what it uses; without a field, or with another one, it is refused. */
export function itReadsPropositionsOf(library: Library): void {
  for (const kind of Object.keys(library.propositions)) {
    it(`reads ${kind}, whole and exact`, () => {
      const [sample] = EVERY_PROPOSITION.filter((each) => each.kind === kind);
      if (sample === undefined) expect.fail(`samples.ts has no proposition of kind ${kind}`);
      const libraries = new Libraries([library]);
      const read = (value: Json) => propositionShape.read(value, '$', libraries);
      expect(read(asJson(sample))).to.deep.equal(sample);
      const fields = asJson(sample) as { readonly [key: string]: Json };
      for (const field of Object.keys(fields)) {
        const { [field]: _, ...rest } = fields;
        expect(refusalOf(() => read(rest)).code, `without ${field}`).to.equal('malformed');
        for (const wrong of [null, [{}], 'no such word', -1, 1.5]) {
          expect(refusalOf(() => read({ ...fields, [field]: wrong })).code, field).to.equal('malformed');
        }
      }
      expect(refusalOf(() => read({ ...fields, more: 1 })).code).to.equal('malformed');
    });
  }

  it('reads none of them without the library', () => {
    const without = new Libraries([]);
    for (const sample of EVERY_PROPOSITION.filter(({ kind }) => Object.hasOwn(library.propositions, kind))) {
      expect(refusalOf(() => propositionShape.read(asJson(sample), '$', without)).path).to.equal('$.kind');
    }
  });
}

/** Tables of the propositions of a library as certificates write them, which the tests of every library run alike. */
import { expect } from 'chai';
import { Libraries } from '../../../src/kernel/core/logic/libraries.js';
import type { Library } from '../../../src/kernel/core/logic/library.js';
import { propositionShape } from '../../../src/kernel/core/logic/proposition.js';
import { asJson, refusalOf, refuses } from '../../support.js';
import { EVERY_PROPOSITION } from '../samples.js';

/** A kind, and fields of its sample that are replaced. */
type Changed = readonly [kind: string, change: object];

export function itReadsPropositionsOf(
  library: Library,
  { taken, refused }: { readonly taken: readonly Changed[]; readonly refused: readonly [...Changed, string][] },
): void {
  const read = (value: object, libraries: readonly Library[] = [library]): unknown =>
    propositionShape.read(asJson(value), '$', new Libraries(libraries));
  const kinds = Object.keys(library.propositions);
  const samples = EVERY_PROPOSITION.filter(({ kind }) => kinds.includes(kind));
  const changed = ([kind, change]: Changed): object => ({
    ...samples.find((sample) => sample.kind === kind),
    ...change,
  });

  it('have all of their fields and no others, and need no other library than those that theirs uses', () => {
    expect(new Set(samples.map(({ kind }) => kind))).to.deep.equal(new Set(kinds));
    for (const sample of samples) {
      expect(read(sample)).to.deep.equal(sample);
      const { kind, ...fields } = sample;
      for (const name of Object.keys(fields)) {
        const rest = Object.fromEntries(Object.entries(sample).filter(([key]) => key !== name));
        refuses(() => read(rest), 'malformed', `$: expected the key "${name}", got nothing`);
        for (const wrong of [null, [{}], 'no such word', -1, 1.5]) {
          const { code, path } = refusalOf(() => read({ ...sample, [name]: wrong }));
          expect([code, path.startsWith(`$.${name}`)], `${kind}, ${name}: ${JSON.stringify(wrong)}`).to.deep.equal([
            'malformed',
            true,
          ]);
        }
      }
      expect(() => read({ ...sample, more: 1 }), kind).to.throw('got the unknown key "more"');
      refuses(() => read(sample, []), 'malformed', `$.kind: expected one of conjunction, got "${kind}"`);
    }
  });

  it('take the least and the largest numbers, and every word, that they allow', () => {
    for (const change of taken) expect(read(changed(change))).to.deep.equal(changed(change));
  });

  it('refuse sizes, numbers and words beyond', () => {
    for (const [kind, change, message] of refused) {
      refuses(() => read(changed([kind, change])), 'malformed', message);
    }
  });
}

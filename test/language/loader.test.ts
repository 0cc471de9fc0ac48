import { expect } from 'chai';
import { closureOf, core, type Library, type Proposition } from '../../src/kernel/index.js';
import { LIBRARIES } from '../../src/kernel/full.js';
import { noteOf, polyglot } from '../../src/language/index.js';
import { speakerOf } from '../../src/language/loader.js';
import { EVERY_PROPOSITION } from '../kernel/samples.js';

const ALL = closureOf([core, ...LIBRARIES]);
const namesOf = (libraries: readonly Library[]): readonly string[] => libraries.map(({ name }) => name);
const has = (libraries: readonly Library[], kind: string): boolean =>
  libraries.some(({ propositions }) => Object.hasOwn(propositions, kind));
/** The kinds of a proposition and of those inside it. */
const kindsIn = (proposition: Proposition): readonly string[] =>
  [...JSON.stringify(proposition).matchAll(/"kind":"(\w+)"/g)]
    .map(([, kind]) => kind as string)
    .filter((kind) => has(ALL, kind));

describe('language/loader', () => {
  for (const library of ALL) {
    const needed = closureOf([core, library]);

    it(`loads for ${library.name} the languages that its propositions and rules need, and no others`, async () => {
      const speaker = await speakerOf(namesOf(needed));
      for (const proposition of EVERY_PROPOSITION) {
        if (!kindsIn(proposition).every((kind) => has(needed, kind))) continue;
        expect(speaker.tex(proposition), proposition.kind).to.equal(polyglot.tex(proposition));
        expect(speaker.english(proposition), proposition.kind).to.equal(polyglot.english(proposition));
      }
      for (const rule of needed.flatMap(({ rules }) => Object.keys(rules))) {
        expect(speaker.note(rule), rule).to.equal(noteOf(rule));
      }
      const others = ALL.filter((other) => !needed.includes(other));
      for (const proposition of EVERY_PROPOSITION.filter(({ kind }) => has(others, kind))) {
        expect(() => speaker.tex(proposition), proposition.kind).to.throw(TypeError, proposition.kind);
      }
      for (const rule of others.flatMap(({ rules }) => Object.keys(rules))) {
        expect(speaker.note(rule).label, rule).to.equal(rule);
      }
    });
  }

  it('always speaks the language of the core, whose rules also cite other certificates', async () => {
    for (const libraries of [[], ['webAssembly'], ['nothing', 'constructor', '__proto__']]) {
      const speaker = await speakerOf(libraries);
      for (const rule of ['conjunction', 'derived']) expect(speaker.note(rule)).to.equal(noteOf(rule));
      expect(() => speaker.tex({ kind: 'minorNotZero', sizes: 'every' })).to.throw(TypeError, 'minorNotZero');
    }
  });
});

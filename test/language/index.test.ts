import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { LIBRARIES, rules } from '../../src/kernel/full.js';
import { core as kernelCore } from '../../src/kernel/index.js';
import { algebra } from '../../src/language/algebra.js';
import { almostEvery } from '../../src/language/almostEvery.js';
import { arcCosine } from '../../src/language/arcCosine.js';
import { balls } from '../../src/language/balls.js';
import { core } from '../../src/language/core.js';
import { deepLinear } from '../../src/language/deepLinear.js';
import { everyDepth } from '../../src/language/everyDepth.js';
import { everySize } from '../../src/language/everySize.js';
import { exactNetworks } from '../../src/language/exactNetworks.js';
import { floats } from '../../src/language/floats.js';
import { frequencies } from '../../src/language/frequencies.js';
import { noteOf, polyglot, propositionInEnglish, propositionInTex } from '../../src/language/index.js';
import type { Language } from '../../src/language/language.js';
import { inspection } from '../../src/language/inspection.js';
import { logarithms } from '../../src/language/logarithms.js';
import { modular } from '../../src/language/modular.js';
import { patterns } from '../../src/language/patterns.js';
import { rankFrequencies } from '../../src/language/rankFrequencies.js';
import { readings } from '../../src/language/readings.js';
import { reals } from '../../src/language/reals.js';
import { arrangements } from '../../src/language/arrangements.js';
import { regions } from '../../src/language/regions.js';
import { sectors } from '../../src/language/sectors.js';
import { statistics } from '../../src/language/statistics.js';
import { sumsOfSquares } from '../../src/language/sumsOfSquares.js';
import { twoLayer } from '../../src/language/twoLayer.js';
import { zeroMinima } from '../../src/language/zeroMinima.js';
import { EVERY_PROPOSITION } from '../kernel/samples.js';
import { requireReadable } from './readings.js';

const BY_LIBRARY: { readonly [library: string]: Language } = {
  core,
  readings,
  algebra,
  everySize,
  everyDepth,
  inspection,
  exactNetworks,
  modular,
  floats,
  reals,
  logarithms,
  balls,
  arcCosine,
  statistics,
  frequencies,
  almostEvery,
  sumsOfSquares,
  twoLayer,
  zeroMinima,
  deepLinear,
  patterns,
  rankFrequencies,
  regions,
  arrangements,
  sectors,
  // A law is drawn from, and no proposition says it by itself.
  normal: { propositions: {}, rules: {} },
};
const LANGUAGES = Object.values(BY_LIBRARY);

describe('language/index', () => {
  it('has for each library its own kinds in the language of its name', () => {
    for (const { name, propositions, parts } of [kernelCore, ...LIBRARIES]) {
      const language = BY_LIBRARY[name] as Language;
      for (const [mine, ofLibrary] of [
        [language.propositions, propositions],
        [language.reals, parts['real']],
        [language.realMatrices, parts['realMatrix']],
      ] as const) {
        expect(Object.keys(mine ?? {}), name).to.have.members(Object.keys(ofLibrary ?? {}));
      }
    }
  });

  it('has languages that import no other language, and of the kernel only its light face', () => {
    for (const name of Object.keys(BY_LIBRARY).filter((each) => each !== 'normal')) {
      const source = readFileSync(resolve(`src/language/${name}.ts`), 'utf8');
      const imports = [...source.matchAll(/(?:\bfrom |\bimport |\bimport\()'([^']+)'/g)].map(([, path]) => path);
      expect(imports, name).to.include('./language.js');
      for (const path of imports) {
        expect(path, name).to.be.oneOf([
          './language.js',
          './notation.js',
          './plainFormula.js',
          './schemeFormula.js',
          '../kernel/index.js',
          '../kernel/schemes.js',
        ]);
      }
    }
  });

  it('has every kind and every rule in one language only, where none can hide another', () => {
    for (const part of ['propositions', 'terms', 'reals', 'realMatrices', 'rules'] as const) {
      const all = LANGUAGES.flatMap((language) => Object.keys(language[part] ?? {}));
      expect(all, part).to.have.lengthOf(new Set(all).size);
    }
  });

  it('V11: reads propositions of every kind, to people and to TeX', () => {
    for (const proposition of EVERY_PROPOSITION) {
      expect(propositionInEnglish(proposition), proposition.kind).to.match(/^\S.*\.$/);
      requireReadable(propositionInTex(proposition));
      expect([propositionInTex(proposition), propositionInEnglish(proposition)]).to.deep.equal([
        polyglot.tex(proposition),
        polyglot.english(proposition),
      ]);
    }
  });

  it('has a note for every rule of the kernel, and for no other', () => {
    const noted = LANGUAGES.flatMap(({ rules }) => Object.keys(rules));
    expect(noted).to.have.members([...Object.keys(rules), 'derived']);
    for (const { rules } of LANGUAGES) {
      for (const [rule, note] of Object.entries(rules)) expect(noteOf(rule)).to.equal(note);
    }
  });

  it('shows a rule that it has no note for by its name', () => {
    for (const rule of ['later', 'constructor']) {
      expect(noteOf(rule)).to.deep.equal({ label: rule, shows: 'what the rule of this name states' });
    }
  });
});

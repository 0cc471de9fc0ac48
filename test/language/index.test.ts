import { expect } from 'chai';
import { rules } from '../../src/kernel/full.js';
import { algebra } from '../../src/language/algebra.js';
import { arcCosine } from '../../src/language/arcCosine.js';
import { balls } from '../../src/language/balls.js';
import { core } from '../../src/language/core.js';
import { deepLinear } from '../../src/language/deepLinear.js';
import { floats } from '../../src/language/floats.js';
import { frequencies } from '../../src/language/frequencies.js';
import { noteOf } from '../../src/language/index.js';
import type { Language } from '../../src/language/language.js';
import { modular } from '../../src/language/modular.js';
import { reals } from '../../src/language/reals.js';
import { statistics } from '../../src/language/statistics.js';
import { twoLayer } from '../../src/language/twoLayer.js';

const LANGUAGES: readonly Language[] = [
  core,
  algebra,
  modular,
  floats,
  reals,
  balls,
  arcCosine,
  statistics,
  frequencies,
  twoLayer,
  deepLinear,
];

describe('language/index', () => {
  it('has every kind and every rule in one language only, where none can hide another', () => {
    for (const part of ['propositions', 'terms', 'reals', 'realMatrices', 'rules'] as const) {
      const all = LANGUAGES.flatMap((language) => Object.keys(language[part] ?? {}));
      expect(all, part).to.have.lengthOf(new Set(all).size);
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

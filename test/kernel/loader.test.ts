import { expect } from 'chai';
import { Document } from '../../src/kernel/core/logic/certificate.js';
import type { Library } from '../../src/kernel/core/logic/library.js';
import { LIBRARIES } from '../../src/kernel/full.js';
import { loadLibraries } from '../../src/kernel/loader.js';
import { SIX } from '../support.js';

const named = async (value: unknown): Promise<readonly string[]> =>
  (await loadLibraries([new Document(JSON.stringify(value))])).map(({ name }) => name);

/** The names that occur in a certificate only if it needs the library. */
const namesOf = ({ name, rules, propositions, parts }: Library): readonly string[] => [
  ...Object.keys(rules),
  ...Object.keys(propositions),
  // Kinds of real numbers occur in propositions about them; kinds that another library adds must load that library.
  ...(name === 'reals' ? [] : Object.values(parts).flatMap(Object.keys)),
];

describe('loader', () => {
  for (const library of LIBRARIES) {
    it(`loads ${library.name} for each of its rules and kinds, and for them alone`, async () => {
      for (const name of namesOf(library)) {
        expect(await loadLibraries([new Document(JSON.stringify({ rule: name }))]), name).to.deep.equal([library]);
        expect(await named({ deep: [[{ kind: name }]] }), name).to.deep.equal([library.name]);
      }
    });
  }

  it('looks at names of rules and kinds only, wherever they are', async () => {
    expect(
      await named({ steps: [{ rule: 'rankModP' }, { rule: 'enclosure' }, { rule: 'rankBySolving' }] }),
    ).to.deep.equal(['modular', 'reals']);
    for (const other of [
      null,
      1,
      'rankModP',
      ['rankModP'],
      { name: 'rankModP' },
      { rankModP: 1 },
      { rule: ['rankModP'] },
    ]) {
      expect(await named(other), JSON.stringify(other)).to.deep.equal([]);
    }
  });

  it('loads nothing for names that no library has', async () => {
    for (const name of ['axiom', 'constructor', '__proto__', 'conjunction', 'derived', '../evil.js', '']) {
      expect(await named({ rule: name }), name).to.deep.equal([]);
    }
  });

  it('reads all documents, and the propositions of hypotheses too', async () => {
    const documents = [{ rule: 'rankModP' }, { rule: 'vacuousTail' }].map((each) => new Document(JSON.stringify(each)));
    const libraries = await loadLibraries(documents, [SIX]);
    expect(libraries.map(({ name }) => name)).to.deep.equal(['modular', 'arcCosine', 'algebra']);
  });
});

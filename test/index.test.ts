/** The public faces: which there are, and that each stays small, so that a name is added on purpose. */
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const MANIFEST = fileURLToPath(new URL('../../package.json', import.meta.url));

/** How many values each face may have; types are not counted. */
const MOST = {
  '.': 25,
  './kernel': 40,
  './statement': 18,
  './reals': 35,
  './schemes': 32,
  './decimals': 2,
  './verify': 10,
  './claims': 2,
  './search': 127,
  './report': 22,
  './course': 30,
};

describe('the public faces of the package', () => {
  it('are those of package.json', async () => {
    const { exports } = JSON.parse(await readFile(MANIFEST, 'utf8')) as { exports: object };
    expect(Object.keys(exports)).to.have.members([...Object.keys(MOST), './package.json']);
  });

  for (const [face, most] of Object.entries(MOST)) {
    it(`${face} can be imported and has at most ${most} values`, async () => {
      const names = Object.keys((await import(`lossproof${face.slice(1)}`)) as object);
      expect(names.length, names.join(', ')).to.be.within(1, most);
    });
  }

  it('give an error of one class wherever it is imported from', async () => {
    const [program, search, kernel] = await Promise.all([
      import('lossproof'),
      import('lossproof/search'),
      import('lossproof/kernel'),
    ]);
    expect(search.UsageError).to.equal(program.UsageError);
    expect([search.Refusal, kernel.Refusal]).to.deep.equal([program.Refusal, program.Refusal]);
  });
});

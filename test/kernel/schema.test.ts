/** The JSON Schema of certificates: generated from the shapes that the reader uses, and it accepts what that accepts. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { FORMAT } from '../../src/kernel/core/logic/certificate.js';
import { Libraries } from '../../src/kernel/core/logic/libraries.js';
import { modular } from '../../src/kernel/libraries/modular/index.js';
import { reals } from '../../src/kernel/libraries/reals/index.js';
import { normal } from '../../src/kernel/libraries/normal/index.js';
import { certificateSchema } from '../../src/kernel/schema.js';
import { ALL, sealedText } from '../support.js';

const FOLDER = fileURLToPath(new URL('../../../certificates/', import.meta.url));

interface Schema {
  readonly $id: string;
  readonly $defs: {
    readonly [name: string]: { readonly anyOf?: readonly unknown[]; readonly oneOf?: readonly unknown[] };
  };
}
const schemaOf = (libraries: Libraries): Schema => certificateSchema(libraries) as unknown as Schema;
const compiled = (schema: Schema): ValidateFunction => new Ajv2020({ strict: false }).compile(schema);

describe('kernel/schema', () => {
  const accepts = compiled(schemaOf(ALL));

  it('names the format, and defines what shapes refer to', () => {
    expect(schemaOf(ALL).$id).to.equal(FORMAT);
    expect(Object.keys(schemaOf(ALL).$defs)).to.have.members([
      'term',
      'scheme',
      'real',
      'realMatrix',
      'proposition',
      'law',
    ]);
  });

  it('knows only the kinds of the given libraries', () => {
    const few = compiled(schemaOf(new Libraries([reals])));
    expect(few(JSON.parse(sealedText()))).to.equal(true);
    const genericRank = JSON.parse(readFileSync(`${FOLDER}sc16/rank-generic.json`, 'utf8')) as object;
    expect([few(genericRank), accepts(genericRank)]).to.deep.equal([false, true]);
  });

  it('accepts no kind of a sort for which no library is given', () => {
    const withoutReals = schemaOf(new Libraries([modular, normal]));
    expect([withoutReals.$defs['real'], withoutReals.$defs['realMatrix']]).to.deep.equal([false, false]);
    const accepted = compiled(withoutReals);
    for (const [paper, expected] of [
      ['sc16/rank-instance', true],
      ['xls16/kernel-closed-form', false],
    ] as const) {
      const certificate = JSON.parse(readFileSync(`${FOLDER}${paper}.json`, 'utf8')) as object;
      expect(accepted(certificate), paper).to.equal(expected);
    }
  });

  for (const paper of ['k16', 'sc16', 'sh17', 'xls16']) {
    it(`accepts the reference certificates of ${paper}`, () => {
      for (const name of readdirSync(FOLDER + paper)) {
        const certificate = JSON.parse(readFileSync(`${FOLDER}${paper}/${name}`, 'utf8')) as object;
        expect(accepts(certificate), `${name}: ${JSON.stringify(accepts.errors)}`).to.equal(true);
      }
    });
  }

  it('refuses what the reader refuses', () => {
    const certificate = JSON.parse(sealedText()) as Record<string, unknown>;
    for (const [key, value] of [
      ['seed', 'a b'],
      ['sizes', { N: -1 }],
      ['steps', []],
      ['conclusion', { kind: 'comparison', left: ['2'], relation: 'below', right: ['3'] }],
      ['conclusion', { kind: 'nonsense' }],
      ['surplus', 1],
    ] as const) {
      expect(accepts({ ...certificate, [key]: value }), key).to.equal(false);
    }
  });
});

import { expect } from 'chai';
import { access } from 'node:fs/promises';
import { COQ_FOLDER, formalTheorems, shortName, statementSource } from '../../src/formal/theorems.js';

describe('formal/theorems', () => {
  it('lists theorems of all four papers, each with a file that is there and a sentence', async () => {
    const all = await formalTheorems();
    expect(new Set(all.map(({ claim }) => claim.split('/')[0]))).to.deep.equal(
      new Set(['k16', 'sc16', 'xls16', 'sh17']),
    );
    expect(new Set(all.map(({ theorem }) => theorem)).size).to.equal(all.length);
    for (const { file, english, theorem, statement, kind, assumptions } of all) {
      await access(COQ_FOLDER + file.slice('coq/'.length));
      expect(english, theorem).to.match(/^[A-Z].*\.$/);
      expect(['theorem', 'control', 'rule'], theorem).to.include(kind);
      expect(theorem.endsWith(`${shortName(statement)}_proved`), theorem).to.equal(true);
      expect(assumptions.length, theorem).to.be.oneOf([0, 3]);
    }
  });

  it('has the source of each statement, up to its period', async () => {
    for (const theorem of await formalTheorems()) {
      const source = await statementSource(theorem);
      expect(source.startsWith(`Definition ${shortName(theorem.statement)}`), theorem.statement).to.equal(true);
      expect(source, theorem.statement).to.match(/: Prop :=[^]*\.$/);
      expect(source.match(/^Definition /gm)).to.have.length(1);
    }
  });

  it('says where a statement is missing', async () => {
    const failure = await statementSource({ statement: 'Lossproof.Statements.K16.nothing' }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).to.match(/coq\/Statements\/K16\.v: expected the definition of nothing, got none/);
  });

  it('shortens names', () => {
    expect(shortName('Lossproof.Statements.K16.k16_words')).to.equal('k16_words');
    expect(shortName('alone')).to.equal('alone');
  });
});

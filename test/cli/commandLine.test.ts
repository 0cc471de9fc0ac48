/** Printed commands mean to a shell what they should. */
import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { WORK_LIMIT, type Checked } from 'lossproof/search';
import { pathWord, repeated, shellWord, workOption } from '../../src/cli/commandLine.js';

describe('shellWord', () => {
  for (const word of ['plain', './a/b-c_1.json', 'two words', "it's", '$HOME', 'a;b', '*', '', '\\', 'é']) {
    it(`is one word for a shell: ${JSON.stringify(word)}`, () => {
      expect(execFileSync('sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' })).to.equal(word);
    });
  }

  it('leaves what needs no quotes as it is', () => {
    expect(shellWord('fashion-mnist')).to.equal('fashion-mnist');
  });
});

describe('pathWord', () => {
  it('puts ./ in front of a relative path only', () => {
    const paths = ['a/b.mjs', './a', '../a', '/a'];
    expect(paths.map(pathWord)).to.deep.equal(['./a/b.mjs', './a', '../a', '/a']);
    expect(pathWord('.hidden/a')).to.equal('./.hidden/a');
  });
});

describe('repeated', () => {
  it('gives the option once for each value', () => {
    expect(repeated('--plugin', ['./a', 'b c'])).to.equal(" --plugin ./a --plugin 'b c'");
    expect(repeated('--plugin', [])).to.equal('');
  });
});

describe('workOption', () => {
  it('C8: allows what a certificate needs, or one that it rests on, if that is more than without it', () => {
    const of = (work: number, ...restsOn: Checked[]) => ({ work, restsOn }) as unknown as Checked;
    expect(workOption([])).to.equal('');
    expect(workOption([undefined, of(WORK_LIMIT)])).to.equal('');
    expect(workOption([of(7), of(WORK_LIMIT, of(WORK_LIMIT))])).to.equal('');
    expect(workOption([of(7), of(1, of(WORK_LIMIT + 1), of(2))])).to.equal(` --work-limit ${2 * WORK_LIMIT}`);
  });
});

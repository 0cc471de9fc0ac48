/** The table of exit codes, the code of each failure, and the pages that show the table. */
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Refusal, type RefusalCode } from 'lossproof/kernel';
import { UsageError } from '../../src/base/usage.js';
import { codeOf, EXIT, EXIT_CODES, worstOf } from '../../src/cli/exitCodes.js';

const refusal = (code: RefusalCode, path: string): Refusal => new Refusal(code, path, 'this', 'that');
const page = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');

const WORST_FIRST = [70, 3, 1, 6, 5, 4, 0] as const;

describe('cli/exitCodes', () => {
  it('have one code for each ending, each with its meaning', () => {
    expect(EXIT).to.deep.equal({
      accepted: 0,
      refused: 1,
      undecided: 2,
      unreadable: 3,
      unbound: 4,
      incomplete: 5,
      limit: 6,
      misuse: 64,
      internal: 70,
      interrupted: 130,
    });
    expect(EXIT_CODES.map(({ code }) => code)).to.deep.equal(Object.values(EXIT));
    expect(new Set(EXIT_CODES.map(({ says }) => says)).size).to.equal(EXIT_CODES.length);
  });

  it('tell a refusal from what must be handed over and from a work limit', () => {
    for (const path of ['$.instance.X', '$.restsOn[0].instance.X1', '$.restsOn[2]', '$.restsOn[0].restsOn[11]'])
      expect(codeOf(refusal('missing', path)), path).to.equal(EXIT.incomplete);
    for (const path of ['$', '$.steps[3].witness', '$.instance.X.sha256', '$.restsOn', '$.restsOn[0].steps[1].name'])
      expect(codeOf(refusal('missing', path)), path).to.equal(EXIT.refused);
    expect(codeOf(refusal('limit', '$.steps[1]'))).to.equal(EXIT.limit);
    for (const code of ['malformed', 'mismatch', 'cycle', 'false'] as const)
      expect(codeOf(refusal(code, '$.instance.X'))).to.equal(EXIT.refused);
  });

  it('tell misuse from a file that cannot be read, and both from an error of the program', () => {
    expect(codeOf(new UsageError('unreadable', 'a', 'b', 'c'))).to.equal(EXIT.unreadable);
    expect(codeOf(new UsageError('bad-seed', 'a', 'b', 'c'))).to.equal(EXIT.misuse);
    for (const error of [new TypeError('x'), 'thrown', undefined]) expect(codeOf(error)).to.equal(EXIT.internal);
  });

  it('have an order for several files', () => {
    expect(worstOf([])).to.equal(EXIT.accepted);
    for (const [at, worse] of WORST_FIRST.entries()) {
      for (const better of WORST_FIRST.slice(at)) {
        expect([worstOf([worse, better]), worstOf([better, worse])]).to.deep.equal([worse, worse]);
      }
    }
  });

  it('are in the documentation as they are, in the same order', async () => {
    const text = await page('docs/command-line.md');
    const rows = [...text.matchAll(/^\| (\d+) \| (.*) \|$/gm)].map(([, code, says]) => ({ code: Number(code), says }));
    expect(rows).to.deep.equal(EXIT_CODES);
    expect(text).to.include(`The first of these that occurs: ${WORST_FIRST.join(', ')}.`);
  });

  it('are in the README, each once', async () => {
    const [, line = ''] = /^Exit codes: (.*)\.$/m.exec(await page('README.md')) ?? expect.fail('no line of exit codes');
    const codes = line.split(' · ').map((part) => Number(/^\d+/.exec(part)?.[0]));
    expect(codes).to.deep.equal(EXIT_CODES.map(({ code }) => code));
  });
});

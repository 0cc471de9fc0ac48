/** C8: what became of one file is the matter of that file alone. */
import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from 'lossproof/kernel';
import { UsageError } from '../../../../src/base/usage.js';
import { outcomeOf } from '../../../../src/cli/commands/verify/outcome.js';
import { EXIT } from '../../../../src/cli/exitCodes.js';
import { documentOf, textOf, verifierWith } from '../../../claim/certificates.js';
import { freshFolder } from '../../../e2e/commands.js';
import { failureOf } from '../../environments.js';

const willing = (): void => undefined;

describe('cli/commands/verify/outcome', () => {
  const folder = freshFolder();
  const at = (name: string, isNamed = true) => ({ file: join(folder.path, name), isNamed });
  const good = { verify: async () => verifierWith([]).verify(await documentOf('k16/gradient')) };
  const failing = (error: unknown) => ({
    verify: () => {
      throw error;
    },
  });

  before(async () => {
    await writeFile(at('good.json').file, await textOf('k16/gradient'));
    await writeFile(at('other.json').file, '{"version": 1.5}');
    await writeFile(at('broken.json').file, '{"version": 1');
    await writeFile(
      at('deep.json').file,
      `{"format":"lossproof/certificate@1","x":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    );
  });

  it('is acceptance, unless the user demands more', async () => {
    expect(await outcomeOf(at('good.json'), good, willing)).to.include({ exit: EXIT.accepted });
    const demand = (): never => {
      throw new Refusal('mismatch', '$.steps', 'less', 'more');
    };
    expect(await outcomeOf(at('good.json'), good, demand)).to.include({ exit: EXIT.refused });
    const unbound = {
      verify: async () => ({ ...(await good.verify()), checked: { ...(await good.verify()).checked, bound: false } }),
    };
    expect(await outcomeOf(at('good.json'), unbound, willing)).to.include({ exit: EXIT.unbound });
  });

  it('is a refusal, something missing, or a limit, by what the kernel says', async () => {
    for (const [error, exit] of [
      [new Refusal('false', '$.steps[0]', 'a', 'b'), EXIT.refused],
      [new Refusal('missing', '$.instance.X', 'a', 'b'), EXIT.incomplete],
      [new Refusal('limit', '$.steps[0]', 'a', 'b'), EXIT.limit],
      [new UsageError('unreadable', 'data.npy', 'a', 'b'), EXIT.unreadable],
    ] as const) {
      const outcome = await outcomeOf(at('good.json'), failing(error), willing);
      expect([outcome?.failure, outcome?.exit]).to.deep.equal([error, exit]);
    }
  });

  it('is no verdict after an error that nobody expected, which does not end the command', async () => {
    for (const error of [new RangeError('Maximum call stack size exceeded'), 'thrown']) {
      const outcome = await outcomeOf(at('good.json'), failing(error), willing);
      expect(outcome?.exit).to.equal(EXIT.internal);
      expect(outcome?.failure?.got).to.include(error instanceof Error ? error.message : error);
      expect(outcome).not.to.have.property('checked');
    }
  });

  it('is the matter of the command where an option is wrong', async () => {
    const wrong = new UsageError('bad-data', 'data.npy', 'a', 'b');
    expect(await failureOf(outcomeOf(at('good.json'), failing(wrong), willing))).to.equal(wrong);
  });

  it('is unreadable or beyond a limit before the kernel sees it, and nothing for other JSON of a folder', async () => {
    expect(await outcomeOf(at('broken.json'), good, willing)).to.include({ exit: EXIT.unreadable });
    expect(await outcomeOf(at('broken.json', false), good, willing)).to.include({ exit: EXIT.unreadable });
    expect(await outcomeOf(at('absent.json'), good, willing)).to.include({ exit: EXIT.unreadable });
    expect(await outcomeOf(at('deep.json', false), good, willing)).to.include({ exit: EXIT.limit });
    expect(await outcomeOf(at('other.json', false), good, willing)).to.equal(undefined);
    expect(await outcomeOf(at('other.json'), good, willing)).to.include({ exit: EXIT.unreadable });
  });
});

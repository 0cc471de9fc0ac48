/** Plug-ins and claims at hand: a claim, or the statement of one alone; no name twice. */
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Archive,
  certificateText,
  Document,
  Registry,
  UsageError,
  Verifier,
  Workshop,
  type Certificate,
  type Claim,
} from 'lossproof';

const EXAMPLES = fileURLToPath(new URL('../../../examples/', import.meta.url));
const CLAIM = join(EXAMPLES, 'gram/gram.mjs');
const STATEMENT = join(EXAMPLES, 'gram/gram.statement.mjs');
const NO_CLAIM = fileURLToPath(new URL('../../src/base/usage.js', import.meta.url));
const ID = 'examples/gram';

async function failureOf(action: Promise<unknown>): Promise<UsageError> {
  const failure: unknown = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).to.be.an.instanceOf(UsageError);
  return failure as UsageError;
}

const imported = async (path: string): Promise<Claim> => ((await import(path)) as { default: Claim }).default;

describe('plug-ins', () => {
  it('may be a claim, with its page beside it', async () => {
    const registry = new Registry();
    await registry.plug(CLAIM);
    const { claim, page } = await registry.get(ID);
    expect(claim.id).to.equal(ID);
    expect(await readFile(page, 'utf8')).to.match(/^# examples\/gram/);
    expect(await registry.list()).to.include(ID);
    expect((await registry.statement(ID))?.title).to.equal(claim.title);
  });

  it('may be a statement alone, which suffices to verify and not to certify', async () => {
    const [whole, registry] = [new Registry(), new Registry()];
    await whole.plug(CLAIM);
    await registry.plug(STATEMENT);
    const { checked } = await new Workshop(whole).certify({ claim: ID });
    const verifier = new Verifier({
      statement: (id) => registry.statement(id),
      archive: new Archive(),
      dataOf: () => Promise.resolve(() => undefined),
    });
    const document = new Document(certificateText(checked?.certificate as Certificate));
    expect((await verifier.verify(document)).checked).to.include({ bound: true, verdict: 'holds' });
    expect(await registry.list()).not.to.include(ID);
    expect(await failureOf(registry.get(ID))).to.include({ code: 'no-search', got: 'a statement alone' });
  });

  it('do not take a name that is taken', async () => {
    const registry = new Registry();
    await registry.plug(CLAIM);
    expect(await failureOf(registry.plug(STATEMENT))).to.include({ code: 'bad-plugin', got: ID });
    const impostor = { ...(await imported(CLAIM)), id: 'k16/gradient' };
    expect(await failureOf(registry.add(impostor))).to.include({ code: 'bad-plugin', got: 'k16/gradient' });
  });

  it('are refused when they cannot be loaded or define no claim', async () => {
    const registry = new Registry();
    expect(await failureOf(registry.plug(join(EXAMPLES, 'absent.mjs')))).to.include({ code: 'bad-plugin' });
    expect(await failureOf(registry.plug(NO_CLAIM))).to.include({ code: 'bad-claim' });
  });
});

describe('Registry.add', () => {
  it('takes a claim that a program has at hand, twice if it is the same one', async () => {
    const registry = new Registry();
    const claim = await imported(CLAIM);
    await registry.add(claim, 'a page');
    await registry.add(claim);
    expect(await registry.get(ID)).to.deep.equal({ claim, page: 'a page' });
  });

  it('takes a claim of the package itself', async () => {
    const registry = new Registry();
    const { claim } = await registry.get('k16/gradient');
    await registry.add(claim);
  });
});

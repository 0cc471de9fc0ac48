import { expect } from 'chai';
import { formal } from '../../../src/cli/commands/formal.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import type { Build, Coq } from '../../../src/formal/coq.js';
import type { Common, Environment } from '../../../src/cli/terminal.js';
import { called, COMMON } from '../environments.js';

const builds: string[] = [];
type Builder = Pick<Coq, 'version' | 'build'>;
const coqThat = (build: Build): Builder => ({
  version: () => Promise.resolve('8.16.1'),
  build: (version) => {
    builds.push(version);
    return Promise.resolve(build);
  },
});
const ABSENT: Builder = {
  version: () => Promise.resolve(undefined),
  build: () => Promise.reject(new Error('nothing is built without Coq')),
};
const asked = (claims: readonly string[], coq: Builder, json = false) =>
  called(
    (names: readonly string[], options: Common, environment: Environment) => formal(names, options, environment, coq),
    claims,
    { ...COMMON, json },
  );

describe('cli/commands/formal', () => {
  it('prints theorems of a claim, their statements in Coq, what they rest on, and the build', async () => {
    const { code, data } = await asked(['k16/shallow'], coqThat({ accepted: true, says: 'all proved', seconds: 83.4 }));
    expect(code).to.equal(EXIT.accepted);
    expect(data[0])
      .to.match(/^k16\/shallow\n {2}theorem {2}k16_shallow_proved: With one hidden layer/)
      .and.to.include('rests on no axiom; coq/Theorems/K16/Proved.v')
      .and.to.include('Definition k16_shallow : Prop :=');
    expect(data[1]).to.equal('checked here by Coq 8.16.1, in 83 s: all proved');
    expect(builds).to.deep.equal(['8.16.1']);
  });

  it('names the axioms of a theorem that has some, and says where a claim has no theorem', async () => {
    const { data } = await asked(
      ['sc16/zero-error', 'k16/assumption-audit'],
      coqThat({ accepted: true, says: 'all proved' }),
    );
    expect(data[0]).to.include('rests on propositional_extensionality, functional_extensionality_dep');
    expect(data[1]).to.equal('k16/assumption-audit\n  no theorem in Coq\n');
    expect(data[2]).to.equal('checked here by Coq 8.16.1, earlier, from the same sources: all proved');
  });

  it('prints all without their statements', async () => {
    const { data } = await asked([], coqThat({ accepted: true, says: 'all proved' }));
    expect(data.length).to.be.greaterThan(50);
    expect(data.join('')).to.include('k16_no_poor_minima_proved').and.not.to.include('Definition ');
  });

  it('says how to get Coq where it is not installed, and claims no check', async () => {
    const { code, data } = await asked(['k16/shallow'], ABSENT);
    expect(code).to.equal(EXIT.incomplete);
    expect(data.at(-1)).to.match(/^not checked here, where Coq is not installed: .* apt-get install coq /);
    const { data: json } = await asked(['k16/shallow'], ABSENT, true);
    const shown = JSON.parse(json.join('')) as { theorems: readonly object[] };
    expect(shown).to.deep.include({ coq: null, checkedHere: false });
    expect(shown.theorems[0]).to.include({ claim: 'k16/shallow', kind: 'theorem' }).and.to.have.property('source');
  });

  it('refuses what the build refuses', async () => {
    const { code, data } = await asked(['k16/shallow'], coqThat({ accepted: false, says: 'a file does not compile' }));
    expect(code).to.equal(EXIT.refused);
    expect(data.at(-1)).to.equal('REFUSED by the build with Coq 8.16.1: a file does not compile');
  });
});

/** What the compiler says of the public faces, against what they export when they run. */
import { expect } from 'chai';
import { exportsOf, type Exported, type Exports } from '../../../../site/generate/api/exported.js';
import { publicFaces } from '../../../../site/generate/api/faces.js';

const ROOT = new URL('../../../../../', import.meta.url);

describe('the exports of the public faces', function () {
  this.timeout(240_000);
  let all: readonly Exports[];

  before(async () => {
    all = await exportsOf(await publicFaces(ROOT));
  });

  const called = (face: string, name: string): Exported | undefined =>
    all.find((each) => each.face.name === face)?.names.find((each) => each.name === name);

  it('have every value that a program finds when it imports the face, and no other', async () => {
    for (const { face, names, namespaces } of all) {
      const module = (await import(face.name)) as object;
      const values = [
        ...names.filter(({ kind }) => kind !== 'interface' && kind !== 'type').map(({ name }) => name),
        ...namespaces.map(({ name }) => name),
      ];
      expect(values, face.name).to.have.members(Object.keys(module));
      for (const { name, members } of namespaces) {
        const inside = members.filter(({ kind }) => kind !== 'interface' && kind !== 'type');
        const expected = Object.keys(Reflect.get(module, name) as object).map((each) => `${name}.${each}`);
        expect(inside.map((each) => each.name)).to.have.members(expected);
      }
    }
  });

  it('tell functions, classes and constants apart', async () => {
    for (const { face, names } of all) {
      const module = (await import(face.name)) as object;
      for (const { name, kind } of names) {
        const value = Reflect.get(module, name) as unknown;
        if (kind === 'function' || kind === 'class') expect(value, name).to.be.a('function');
        if (kind === 'constant') expect(value, name).not.to.be.a('function');
      }
    }
  });

  it('have the types', () => {
    expect(called('lossproof/verify', 'VerifierOptions')?.kind).to.equal('interface');
    expect(called('lossproof/kernel', 'Verdict')?.kind).to.equal('type');
    expect(called('lossproof/course', 'Exercise')?.kind).to.equal('interface');
  });

  it('have signatures and comments as the source has them', () => {
    const decimals = called('lossproof/decimals', 'decimalsAround');
    expect(decimals?.signature.text).to.equal(
      [
        'function decimalsAround(',
        '  below: Rational,',
        '  above: Rational,',
        '  digits: number,',
        '): {',
        '  readonly lower: string;',
        '  readonly upper: string;',
        '};',
      ].join('\n'),
    );
    expect(decimals?.says).to.equal(
      'A decimal number of at most `below` and one of at least `above`, each with `digits` significant digits.',
    );
    expect(called('lossproof/kernel', 'WORK_LIMIT')?.signature.text).to.equal('const WORK_LIMIT = 1000000000;');
  });

  it('have the comment of a file for what has its name, and none for others', () => {
    expect(called('lossproof', 'UsageError')?.says).to.match(/^An error in the use of the tool/);
    expect(called('lossproof/verify', 'Verifier')?.says).to.match(/^Checks certificates against the statements/);
    expect(called('lossproof/kernel', 'headerFields')?.says).to.equal('');
  });

  it('are explained, all of those that a user of results and of the course needs', () => {
    for (const { face, names, namespaces } of all) {
      if (!['lossproof/claims', 'lossproof/decimals', 'lossproof/report', 'lossproof/course'].includes(face.name))
        continue;
      const members = [...names, ...namespaces.flatMap((each) => each.members)];
      expect(members.filter(({ says }) => says === '').map(({ name }) => name)).to.deep.equal([]);
    }
  });

  it('take no comment at the top of a file for that of a name', () => {
    for (const { face, names } of all) for (const { name, says } of names) expect(says, name).not.to.equal(face.says);
  });

  it('name no path of a file', () => {
    for (const { names } of all)
      for (const { name, signature } of names) expect(signature.text, name).not.to.match(/import\("[^"]*"\)\./);
  });
});

/** `lossproof doctor` in process: each engine answers, or is absent with a reason. */
import { expect } from 'chai';
import { doctor } from '../../../src/cli/commands/doctor.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { called, COMMON } from '../environments.js';

interface Finding {
  readonly engine: string;
  readonly works: boolean;
  readonly required: boolean;
  readonly says: string;
}

describe('cli/commands/doctor', () => {
  let findings: readonly Finding[];
  before(async () => {
    const { code, data, said } = await called(doctor, undefined, { ...COMMON, json: true });
    expect([code, said]).to.deep.equal([EXIT.accepted, []]);
    findings = JSON.parse(data.join('')) as readonly Finding[];
  });

  it('tests each engine once, and says of each what it answered or why it is absent', () => {
    const names = findings.map(({ engine }) => engine);
    expect(new Set(names).size, names.join(', ')).to.equal(names.length);
    for (const { engine, says } of findings) expect(says, engine).to.match(/\S/).and.not.to.include('\n');
    expect(names.filter((name) => name.startsWith('rank modulo p: '))).not.to.be.empty;
  });

  it('requires what every search needs, and finds it here', () => {
    const required = findings.filter((each) => each.required);
    expect(required.map(({ engine }) => engine)).to.include.members([
      'Node.js',
      'kernel',
      'tfjs on plain JavaScript',
      'nerdamer',
      'mathjs',
      'ml-matrix',
    ]);
    for (const { engine, works, says } of required) expect(works, `${engine}: ${says}`).to.equal(true);
    const says = Object.fromEntries(findings.map((each) => [each.engine, each.says]));
    expect(says).to.include({
      'Node.js': process.version,
      kernel: 'proved (x + 1)(x − 1) = x² − 1, exact',
      'tfjs on plain JavaScript': 'answers 31',
      'ml-matrix': 'answers 6',
    });
  });
});

/** Exit codes of searches. */
import { expect } from 'chai';
import { exitOf } from '../../src/cli/exit.js';
import { EXIT } from '../../src/cli/exitCodes.js';
import type { Checked, Verdict } from '../../src/kernel/full.js';

const settled = (variant: string, verdict?: Verdict) => ({
  variant,
  ...(verdict === undefined ? {} : { checked: { verdict } as Checked }),
});
const run = (verdict?: Verdict, control: Verdict | undefined = 'fails') => ({
  ...settled('claim', verdict),
  controls: [settled('broken', control)],
});

describe('exit codes of searches', () => {
  it('accept what is settled either way, as long as controls fail', () => {
    expect(exitOf([run('holds'), run('fails'), run('vacuous')])).to.equal(EXIT.accepted);
    expect(exitOf([])).to.equal(EXIT.accepted);
  });

  it('say undecided where there is no certificate, and where there is one that settles nothing', () => {
    expect(exitOf([run('holds'), run()])).to.equal(EXIT.undecided);
    expect(exitOf([run('holds'), run('undecided')])).to.equal(EXIT.undecided);
    expect(exitOf([{ ...settled('claim', 'holds'), controls: [settled('broken')] }])).to.equal(EXIT.undecided);
  });

  it('say that there is a defect where a search broke off', () => {
    expect(exitOf([run('holds'), { ...settled('claim'), isSetAside: true, controls: [] }])).to.equal(EXIT.internal);
  });

  it('refuse where a control does not fail', () => {
    expect(exitOf([run('holds', 'holds')])).to.equal(EXIT.refused);
  });
});

import { expect } from 'chai';
import { statementsOf } from '../support.js';
import { certificateText, type Run } from 'lossproof';
import { LIBRARIES, check, seal } from 'lossproof/search';
import { certified } from '../support.js';
import { acceptedOf, exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';
import { boundsOf } from './surveys/conducted.js';

const ID = 'xls16/event-frequency';

describe(ID, () => {
  let run: Run;
  before(async () => {
    run = await certified(ID);
  });

  it('holds, and its control fails', () => {
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'hashed',
      reach: 'these × drawn',
      hypotheses: { 'uniform-inputs': 'assumed' },
      controls: { 'one-sample': 'fails' },
    });
  });

  it('is accepted by a checker without engines', async () => {
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  it('bounds from below alone what is certain, and from both sides what is not', async () => {
    expect(boundsOf(await certified(ID, { sizes: { d: 3, m: 1, trials: 1000 } }))).to.deep.equal([0.94, 1]);
    const [lower, upper] = boundsOf(run);
    expect(lower).to.be.within(0.01, upper);
    expect(upper).to.be.below(1);
  });

  it('does not take bounds that the counts do not allow, nor an end of them as the whole', async () => {
    const { digest, ...unsealed } = acceptedOf(run).certificate;
    const statementOf = await statementsOf([ID]);
    expect(seal(unsealed).digest).to.equal(digest);
    const sharper = unsealed.steps.map((step) =>
      step.rule === 'sampledEvent' && step.witness['relation'] === 'atMost'
        ? { ...step, witness: { ...step.witness, bound: '1/50' } }
        : step,
    );
    for (const steps of [sharper, unsealed.steps.slice(0, -1)]) {
      expect(() => check(certificateText(seal({ ...unsealed, steps })), LIBRARIES, { statementOf })).to.throw(
        /expected/,
      );
    }
  });

  it('shows a table of one row', () => {
    const [table] = exhibitsOf(run);
    expect(table?.kind === 'table' && table.rows).to.have.length(1);
  });

  it('is refused with too few trials', async () => {
    expect(await refusalOf(certified(ID, { sizes: { trials: 999 } }))).to.equal('impossible-size');
  });
});

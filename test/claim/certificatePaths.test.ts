/** Where the certificates of a run go: each in a place of its own, named by what tells it from others. */
import { expect } from 'chai';
import { addressedPath, runsByPath } from '../../src/claim/certificatePaths.js';
import type { Run } from 'lossproof';
import { sampleRun } from './runs.js';

describe('claim/certificatePaths', () => {
  let [two, three]: readonly Run[] = [];
  before(async () => {
    [two, three] = [await sampleRun(2), await sampleRun(3)];
  });
  const pathsOf = (...runs: readonly (Run | undefined)[]) => [...runsByPath(runs as readonly Run[]).keys()];

  it('takes the name of the claim, with that of the control', () => {
    expect(pathsOf(two)).to.deep.equal(['test/three-times.json', 'test/three-times.one-more.json']);
  });

  it('adds the sizes where the name is taken', () => {
    expect(pathsOf(three, two).slice(2)).to.deep.equal([
      'test/three-times.n=2.json',
      'test/three-times.n=2.one-more.json',
    ]);
  });

  it('puts the first twelve digits of the digest before the extension', () => {
    const digest = `sha256:0123456789abcdef${'0'.repeat(48)}`;
    expect(addressedPath('test/three-times.n=2.json', digest)).to.equal('test/three-times.n=2.0123456789ab.json');
  });

  it('gives each run and each control a place, once', () => {
    const placed = runsByPath([two, three, two] as readonly Run[]);
    expect([...placed.keys()]).to.deep.equal([
      'test/three-times.json',
      'test/three-times.one-more.json',
      'test/three-times.n=3.json',
      'test/three-times.n=3.one-more.json',
    ]);
    expect(placed.get('test/three-times.n=3.json')).to.equal(three);
  });

  it('places what runs and their controls rest on behind them', async () => {
    const [first, second, third] = [two, three, await sampleRun(4)] as [Run, Run, Run];
    const control = { ...(first.controls[0] as Run), restsOn: [second] };
    const run: Run = { ...first, controls: [control], restsOn: [third] };
    const placed = [...runsByPath([run]).values()];
    expect(placed).to.deep.equal([run, control, third, third.controls[0], second, second.controls[0]]);
  });
});

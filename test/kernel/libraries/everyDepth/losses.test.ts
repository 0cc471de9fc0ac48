import { expect } from 'chai';
import { derivativeAlongLayer, ridge, scaledLoss, valley } from '../../../../src/kernel/libraries/everyDepth/losses.js';
import { contextOf } from '../../../support.js';
import { everyDepthTheorem, everySizeTheorem } from './theorems.js';

describe('kernel/libraries/everyDepth/losses', () => {
  it('has identities that hold, three at every size and one of every depth', () => {
    const context = contextOf();
    for (const identity of [scaledLoss(), ridge(), valley()])
      expect(everySizeTheorem(context, identity).proposition).to.deep.equal(identity);
    const along = derivativeAlongLayer();
    expect(everyDepthTheorem(context, along).proposition).to.deep.equal(along);
    expect(along.parts.map(({ name, is }) => `${name} ${is}`)).to.deep.equal(['L product', 'W layer', 'R product']);
  });
});

import { expect } from 'chai';
import { installImmediate } from '../../../site/engine/immediate.js';

describe('setImmediate in a page', () => {
  it('calls back later, in the order of the calls', async () => {
    const scope: { setImmediate?: (done: () => void) => void } = {};
    const { MessageChannel: Channel } = globalThis;
    let port: { close: () => void } | undefined;
    // The ports of a page need not be closed; those of Node would keep the process of the tests alive.
    globalThis.MessageChannel = class extends Channel {
      constructor() {
        super();
        port = this.port1;
      }
    };
    installImmediate(scope);
    globalThis.MessageChannel = Channel;
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      scope.setImmediate?.(() => order.push('first'));
      scope.setImmediate?.(() => {
        order.push('second');
        resolve();
      });
      order.push('before both');
    });
    port?.close();
    expect(order).to.deep.equal(['before both', 'first', 'second']);
  });

  it('leaves that of Node', () => {
    const own = (): void => undefined;
    const scope = { setImmediate: own };
    installImmediate(scope);
    expect(scope.setImmediate).to.equal(own);
  });
});

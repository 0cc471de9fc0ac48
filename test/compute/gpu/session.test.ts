/** One computation on a GPU: it is closed afterwards, whatever happens, and its absence is an error in the use of the tool. */
import { expect } from 'chai';
import { UsageError } from '../../../src/base/usage.js';
import { withGpu } from '../../../src/compute/gpu/session.js';
import { fakeDevice, withAdapter } from './adapter.js';

const limits = { maxStorageBufferBindingSize: 1, maxBufferSize: 2 };

describe('compute/gpu/session', () => {
  it('closes the GPU after the computation', async () => {
    const { device } = fakeDevice();
    const found = await withAdapter({ limits, device }, () =>
      withGpu(async (gpu) => {
        await Promise.resolve();
        expect(device.destroyed).to.equal(false);
        return gpu.limits;
      }),
    );
    expect(found).to.deep.equal(limits);
    expect(device.destroyed).to.equal(true);
  });

  it('closes it after an error too', async () => {
    const { device } = fakeDevice();
    const error: unknown = await withAdapter({ limits, device }, () =>
      withGpu(() => Promise.reject(new Error('enough'))),
    ).catch((reason: unknown) => reason);
    expect((error as Error).message).to.equal('enough');
    expect(device.destroyed).to.equal(true);
  });

  it('is misuse where there is none, with the remedy', async () => {
    const error: unknown = await withAdapter(null, () =>
      withGpu(() => Promise.reject(new Error('no computation was expected'))),
    ).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(UsageError);
    expect((error as UsageError).message).to.match(
      /^backend gpu: expected a GPU, got no GPU answers; install the driver/,
    );
    expect((error as UsageError).code).to.equal('no-engine');
  });
});

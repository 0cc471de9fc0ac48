/** Opening a GPU: its name and limits, software told from hardware, errors that it reports, and machines without one. */
import { expect } from 'chai';
import { Absent } from '../../../src/compute/absent.js';
import { openGpu, requestAdapter, type Gpu } from '../../../src/compute/gpu/device.js';
import { refuses } from '../../support.js';
import { fakeDevice, withAdapter } from './adapter.js';

const limits = { maxStorageBufferBindingSize: 2 ** 27, maxBufferSize: 2 ** 28 };
const described = { vendor: 'acme', architecture: 'rocket', device: '', description: 'Acme Rocket 9' };

async function opened(info?: object) {
  const fake = fakeDevice();
  const adapter = { limits, device: fake.device, ...(info && { info }) };
  const gpu = await withAdapter(adapter, openGpu);
  return gpu instanceof Absent ? expect.fail(gpu.message) : { gpu, ...fake };
}

/** The device must have failed, and say why. */
function expectFailure(gpu: Gpu, message: string): void {
  const check = (): void => {
    gpu.requireHealth();
  };
  refuses(check, 'limit', `$: expected ${gpu.name} to do the computation, got ${message}`);
}

describe('compute/gpu/device', () => {
  it('has the limits of the adapter and the name of the driver', async () => {
    const { gpu } = await opened(described);
    expect([gpu.name, gpu.software, gpu.limits]).to.deep.equal(['Acme Rocket 9 (rocket, acme)', false, limits]);
    expect((await opened({ ...described, architecture: '', vendor: '' })).gpu.name).to.equal('Acme Rocket 9');
  });

  it('has a name where the driver tells none', async () => {
    const nameless = { vendor: '', architecture: '', device: '', description: '' };
    for (const info of [undefined, nameless]) {
      const { gpu } = await opened(info);
      expect([gpu.name, gpu.software]).to.deep.equal(['a GPU that does not tell its name', false]);
    }
  });

  it('is software where the adapter, or the name of the driver, says so', async () => {
    expect((await opened({ ...described, isFallbackAdapter: true })).gpu.software).to.equal(true);
    for (const architecture of ['swiftshader', 'LLVMpipe', 'lavapipe (LLVM 17)']) {
      expect((await opened({ ...described, architecture })).gpu.software, architecture).to.equal(true);
    }
  });

  it('keeps the first error that the device reports', async () => {
    const { gpu, report } = await opened(described);
    gpu.requireHealth();
    report('buffer too large');
    report('and another');
    expectFailure(gpu, 'buffer too large');
  });

  it('fails when the device is lost, but not when it is closed', async () => {
    const lost = await opened(described);
    lost.lose({ message: 'unplugged' });
    await lost.device.lost;
    expectFailure(lost.gpu, 'the device was lost: unplugged');
    const closed = await opened(described);
    closed.gpu.close();
    await closed.device.lost;
    expect(closed.device.destroyed).to.equal(true);
    closed.gpu.requireHealth();
  });

  it('is absent where no adapter answers, with a remedy', async () => {
    for (const ask of [requestAdapter, openGpu]) {
      const absent = await withAdapter<unknown>(null, ask);
      expect(absent).to.be.instanceOf(Absent);
      expect((absent as Absent).message).to.equal(
        'WebGPU: no GPU answers; install the driver of the GPU and, on Linux, ' +
          'the Vulkan loader: apt-get install libvulkan1',
      );
    }
  });
});

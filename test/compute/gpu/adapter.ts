/** A WebGPU entry point that is none of a machine: it answers with a given adapter, or with none. */

export interface FakeAdapter {
  readonly info?: object;
  readonly limits: { readonly maxStorageBufferBindingSize: number; readonly maxBufferSize: number };
  readonly device: object;
}

/** A device that can be closed, lost, and made to report errors. */
export function fakeDevice() {
  let lose: (info: { message: string }) => void = () => undefined;
  const listeners: ((event: unknown) => void)[] = [];
  const device = {
    destroyed: false,
    lost: new Promise<{ message: string }>((resolve) => (lose = resolve)),
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
    destroy: () => {
      device.destroyed = true;
      lose({ message: 'destroyed' });
    },
  };
  const report = (message: string): void => {
    for (const listener of listeners) listener({ error: { message } });
  };
  return { device, lose, report };
}

/** Does something where `navigator.gpu` has this adapter. */
export async function withAdapter<T>(adapter: FakeAdapter | null, action: () => Promise<T>): Promise<T> {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const found = adapter && { ...adapter, requestDevice: () => Promise.resolve(adapter.device) };
  const value = { gpu: { requestAdapter: () => Promise.resolve(found) } };
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true, writable: true });
  try {
    return await action();
  } finally {
    if (kept === undefined) Reflect.deleteProperty(globalThis, 'navigator');
    else Object.defineProperty(globalThis, 'navigator', kept);
  }
}

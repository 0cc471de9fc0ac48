/** Searches pause with setImmediate of Node, which workers of browsers do not have. A message to oneself waits as short a time. */

export function installImmediate(scope: { setImmediate?: unknown } = globalThis): void {
  if (scope.setImmediate !== undefined) return;
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  // In a browser, ports of Node's type have this property too.
  (port1 as unknown as { onmessage: () => void }).onmessage = () => waiting.shift()?.();
  scope.setImmediate = (done: () => void) => {
    waiting.push(done);
    port2.postMessage(undefined);
  };
}

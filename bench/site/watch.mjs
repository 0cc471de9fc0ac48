/**
 * Runs in a page before its own scripts. `globalThis.watched` has the time at which the page answers: its part `ready` is there with
 * the listeners of Vue, and no long task has been running since.
 */
export function watch(ready) {
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const watched = {
    answersAt: undefined,
    /** What was observed since the last call. */
    taken() {
      const seen = tasks.splice(0);
      const before = seen.filter(({ start }) => start <= watched.answersAt);
      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return {
        answersAt: Math.max(watched.answersAt, ...before.map(({ start, duration }) => start + duration)),
        // Tasks of less than 50 ms are not reported.
        longest: Math.max(0, ...seen.map(({ duration }) => duration)),
        bytes: entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      };
    },
  };
  globalThis.watched = watched;
  const listens = (element) =>
    Object.getOwnPropertySymbols(element).some(({ description }) => description === '_vei') ||
    element.__vue_app__ !== undefined;
  const look = () => {
    const element = document.querySelector(ready);
    if (element !== null && listens(element)) watched.answersAt = performance.now();
    else setTimeout(look, 5);
  };
  look();
}

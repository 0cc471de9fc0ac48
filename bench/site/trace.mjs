/** Reads a trace of Chromium: the tasks of the main thread of the page, in milliseconds of processor time. */

/** `events` are those of the categories toplevel and __metadata. */
export function busy(events) {
  const isMain = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  // The renderer of the page is the busiest: others wait for pages to come.
  const totals = new Map();
  for (const { name, ph, pid, tid, tdur = 0 } of events) {
    const thread = `${pid} ${tid}`;
    if (ph !== 'X' || !isMain.has(thread) || !name.endsWith('RunTask')) continue;
    const { total, longestTask } = totals.get(thread) ?? { total: 0, longestTask: 0 };
    totals.set(thread, { total: total + tdur / 1000, longestTask: Math.max(longestTask, tdur / 1000) });
  }
  return [...totals.values()].sort((a, b) => b.total - a.total)[0] ?? { total: 0, longestTask: 0 };
}

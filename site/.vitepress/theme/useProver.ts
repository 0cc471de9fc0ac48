/** The state of a search that runs in this page. */
import { withBase } from 'vitepress';
import { computed, onBeforeUnmount, ref } from 'vue';
import type { Answer, CertifyRequest } from '../../engine/messages';
import { spokenAnswer, spokenWait } from '../../parts/spoken';
import { Asker } from './worker';

export function useProver() {
  const asker = new Asker(withBase('/engine/prover.js'));
  const answer = ref<Answer>();
  const lines = ref<readonly string[]>([]);
  const seconds = ref(0);
  const isRunning = ref(false);
  const problem = ref('');
  let timer: ReturnType<typeof setInterval> | undefined;

  async function run(request: Omit<CertifyRequest, 'kind'>): Promise<void> {
    answer.value = undefined;
    problem.value = '';
    lines.value = [];
    seconds.value = 0;
    isRunning.value = true;
    const started = performance.now();
    timer = setInterval(() => {
      seconds.value = Math.floor((performance.now() - started) / 1000);
    }, 250);
    try {
      const got = await asker.ask({ kind: 'certify', ...request }, (line) => {
        lines.value = [...lines.value.slice(-3), line];
      });
      if (got === undefined) lines.value = ['Cancelled. Nothing was kept.'];
      answer.value = got;
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    } finally {
      clearInterval(timer);
      isRunning.value = false;
    }
  }

  /** For a screen reader, which would read each line of the progress. */
  const spoken = computed(() => {
    if (isRunning.value) return spokenWait(seconds.value);
    if (answer.value !== undefined) return spokenAnswer(answer.value);
    return problem.value === '' ? (lines.value.at(-1) ?? '') : '';
  });

  onBeforeUnmount(() => {
    clearInterval(timer);
    asker.cancel();
  });
  return {
    answer,
    lines,
    seconds,
    isRunning,
    problem,
    spoken,
    run,
    cancel: () => {
      asker.cancel();
    },
  };
}

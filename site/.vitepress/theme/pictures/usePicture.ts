/** Asks the worker of the pictures. While it computes, only the latest of further requests waits: a dragged point asks many times. */
import { withBase } from 'vitepress';
import { onBeforeUnmount, ref, shallowRef } from 'vue';
import type { Picture, PictureOf, PictureRequest } from '../../../pictures/messages';
import { Asker } from '../worker';

export function usePicture<R extends PictureRequest>() {
  const asker = new Asker<R, Picture>(withBase('/engine/painter.js'));
  const picture = shallowRef<PictureOf<R>>();
  const problem = ref('');
  const isBusy = ref(false);
  let waiting: { readonly request: R; readonly done: (answer: PictureOf<R> | undefined) => void } | undefined;

  async function answerTo(request: R): Promise<PictureOf<R> | undefined> {
    if (typeof Worker === 'undefined') throw new Error('This browser has no web workers, so this picture stays empty.');
    const answer = await asker.ask(request);
    if (answer === undefined) return undefined;
    if (answer.kind === 'misuse') throw new Error(answer.message);
    if (answer.kind === 'refused')
      throw new Error(`The kernel refuses: expected ${answer.expected}, got ${answer.got}.`);
    return answer as PictureOf<R>;
  }

  /** Resolves to undefined where a later request took the place of this one, or where there is a problem. */
  async function draw(request: R): Promise<PictureOf<R> | undefined> {
    if (isBusy.value) {
      waiting?.done(undefined);
      return new Promise((done) => {
        waiting = { request, done };
      });
    }
    isBusy.value = true;
    let answer: PictureOf<R> | undefined;
    try {
      answer = await answerTo(request);
      if (answer !== undefined) picture.value = answer;
      problem.value = '';
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
    isBusy.value = false;
    if (waiting !== undefined) {
      const next = waiting;
      waiting = undefined;
      void draw(next.request).then(next.done);
    }
    return answer;
  }

  onBeforeUnmount(() => {
    asker.cancel();
  });
  return { picture, problem, isBusy, draw };
}

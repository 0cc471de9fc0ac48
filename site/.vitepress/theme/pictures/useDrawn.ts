/** A picture that is drawn at first and again whenever what it is asked for changes, and what its frame shows of that. */
import { computed, onMounted, watch } from 'vue';
import type { PictureOf, PictureRequest } from '../../../pictures/messages';
import { usePicture } from './usePicture';

export function useDrawn<R extends PictureRequest>(request: () => R, words: (picture: PictureOf<R>) => string) {
  const { picture, problem, isBusy, draw } = usePicture<R>();
  onMounted(() => draw(request()));
  watch(request, draw);
  const frame = computed(() => ({
    says: picture.value === undefined ? '' : words(picture.value),
    problem: problem.value,
    isBusy: isBusy.value,
  }));
  return { picture, frame, draw };
}

/**
 * Markup that the generator made. It is in the page that the server sends, and not once more in the page's script: formulas and
 * steps of a long proof would be a megabyte of it. A reader who comes by a link inside of the site gets it from a file of parts.
 */
import { withBase } from 'vitepress';
import { defineComponent, h, onMounted, ref } from 'vue';
import { fixedParts } from './certificates';

/** The build has this function, which config.ts defines. */
interface Builder {
  readonly fixedPart: (page: string, part: number) => string;
}

export default defineComponent({
  name: 'FixedPart',
  props: {
    page: { type: String, required: true },
    part: { type: Number, required: true },
    kind: { type: String, default: '' },
  },
  setup({ page, part, kind }) {
    const element = ref<HTMLElement>();
    const props = { class: `generated ${kind}`.trim(), 'data-part': part };
    if (import.meta.env.SSR) {
      const innerHTML = (globalThis as unknown as Builder).fixedPart(page, part);
      return () => h('div', { ...props, innerHTML });
    }
    onMounted(async () => {
      const { value } = element;
      if (value === undefined || value.childNodes.length > 0) return;
      try {
        value.innerHTML = (await fixedParts(withBase('/'), page))[part] ?? '';
      } catch (error) {
        value.textContent = error instanceof Error ? error.message : String(error);
      }
    });
    return () => h('div', { ...props, ref: element });
  },
});

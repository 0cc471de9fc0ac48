/** The theme: VitePress' own without its fonts, and the parts of pages that run. */
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import type { Theme } from 'vitepress';
import FixedPart from './FixedPart';
import './style.css';
import './generated.css';
import './drawings.css';
import './panels.css';
import './pages.css';
import './api.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('FixedPart', FixedPart);
    // Each is loaded with the first page that has it.
    app.component(
      'HomeDemo',
      defineAsyncComponent(() => import('./HomeDemo.vue')),
    );
    app.component(
      'ClaimLedger',
      defineAsyncComponent(() => import('./ClaimLedger.vue')),
    );
    app.component(
      'ClaimTry',
      defineAsyncComponent(() => import('./ClaimTry.vue')),
    );
    app.component(
      'ClaimBreak',
      defineAsyncComponent(() => import('./ClaimBreak.vue')),
    );
    app.component(
      'ClaimCertificate',
      defineAsyncComponent(() => import('./ClaimCertificate.vue')),
    );
    app.component(
      'CoursePage',
      defineAsyncComponent(() => import('./CoursePage.vue')),
    );
    app.component(
      'PictureOf',
      defineAsyncComponent(() => import('./pictures/PictureOf.vue')),
    );
    app.component(
      'VerifyFiles',
      defineAsyncComponent(() => import('./VerifyFiles.vue')),
    );
  },
} satisfies Theme;

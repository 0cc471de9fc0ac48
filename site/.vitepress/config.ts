/** The site: pages that site/generate wrote into site/pages, with the theme of theme/. */
import { readFileSync } from 'node:fs';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { PICTURES } from '../../dist/site/generate/pictures.js';
import { math } from './math';
import { shortCode } from './shortCode';

interface Navigation {
  readonly guide: readonly { readonly text: string; readonly items: DefaultTheme.SidebarItem[] }[];
  readonly api: DefaultTheme.SidebarItem[];
  readonly papers: readonly {
    readonly paper: string;
    readonly claims: readonly { readonly id: string; readonly title: string }[];
  }[];
}

const navigation = JSON.parse(
  readFileSync(new URL('../pages/data/navigation.json', import.meta.url), 'utf8'),
) as Navigation;

/** The theme asks for the markup of a page when the page is rendered; see theme/FixedPart.ts. */
const parts = new Map<string, readonly string[]>();
Object.assign(globalThis, {
  fixedPart: (page: string, part: number): string => {
    const known =
      parts.get(page) ??
      (JSON.parse(
        readFileSync(new URL(`../pages/public/parts/${page}.json`, import.meta.url), 'utf8'),
      ) as readonly string[]);
    parts.set(page, known);
    const markup = known[part];
    if (markup === undefined)
      throw new Error(`${page}: expected part ${part}, got ${known.length} parts; generate the pages again`);
    return markup;
  },
});

/** `Soudry & Carmon 2016`, from the full reference of a paper. */
function shortPaper(paper: string): string {
  const year = /\b(?:19|20)\d\d\b/.exec(paper)?.[0] ?? '';
  const authors = (paper.split(':')[0] ?? paper).split(',').map((author) => author.replace(/\b[A-Z]\. ?/g, '').trim());
  return `${authors.join(authors.length > 2 ? ', ' : ' & ')} ${year}`;
}

export default defineConfig({
  title: 'lossproof',
  description: 'Machine-checked certificates for claims about the loss landscapes of neural networks',
  lang: 'en',
  base: process.env['SITE_BASE'] ?? '/',
  srcDir: 'pages',
  outDir: 'dist',
  cacheDir: '.vitepress/cache',
  cleanUrls: false,
  // A link to nowhere ends the build.
  ignoreDeadLinks: false,
  head: [
    [
      'link',
      {
        rel: 'icon',
        href: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 6c4 22 8 22 12 11s8 2 12 9" fill="none" stroke="%231d6234" stroke-width="4"/></svg>',
      },
    ],
  ],
  router: { prefetchLinks: false },
  markdown: {
    // The usual themes are too faint on tinted paper.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // Braces in these texts are mathematics.
    attrs: { disable: true },
    config: (markdown) => {
      math(markdown);
      shortCode(markdown);
    },
  },
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  themeConfig: {
    nav: [
      { text: 'Ledger', link: '/ledger', activeMatch: '^/(ledger|claims)' },
      { text: 'Verify', link: '/verify' },
      { text: 'Pictures', link: '/pictures/', activeMatch: '^/pictures' },
      { text: 'Course', link: '/course' },
      { text: 'Guide', link: '/guide/', activeMatch: '^/guide' },
      { text: 'API', link: '/api/', activeMatch: '^/api' },
    ],
    sidebar: {
      '/guide/': [
        { text: 'Guide', items: [{ text: 'Contents', link: '/guide/' }] },
        ...navigation.guide.map(({ text, items }) => ({ text, items })),
      ],
      '/api/': [{ text: 'API', items: [{ text: 'Contents', link: '/api/' }, ...navigation.api] }],
      '/pictures/': [
        {
          text: 'Pictures',
          items: [
            { text: 'All', link: '/pictures/' },
            ...PICTURES.map(({ page, title }) => ({ text: title, link: `/pictures/${page}` })),
          ],
        },
      ],
      '/claims/': navigation.papers.map(({ paper, claims }) => ({
        text: shortPaper(paper),
        items: claims.map(({ id }) => ({ text: id.split('/')[1] ?? id, link: `/claims/${id}` })),
      })),
    },
    outline: { level: [2, 3] },
    search: { provider: 'local' },
    notFound: {
      title: 'There is no such page',
      quote:
        'The address may be mistyped, or the page has another name now. The ledger has every claim; the search finds words.',
      linkLabel: 'to the first page',
      linkText: 'To the first page',
    },
    footer: { message: 'Nothing you drop here is uploaded: certificates are checked in this page.' },
  },
});

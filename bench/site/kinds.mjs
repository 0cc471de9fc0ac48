/** The kinds of pages: where one is, the part that must answer, and what a reader does there first. */

const button = (name) => (page) => page.getByRole('button', { name, exact: true });

/** Clicks, and waits for what comes of it. */
const pressing = (name, then) => async (page) => {
  await button(name)(page).click();
  await page.locator(then).first().waitFor({ timeout: 120_000 });
};

const claim = (id) => ({
  path: `/claims/${id}.html`,
  ready: '.certificate button',
  act: pressing('Verify it here', '.certificate .answer'),
});

export const KINDS = {
  home: { path: '/', ready: '.demo button', act: pressing('Verify a proof in this page', '.answer') },
  ledger: {
    path: '/ledger.html',
    ready: '.filters',
    act: async (page) => {
      await page.locator('.filters input').fill('rank');
    },
  },
  claim: claim('k16/bad-saddles'),
  'longest claim': claim('k16/review-audit'),
  'try it': {
    ...claim('sc16/rank-generic'),
    ready: '.try form',
    act: pressing('Search and check', '.try .answer'),
  },
  verify: { path: '/verify.html', ready: '.verify button', act: pressing('Take an example', '.answer') },
  course: {
    path: '/course.html',
    ready: '.course form',
    act: async (page) => {
      await page.getByLabel('Your name').fill('Ada Lovelace');
      await button('Draw my exercises')(page).click();
      await page.locator('.solved-count').waitFor({ timeout: 120_000 });
    },
  },
  guide: { path: '/guide/rules.html', ready: '#app' },
  api: { path: '/api/search.html', ready: '#app' },
};

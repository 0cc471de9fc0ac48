/** The statements of all claims, each loaded when it is asked for: `lossproof/claims`, for pages, which have no folders to look in. */
import type { ClaimStatement } from 'lossproof/statement';

/** By the id of the claim. */
export const STATEMENTS: { readonly [id: string]: () => Promise<{ readonly default: unknown }> } = {
  'k16/assumption-audit': () => import('./k16/assumption-audit.statement.js'),
  'k16/bad-saddles': () => import('./k16/bad-saddles.statement.js'),
  'k16/critical-representation': () => import('./k16/critical-representation.statement.js'),
  'k16/critical-values': () => import('./k16/critical-values.statement.js'),
  'k16/gradient': () => import('./k16/gradient.statement.js'),
  'k16/hessian-blocks': () => import('./k16/hessian-blocks.statement.js'),
  'k16/no-poor-minima': () => import('./k16/no-poor-minima.statement.js'),
  'k16/nonconvex': () => import('./k16/nonconvex.statement.js'),
  'k16/nonlinear-reduction': () => import('./k16/nonlinear-reduction.statement.js'),
  'k16/review-audit': () => import('./k16/review-audit.statement.js'),
  'k16/second-order-necessary': () => import('./k16/second-order-necessary.statement.js'),
  'k16/shallow': () => import('./k16/shallow.statement.js'),
  'k16/strict-saddles': () => import('./k16/strict-saddles.statement.js'),
  'sc16/absorption': () => import('./sc16/absorption.statement.js'),
  'sc16/experiment-gaussian': () => import('./sc16/experiment-gaussian.statement.js'),
  'sc16/experiment-images': () => import('./sc16/experiment-images.statement.js'),
  'sc16/gradient': () => import('./sc16/gradient.statement.js'),
  'sc16/hessian-psd': () => import('./sc16/hessian-psd.statement.js'),
  'sc16/rank-deep': () => import('./sc16/rank-deep.statement.js'),
  'sc16/rank-generic': () => import('./sc16/rank-generic.statement.js'),
  'sc16/rank-generic-minor': () => import('./sc16/rank-generic-minor.statement.js'),
  'sc16/rank-instance': () => import('./sc16/rank-instance.statement.js'),
  'sc16/zero-error': () => import('./sc16/zero-error.statement.js'),
  'sc16/zero-error-deep': () => import('./sc16/zero-error-deep.statement.js'),
  'sc16/zero-error-nearby': () => import('./sc16/zero-error-nearby.statement.js'),
  'sh17/asymptotics': () => import('./sh17/asymptotics.statement.js'),
  'sh17/asymptotics-teacher': () => import('./sh17/asymptotics-teacher.statement.js'),
  'sh17/experiment-images': () => import('./sh17/experiment-images.statement.js'),
  'sh17/finite-size': () => import('./sh17/finite-size.statement.js'),
  'sh17/global-volume': () => import('./sh17/global-volume.statement.js'),
  'sh17/pattern-rank': () => import('./sh17/pattern-rank.statement.js'),
  'sh17/rank-frequency': () => import('./sh17/rank-frequency.statement.js'),
  'sh17/rank-transition': () => import('./sh17/rank-transition.statement.js'),

  'sh17/region-count': () => import('./sh17/region-count.statement.js'),
  'sh17/region-critical': () => import('./sh17/region-critical.statement.js'),
  'sh17/region-volume': () => import('./sh17/region-volume.statement.js'),
  'sh17/vanishing-ratio': () => import('./sh17/vanishing-ratio.statement.js'),
  'xls16/discrepancy-concentration': () => import('./xls16/discrepancy-concentration.statement.js'),
  'xls16/discrepancy-identity': () => import('./xls16/discrepancy-identity.statement.js'),
  'xls16/diversity-experiment': () => import('./xls16/diversity-experiment.statement.js'),
  'xls16/diversity-order': () => import('./xls16/diversity-order.statement.js'),
  'xls16/event-frequency': () => import('./xls16/event-frequency.statement.js'),
  'xls16/first-order-bound': () => import('./xls16/first-order-bound.statement.js'),
  'xls16/gradient': () => import('./xls16/gradient.statement.js'),
  'xls16/gram-deviation': () => import('./xls16/gram-deviation.statement.js'),
  'xls16/kernel-closed-form': () => import('./xls16/kernel-closed-form.statement.js'),
  'xls16/kernel-closed-form-sampled': () => import('./xls16/kernel-closed-form-sampled.statement.js'),
  'xls16/kernel-spectrum': () => import('./xls16/kernel-spectrum.statement.js'),
  'xls16/population-bound': () => import('./xls16/population-bound.statement.js'),
  'xls16/population-frequency': () => import('./xls16/population-frequency.statement.js'),
  'xls16/population-second-moment': () => import('./xls16/population-second-moment.statement.js'),
  'xls16/random-discrepancy': () => import('./xls16/random-discrepancy.statement.js'),
  'xls16/singular-lower-bound': () => import('./xls16/singular-lower-bound.statement.js'),
  'xls16/spectrum-decay': () => import('./xls16/spectrum-decay.statement.js'),
};

/** The statement of a claim, undefined where no claim has this id. */
export async function statementOf(id: string): Promise<ClaimStatement | undefined> {
  const load = Object.hasOwn(STATEMENTS, id) ? STATEMENTS[id] : undefined;
  return load === undefined ? undefined : ((await load()).default as ClaimStatement);
}

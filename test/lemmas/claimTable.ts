/**
 * Each claim as it should be: how far it speaks, which the mathematics decides and no certificate; the verdict of the committed
 * certificate; the kinds of its controls. A new claim gets a row here, by hand.
 */
import type { Reach, Verdict } from 'lossproof/search';
import { every, these, type ControlKind } from 'lossproof/statement';

interface Row {
  /** Absent for a set of readings. */
  readonly scope?: Reach;
  readonly verdict: Verdict;
  readonly controls: { readonly [name: string]: ControlKind };
}

const universal = every('all');
const existential = every('all data', 'some weights');
const generic = every('almost-every data', 'all weights');
/** The null set of data depends on the first weights. */
const genericDeep = every('all first weights', 'almost-every data', 'all weights');
const [instance, population] = [these('given'), these('drawn')];

const row = (scope: Reach, verdict: Verdict, controls: Row['controls']): Row => ({ scope, verdict, controls });

export const CLAIM_TABLE: { readonly [id: string]: Row } = {
  'k16/assumption-audit': row(every('drawn'), 'holds', { 'random-weights': 'refutes' }),
  'k16/bad-saddles': row(existential, 'holds', { uncorrelated: 'refutes', 'one-hidden-layer': 'spoils' }),
  'k16/critical-representation': row(universal, 'agrees', { 'not-critical': 'refutes' }),
  'k16/critical-values': row(existential, 'agrees', { 'other-directions': 'spoils' }),
  'k16/gradient': row(universal, 'holds', { 'dropped-factor': 'spoils' }),
  'k16/hessian-blocks': row(universal, 'holds', { 'swapped-factors': 'spoils' }),
  'k16/no-poor-minima': row(universal, 'agrees', { 'weighted-loss': 'refutes' }),
  'k16/nonconvex': row(existential, 'holds', { 'single-layer': 'refutes' }),
  'k16/nonlinear-reduction': row(universal, 'holds', {
    'activations-of-units': 'refutes',
    'activations-by-inputs': 'refutes',
  }),
  'k16/review-audit': { verdict: 'readings', controls: { 'one-hidden-layer': 'spoils' } },
  'k16/second-order-necessary': row(universal, 'agrees', { 'indefinite-hessian': 'refutes', converse: 'sharp' }),
  'k16/shallow': row(universal, 'agrees', { 'two-hidden-layers': 'refutes' }),
  'k16/strict-saddles': row(universal, 'agrees', { 'small-middle-rank': 'refutes' }),
  'sc16/absorption': row(universal, 'holds', { 'zero-gradient': 'refutes' }),
  'sc16/experiment-gaussian': row(instance, 'holds', { 'too-many-samples': 'sharp' }),
  'sc16/experiment-images': row(instance, 'holds', { 'too-many-samples': 'sharp' }),
  'sc16/gradient': row(universal, 'holds', { 'dropped-activation': 'spoils' }),
  'sc16/hessian-psd': row(universal, 'holds', { saddle: 'refutes' }),
  'sc16/rank-deep': row(genericDeep, 'holds', { 'zero-row': 'refutes', 'late-weights': 'sharp' }),
  'sc16/rank-generic': row(generic, 'holds', { 'too-many-samples': 'refutes', 'zero-slope': 'refutes' }),
  'sc16/rank-generic-minor': row(these('almost-every data', 'all weights'), 'holds', { 'too-many-samples': 'refutes' }),
  'sc16/rank-instance': row(instance, 'holds', { 'too-many-samples': 'refutes', 'zero-slope': 'refutes' }),
  'sc16/zero-error': row(generic, 'holds', {
    'too-many-samples': 'spoils',
    'no-noise': 'spoils',
    'zero-slope': 'spoils',
  }),
  'sc16/zero-error-deep': row(genericDeep, 'holds', { 'zero-row': 'spoils' }),
  'sc16/zero-error-nearby': row(instance, 'holds', { 'too-many-samples': 'spoils' }),
  'sh17/asymptotics': row(these('all'), 'vacuous', { 'more-samples': 'sharp' }),
  'sh17/asymptotics-teacher': row(these('all'), 'holds', { 'no-teacher': 'sharp' }),
  'sh17/experiment-images': row(instance, 'holds', { 'too-many-samples': 'sharp' }),
  'sh17/finite-size': row(population, 'holds', { 'too-few-units': 'refutes' }),
  'sh17/global-volume': row(every('all data', 'drawn weights'), 'holds', { 'zero-sample': 'sharp' }),
  'sh17/pattern-rank': row(generic, 'holds', { 'room-is-not-enough': 'sharp' }),
  'sh17/rank-frequency': row(these('drawn'), 'holds', { 'too-many-samples': 'sharp', 'linear-units': 'sharp' }),
  'sh17/rank-transition': row(these('drawn'), 'holds', { 'negative-slope': 'sharp' }),
  'sh17/region-count': row(instance, 'holds', { 'parallel-samples': 'refutes' }),
  'sh17/region-critical': row(instance, 'holds', {
    'global-minimum': 'sharp',
    'teacher-on-boundary': 'sharp',
    'linear-network': 'spoils',
  }),
  'sh17/region-volume': row(instance, 'holds', { 'teacher-on-boundary': 'sharp' }),
  'sh17/vanishing-ratio': row(universal, 'holds', { 'parallel-samples': 'sharp' }),
  'xls16/discrepancy-concentration': row(every('drawn'), 'holds', {
    'same-unit': 'refutes',
    'half-the-mean': 'sharp',
  }),
  'xls16/discrepancy-identity': row(universal, 'agrees', { 'without-variance': 'spoils' }),
  'xls16/diversity-experiment': row(population, 'holds', { 'negative-penalty': 'spoils' }),
  'xls16/diversity-order': row(population, 'holds', { 'turned-order': 'spoils' }),
  'xls16/event-frequency': row(population, 'holds', { 'one-sample': 'spoils' }),
  'xls16/first-order-bound': row(universal, 'holds', { 'repeated-samples': 'refutes' }),
  'xls16/gradient': row(universal, 'holds', { 'dropped-output-weights': 'spoils' }),
  'xls16/gram-deviation': row(universal, 'holds', { 'dropped-inner-product': 'spoils' }),
  'xls16/kernel-closed-form': row(universal, 'agrees', { 'independent-events': 'spoils' }),
  // The formula at the recorded points. xls16/kernel-closed-form speaks of all points.
  'xls16/kernel-closed-form-sampled': row(instance, 'holds', { 'independent-events': 'spoils' }),
  'xls16/kernel-spectrum': row(these('all'), 'holds', { 'order-by-degree': 'spoils' }),
  'xls16/population-bound': row(universal, 'vacuous', { 'large-trace': 'refutes' }),
  'xls16/population-frequency': row(population, 'holds', { 'one-sample-more': 'spoils', 'one-sample': 'spoils' }),
  'xls16/population-second-moment': row(population, 'holds', { 'same-input': 'refutes' }),
  'xls16/random-discrepancy': row(every('drawn'), 'holds', { 'repeated-units': 'refutes' }),
  'xls16/singular-lower-bound': row(universal, 'holds', {
    'repeated-samples': 'spoils',
    'repeated-units': 'spoils',
    'more-samples-than-rows': 'spoils',
    'half-space': 'spoils',
  }),
  'xls16/spectrum-decay': row(universal, 'holds', { 'one-rank-more': 'refutes' }),
};

/** Certificates that must be accepted, each with the lines that a checker which knows the statements must say of it. */
export const ACCEPTED = {
  'k16/assumption-audit': 'holds; exact; 0; every × all everything; independent-activations violated, not used',
  'k16/assumption-audit.random-weights':
    'fails; exact; 0; these × all everything; independent-activations assumed, not used',
  'k16/bad-saddles':
    'holds; exact; 0; every × all data, some weights; deep checked; correlated checked; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/bad-saddles.uncorrelated':
    'fails; exact; 0; every × all everything; deep checked; correlated violated; inputs-full-rank checked, not used; correlation-full-rank violated, not used; outputs-not-wider checked, not used; distinct-eigenvalues violated, not used',
  'k16/bad-saddles.one-hidden-layer':
    'fails; exact; 0; these × given everything; deep violated; correlated checked; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/critical-representation':
    'agrees; exact; 0; these × given everything; critical checked; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/critical-representation.not-critical':
    'fails; exact; 0; these × given everything; critical violated; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/critical-values.other-directions':
    'fails; exact; 0; these × given everything; eigenvectors violated; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/gradient.dropped-factor': 'fails; exact; 0; these × some everything',
  'k16/no-poor-minima':
    'agrees; exact; 0; these × given everything; critical checked; plain-loss checked; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/no-poor-minima.weighted-loss':
    'fails; exact; 0; these × given everything; critical checked; plain-loss violated; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/nonconvex.single-layer': 'fails; exact; 0; every × all everything; hidden-layer violated; some-input checked',
  'k16/nonlinear-reduction.activations-by-inputs':
    'fails; exact; 0; these × some everything; proper-probability checked',
  'k16/review-audit.one-hidden-layer': 'fails; exact; 0; these × all everything',
  'k16/second-order-necessary.converse':
    'fails; exact; 0; these × given everything; semidefinite-hessian violated; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/second-order-necessary.indefinite-hessian':
    'fails; exact; 0; these × given everything; semidefinite-hessian violated; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/second-order-necessary':
    'agrees; exact; 0; these × given everything; semidefinite-hessian checked; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/shallow':
    'agrees; exact; 0; these × given everything; one-layer checked; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/strict-saddles':
    'agrees; exact; 0; these × given everything; middle-rank checked; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'k16/strict-saddles.small-middle-rank':
    'fails; exact; 0; these × given everything; middle-rank violated; inputs-full-rank checked, not used; correlation-full-rank checked, not used; outputs-not-wider checked, not used; distinct-eigenvalues checked, not used',
  'sc16/absorption.zero-gradient':
    'fails; exact; 0; these × given everything; constant-pattern assumed, not used; nonzero-gradient violated, not used',
  'sc16/gradient.dropped-activation': 'fails; exact; 0; these × some everything; constant-pattern assumed, not used',
  'sc16/rank-deep.zero-row':
    'fails; exact; 0; these × all everything; few-samples checked; nonzero-slope checked; reached assumed, not used; noise-density assumed, not used',
  'sc16/rank-generic-minor':
    'holds; exact; 0; these × almost-every data, all weights; few-samples checked; nonzero-slope checked; noise-density assumed, not used',
  'sc16/rank-generic-minor.too-many-samples':
    'fails; exact; 0; these × all everything; few-samples violated; nonzero-slope checked; noise-density assumed, not used',
  'sc16/rank-generic':
    'holds; exact; 0; every × almost-every data, all weights; few-samples checked; nonzero-slope checked; noise-density assumed, not used',
  'sc16/rank-generic.too-many-samples':
    'fails; exact; 0; these × all everything; few-samples violated; nonzero-slope checked; noise-density assumed, not used',
  'sc16/rank-generic.zero-slope':
    'fails; exact; 0; these × all everything; few-samples checked; nonzero-slope violated; noise-density assumed, not used',
  'sc16/rank-instance':
    'holds; exact; 0; these × given everything; few-samples checked, not used; nonzero-slope checked, not used; noise-density assumed, not used',
  'sc16/rank-instance.too-many-samples':
    'fails; exact; 0; these × given everything; few-samples violated, not used; nonzero-slope checked, not used; noise-density assumed, not used',
  'sc16/rank-instance.zero-slope':
    'fails; exact; 0; these × given everything; few-samples checked, not used; nonzero-slope violated, not used; noise-density assumed, not used',
  'sc16/zero-error-deep.zero-row':
    'fails; exact; 0; these × given everything; few-samples checked; nonzero-slope checked; reached violated, not used; noise-density assumed, not used',
  'sc16/zero-error-nearby':
    'holds; enclosed; 0; these × given everything; few-samples checked; nonzero-slope checked; noise-density assumed, not used',
  'sc16/zero-error-nearby.too-many-samples':
    'fails; exact; 0; these × given everything; few-samples violated; nonzero-slope checked; noise-density assumed, not used',
  'sc16/zero-error.no-noise':
    'fails; exact; 0; these × given everything; few-samples checked; nonzero-slope checked; noise-density violated, not used',
  'sc16/zero-error.too-many-samples':
    'fails; exact; 0; these × given everything; few-samples violated; nonzero-slope checked; noise-density assumed, not used',
  'sc16/zero-error.zero-slope':
    'fails; exact; 0; these × given everything; few-samples checked; nonzero-slope violated; noise-density assumed, not used',
  'sc16/rank-deep.late-weights':
    'fails; exact; 0; every × almost-every data, some first weights, all weights; few-samples checked; nonzero-slope checked; reached assumed, not used; noise-density assumed, not used',
  'sh17/asymptotics': 'vacuous; enclosed; 0; these × all everything',
  'sh17/asymptotics-teacher':
    'holds; enclosed; 0; these × all everything; inputs-above-root checked; inputs-below-samples checked; units-below-samples checked; room-for-logarithms checked',
  'sh17/vanishing-ratio': 'holds; enclosed; 0; every × all everything',
  'sh17/asymptotics-teacher.no-teacher':
    'fails; enclosed; 0; these × all everything; inputs-above-root checked; inputs-below-samples checked; units-below-samples checked; room-for-logarithms checked',
  'sh17/rank-frequency': 'holds; hashed; 1/9223372036854775808; these × drawn everything',
  'sh17/rank-transition': 'holds; exact; 0; these × drawn everything',
  'sh17/region-count': 'holds; exact; 0; these × given everything; general-position checked',
  'sh17/region-count.parallel-samples': 'fails; exact; 0; these × given everything; general-position violated',
  'sh17/region-critical.global-minimum': 'fails; exact; 0; these × all everything',
  'sh17/finite-size': 'holds; enclosed; 0; these × drawn everything; enough-units checked',
  'sh17/finite-size.too-few-units': 'fails; exact; 0; these × all everything; enough-units violated',
  'sh17/global-volume': 'holds; enclosed; 0; every × all data, drawn weights',
  'sh17/global-volume.zero-sample': 'fails; exact; 0; every × all everything',
  'sh17/pattern-rank': 'holds; exact; 0; every × almost-every data, all weights',
  'sh17/pattern-rank.room-is-not-enough': 'fails; exact; 0; these × all everything',
  'xls16/discrepancy-concentration': 'holds; enclosed; 0; every × drawn everything',
  'xls16/discrepancy-concentration.same-unit': 'fails; enclosed; 0; these × all everything',
  'xls16/discrepancy-identity': 'agrees; enclosed; 0; these × given everything; uniform-slices assumed',
  'xls16/discrepancy-identity.without-variance': 'fails; enclosed; 0; these × given everything; uniform-slices assumed',
  'xls16/first-order-bound.repeated-samples':
    'fails; enclosed; 0; these × given everything; unit-signs checked; generic-units checked; few-samples checked; distinct-samples violated; constant-pattern assumed, not used',
  'xls16/gradient.dropped-output-weights':
    'fails; exact; 0; these × some everything; constant-pattern assumed, not used',
  'xls16/gram-deviation': 'holds; enclosed; 0; every × all everything; directed-inputs checked; generic-units checked',
  'xls16/gram-deviation.dropped-inner-product':
    'fails; enclosed; 0; these × given everything; directed-inputs checked; generic-units checked',
  'xls16/kernel-closed-form.independent-events':
    'fails; enclosed; 0; these × given everything; uniform-directions assumed',
  'xls16/kernel-spectrum': 'holds; enclosed; 0; these × all everything; uniform-inputs assumed, not used',
  'xls16/kernel-spectrum.order-by-degree': 'fails; exact; 0; these × all everything; uniform-inputs assumed, not used',
  'xls16/population-bound': 'vacuous; exact; 0; every × all everything; trace-one-half checked',
  'xls16/population-bound.large-trace': 'fails; exact; 0; these × all everything; trace-one-half violated',
  'xls16/population-frequency.one-sample':
    'fails; exact; 0; these × all everything; last-rank-of-degree-2 violated; uniform-inputs assumed',
  'xls16/population-second-moment': 'holds; enclosed; 0; these × drawn everything',
  'xls16/population-second-moment.same-input': 'fails; exact; 0; these × all everything',
  'xls16/random-discrepancy': 'holds; enclosed; 0; every × drawn everything',
  'xls16/random-discrepancy.repeated-units': 'fails; enclosed; 0; these × all everything',
  'xls16/singular-lower-bound.half-space':
    'fails; exact; 0; these × given everything; unit-signs checked; directed-inputs checked; generic-units checked; few-samples checked; distinct-samples checked; diverse-units checked; every-sample-seen violated',
  'xls16/singular-lower-bound.more-samples-than-rows':
    'fails; exact; 0; these × given everything; unit-signs checked; directed-inputs checked; generic-units checked; few-samples violated; distinct-samples checked; diverse-units checked; every-sample-seen checked',
  'xls16/singular-lower-bound.repeated-samples':
    'fails; exact; 0; these × given everything; unit-signs checked; directed-inputs checked; generic-units checked; few-samples checked; distinct-samples violated; diverse-units checked; every-sample-seen checked',
  'xls16/singular-lower-bound.repeated-units':
    'fails; exact; 0; these × given everything; unit-signs checked; directed-inputs checked; generic-units checked; few-samples checked; distinct-samples checked; diverse-units violated; every-sample-seen checked',
  'xls16/spectrum-decay':
    'holds; exact; 0; every × all everything; few-ranks checked; uniform-inputs assumed, not used',
  'xls16/spectrum-decay.one-rank-more':
    'fails; exact; 0; these × all everything; few-ranks violated; uniform-inputs assumed, not used',
};

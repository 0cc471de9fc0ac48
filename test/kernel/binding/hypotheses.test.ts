import { expect } from 'chai';
import type { Proposition } from '../../../src/kernel/core/logic/proposition.js';
import { LIBRARIES } from '../../../src/kernel/full.js';
import {
  check,
  DRAWS_NOT_CHOSEN,
  type Certificate,
  type CheckOptions,
  type Real,
  type Statement,
} from '../../../src/kernel/index.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import { inspection } from '../../../src/kernel/libraries/inspection/index.js';
import { modular } from '../../../src/kernel/libraries/modular/index.js';
import { these } from '../../../src/statement/definition.js';
import { givenDraws, nameAt } from '../libraries/statistics/draws.js';
import { asJson, numbers, refusalOf, refuses, sealedText } from '../../support.js';
import { ABOUT_X, NONZERO, RANK, RANK_STEP, stating } from './sample.js';

describe('hypotheses', () => {
  const BROKEN: Proposition = { kind: 'rankBelow', matrix: t.data('X'), bound: 2 };
  const hypotheses: Statement['hypotheses'] = [
    { id: 'nonzero', used: true, holds: NONZERO },
    { id: 'independent', used: false, holds: BROKEN, broken: RANK },
    { id: 'unseen', used: true, holds: BROKEN },
    { id: 'continuous', used: true },
  ];
  const derived = [
    { id: 'nonzero', status: 'checked', used: true },
    { id: 'independent', status: 'violated', used: false },
    { id: 'unseen', status: 'assumed', used: true },
    { id: 'continuous', status: 'assumed', used: true },
  ] as const;

  it('derives each status from the steps', () => {
    const checked = check(sealedText({ ...ABOUT_X, hypotheses: derived }), LIBRARIES, stating({ hypotheses }));
    expect(checked.hypotheses).to.deep.equal(derived);
  });

  it('needs the library that could decide them: without it, a violated one would read as assumed', () => {
    const generic: Proposition = { kind: 'genericRank', sizes: { inputs: 2, units: 2, samples: 4 } };
    refuses(
      () =>
        check(
          sealedText(ABOUT_X),
          [inspection, modular],
          stating({ hypotheses: [{ id: 'generic', used: true, holds: generic }] }),
        ),
      'missing',
      '$.hypotheses: expected a library that knows propositions of kind genericRank, got none',
    );
  });

  it('refuses statuses that the steps do not give', () => {
    for (const [index, status] of [
      [0, 'assumed'],
      [1, 'checked'],
      [2, 'checked'],
      [3, 'violated'],
    ] as const) {
      const claimed = derived.map((one, i) => (i === index ? { ...one, status } : one));
      refuses(
        () => check(sealedText({ ...ABOUT_X, hypotheses: claimed }), LIBRARIES, stating({ hypotheses })),
        'mismatch',
        `$.hypotheses[${index}]: expected ${JSON.stringify(derived[index])}, got ${JSON.stringify(claimed[index])}`,
      );
    }
    for (const claimed of [
      [],
      derived.slice(1),
      [...derived, { id: 'more', status: 'assumed' as const, used: true }],
    ]) {
      expect(
        refusalOf(() => check(sealedText({ ...ABOUT_X, hypotheses: claimed }), LIBRARIES, stating({ hypotheses })))
          .path,
      ).to.equal('$.hypotheses');
    }
    const reversed = [...derived].reverse();
    expect(
      refusalOf(() => check(sealedText({ ...ABOUT_X, hypotheses: reversed }), LIBRARIES, stating({ hypotheses }))).path,
    ).to.equal('$.hypotheses[0]');
  });

  it('decides by itself what needs no witness, whatever steps were left out', () => {
    const text = (status: 'checked' | 'violated' | 'assumed'): string =>
      sealedText({ ...ABOUT_X, steps: [RANK_STEP], hypotheses: [{ id: 'nonzero', status, used: false }] });
    for (const [hypothesis, status] of [
      [{ holds: NONZERO }, 'checked'],
      [{ broken: NONZERO }, 'violated'],
    ] as const) {
      const options = stating({ hypotheses: [{ id: 'nonzero', used: false, ...hypothesis }] });
      expect(check(text(status), LIBRARIES, options).hypotheses).to.deep.equal([
        { id: 'nonzero', status, used: false },
      ]);
      expect(refusalOf(() => check(text('assumed'), LIBRARIES, options)).path).to.equal('$.hypotheses[0]');
    }
  });

  it('does not let a certificate leave open what a step can decide', () => {
    const UNSEEN: Proposition = { kind: 'rankAtLeast', matrix: t.data('X'), rank: 1 };
    const open = [{ id: 'dependent', status: 'assumed', used: true }] as const;
    const decidable = (hypotheses: Statement['hypotheses']): CheckOptions => stating({ hypotheses });
    const text = sealedText({ ...ABOUT_X, steps: [RANK_STEP], hypotheses: open });
    refuses(
      () => check(text, LIBRARIES, decidable([{ id: 'dependent', used: true, holds: UNSEEN, broken: BROKEN }])),
      'mismatch',
      '$.hypotheses: expected a step that decides "dependent", got assumed',
    );
    for (const hypothesis of [{ holds: UNSEEN }, { broken: BROKEN }, {}]) {
      expect(
        check(text, LIBRARIES, decidable([{ id: 'dependent', used: true, ...hypothesis }])).hypotheses,
      ).to.deep.equal(open);
    }
  });

  it('counts a failure only under hypotheses that are not violated', () => {
    const outcome = { proposition: RANK, shapes: { X: [2, 2] }, laws: {} } as const;
    const broken = [{ id: 'independent', status: 'violated', used: true }] as const;
    const text = sealedText({ ...ABOUT_X, hypotheses: broken });
    const hypothesis = { id: 'independent', used: true, broken: RANK };
    const under = (finding: 'holds' | 'fails', mustBreak: boolean): CheckOptions =>
      stating({ outcomes: [{ finding, ...outcome }], hypotheses: [{ ...hypothesis, mustBreak }] });
    expect(check(text, LIBRARIES, under('fails', true)).verdict).to.equal('fails');
    expect(check(text, LIBRARIES, under('holds', true)).verdict).to.equal('holds');
    refuses(
      () => check(text, LIBRARIES, under('fails', false)),
      'mismatch',
      '$.hypotheses: expected a failure that does not violate "independent", got violated',
    );
  });

  it('V4: counts no failure under a hypothesis that is used and merely assumed', () => {
    const outcomes = [{ finding: 'fails', proposition: RANK, shapes: { X: [2, 2] }, laws: {} }] as const;
    const under = (used: boolean, mustRefute: boolean): CheckOptions =>
      stating({ mustRefute, outcomes, hypotheses: [{ id: 'density', used }] });
    const text = (used: boolean): string =>
      sealedText({ ...ABOUT_X, hypotheses: [{ id: 'density', status: 'assumed', used }] });
    refuses(
      () => check(text(true), LIBRARIES, under(true, true)),
      'mismatch',
      '$.hypotheses: expected a failure under "density", checked, got assumed',
    );
    expect(check(text(false), LIBRARIES, under(false, true)).verdict).to.equal('fails');
    expect(check(text(true), LIBRARIES, under(true, false)).verdict).to.equal('fails');
    // A statement about data that come in a way which nothing can decide fails under it as it holds.
    const conditional = [{ id: 'density', used: true, conditional: true }];
    expect(check(text(true), LIBRARIES, stating({ outcomes, hypotheses: conditional })).verdict).to.equal('fails');
  });

  it('calls nothing a success, nor vacuous, where a hypothesis is violated that is used', () => {
    const text = (used: boolean) =>
      sealedText({ ...ABOUT_X, hypotheses: [{ id: 'independent', status: 'violated', used }] });
    for (const finding of ['holds', 'vacuous', 'undecided'] as const) {
      const outcome = { finding, proposition: RANK, shapes: { X: [2, 2] }, laws: {} } as const;
      const under = (used: boolean): CheckOptions =>
        stating({ outcomes: [outcome], hypotheses: [{ id: 'independent', used, broken: RANK }] });
      expect(check(text(false), LIBRARIES, under(false)).verdict).to.equal(finding);
      refuses(
        () => check(text(true), LIBRARIES, under(true)),
        'mismatch',
        '$.hypotheses: expected "independent", without which nothing is claimed, got violated',
      );
    }
  });

  it('requires a control to break what it is there to break', () => {
    const broken = [{ id: 'independent', status: 'violated', used: true }] as const;
    const must = (part: object): CheckOptions =>
      stating({ hypotheses: [{ id: 'independent', used: true, mustBreak: true, ...part }] });
    expect(
      check(sealedText({ ...ABOUT_X, hypotheses: broken }), LIBRARIES, must({ broken: RANK })).hypotheses,
    ).to.deep.equal(broken);
    const checked = [{ id: 'independent', status: 'checked', used: true }] as const;
    refuses(
      () => check(sealedText({ ...ABOUT_X, hypotheses: checked }), LIBRARIES, must({ holds: RANK })),
      'mismatch',
      '$.hypotheses: expected the control to break "independent", got checked',
    );
    refuses(
      () => check(sealedText({ ...ABOUT_X, hypotheses: broken }), LIBRARIES, must({ broken: BROKEN })),
      'mismatch',
      '$.hypotheses: expected the control to break "independent", got assumed',
    );
  });

  it('S4: adds to a statistical conclusion that nobody chose the draws, and lets no certificate leave it out', () => {
    const values = [1, 2, 3, 4, 5, 6];
    const instance = Object.fromEntries(values.map((value, index) => [nameAt(index + 1), numbers([[value]])]));
    const drawn = givenDraws(values).theorems.map(({ proposition }) => proposition);
    const median = { relation: 'atMost', bound: '6' } as const;
    const steps = [
      ...drawn.map(({ kind, ...witness }) => ({
        rule: kind === 'enclosed' ? 'enclosure' : kind,
        premises: [],
        witness: asJson({ ...witness, precision: 64 }) as never,
      })),
      { rule: 'medianComparison', premises: [0, 1, 2, 3, 4, 5], witness: median },
    ];
    const of = drawn.map((proposition) => (proposition as { readonly expression: Real }).expression);
    const conclusion = { kind: 'medianComparison', of, ...median } as const;
    const outcomes = [
      {
        finding: 'holds',
        proposition: conclusion,
        shapes: Object.fromEntries(Object.keys(instance).map((name) => [name, [1, 1] as const])),
        laws: {},
      },
    ] as const;
    const options = stating({ scope: these('drawn'), outcomes, hypotheses: [{ id: 'density', used: true }] });
    const density = { id: 'density', status: 'assumed', used: true } as const;
    const text = (hypotheses: Certificate['hypotheses']): string =>
      sealedText({ instance, steps, conclusion, hypotheses });
    const checked = check(text([density, DRAWS_NOT_CHOSEN]), LIBRARIES, options);
    expect(checked.verdict).to.equal('holds');
    expect(checked.hypotheses).to.deep.equal([density, { id: 'draws-not-chosen', status: 'assumed', used: true }]);
    for (const [stated, path] of [
      [[density], '$.hypotheses'],
      [[DRAWS_NOT_CHOSEN, density], '$.hypotheses[0]'],
      [[density, { ...DRAWS_NOT_CHOSEN, used: false }], '$.hypotheses[1]'],
    ] as const)
      expect(refusalOf(() => check(text(stated), LIBRARIES, options)).path).to.equal(path);
  });
});

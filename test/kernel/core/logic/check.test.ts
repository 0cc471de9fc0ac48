import { expect } from 'chai';
import { seal, type Unsealed } from '../../../../src/kernel/core/logic/certificate.js';
import { check, Checker, type CheckOptions, type Statement } from '../../../../src/kernel/core/logic/check.js';
import type { Proposition } from '../../../../src/kernel/core/logic/proposition.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { lookAlike, numbers, refusalOf, refuses, sealedText, SIX, unsealed } from '../../../support.js';
import { modular } from '../../../../src/kernel/libraries/modular/index.js';
import { LIBRARIES } from '../../../../src/kernel/full.js';

const X = numbers([
  [1, 2],
  [3, 4],
]);
const NONZERO: Proposition = { kind: 'entriesNonzero', matrix: t.data('X') };
const RANK: Proposition = { kind: 'rankAtLeast', matrix: t.data('X'), rank: 2 };

const NONZERO_STEP = { rule: 'entriesNonzero', premises: [], witness: { matrix: { kind: 'data', name: 'X' } } };
const RANK_STEP = { rule: 'rankModP', premises: [], witness: { matrix: { kind: 'data', name: 'X' }, prime: 5 } };

/** A certificate about an instance: its entries are not zero and its rank is two. */
const ABOUT_X: Partial<Unsealed> = { instance: { X }, steps: [NONZERO_STEP, RANK_STEP], conclusion: RANK };

const statement = (parts: Partial<Statement> = {}): Statement => ({
  outcomes: [{ verdict: 'holds', proposition: RANK, shapes: { X: [2, 2] } }],
  hypotheses: [],
  ...parts,
});
const stating = (parts: Partial<Statement> = {}): CheckOptions => ({ statementOf: () => statement(parts) });

describe('check', () => {
  it('replays the steps and returns the theorem of the last', () => {
    const { certificate, theorem, verdict, bound, hypotheses, restsOn } = check(sealedText(ABOUT_X), LIBRARIES);
    expect(theorem.proposition).to.deep.equal(RANK);
    expect(certificate).to.deep.equal(seal(unsealed(ABOUT_X)));
    expect({ verdict, bound, hypotheses, restsOn }).to.deep.equal({
      verdict: undefined,
      bound: false,
      hypotheses: [],
      restsOn: [],
    });
    expect(theorem.instance).to.be.a('string');
  });

  it('gives the same theorem by plain arithmetic', () => {
    const [fast, plain] = [
      check(sealedText(ABOUT_X), LIBRARIES),
      check(sealedText(ABOUT_X), LIBRARIES, { reference: true }),
    ];
    expect(lookAlike(plain.theorem)).to.deep.equal(lookAlike(fast.theorem));
  });

  it('hands premises to rules in their order', () => {
    const conclusion: Proposition = { kind: 'conjunction', of: [RANK, NONZERO, RANK] };
    const steps = [NONZERO_STEP, RANK_STEP, { rule: 'conjunction', premises: [1, 0, 1], witness: {} }];
    expect(check(sealedText({ ...ABOUT_X, steps, conclusion }), LIBRARIES).theorem.proposition).to.deep.equal(
      conclusion,
    );
  });

  it('draws the instance that the header names', () => {
    const origin = { claim: 'other/claim', version: 7, sizes: { N: 5 }, seed: 'z' };
    const parts = { ...ABOUT_X, claim: { id: 'other/claim', version: 7 }, sizes: { N: 5 }, seed: 'z' };
    const instances = [
      check(sealedText(parts), LIBRARIES),
      check(sealedText({ ...parts, parameters: {} }), LIBRARIES),
      check(sealedText({ ...parts, seed: 'y' }), LIBRARIES),
      check(sealedText({ ...parts, sizes: { N: 6 } }), LIBRARIES),
      check(sealedText({ ...parts, claim: { id: 'other/claim', version: 8 } }), LIBRARIES),
      check(sealedText({ ...parts, claim: { id: 'another/claim', version: 7 } }), LIBRARIES),
    ].map(({ theorem }) => theorem.instance);
    expect(instances[0]).to.equal(instances[1]);
    expect(new Set(instances).size).to.equal(5);
    expect(origin.seed).to.equal('z');
  });

  describe('against the definition of the claim', () => {
    it('takes the verdict from the outcome that was proved', () => {
      const outcomes = [
        { verdict: 'holds', proposition: NONZERO, shapes: {} },
        { verdict: 'fails', proposition: RANK, shapes: { X: [2, 2] } },
      ] as const;
      const { verdict, bound } = check(sealedText(ABOUT_X), LIBRARIES, stating({ outcomes }));
      expect({ verdict, bound }).to.deep.equal({ verdict: 'fails', bound: true });
    });

    it('asks for the definition with the whole header', () => {
      const headers: unknown[] = [];
      check(sealedText(ABOUT_X), LIBRARIES, {
        statementOf: ({ claim, variant, sizes, parameters, seed }) => {
          headers.push({ claim, variant, sizes, parameters, seed });
          return undefined;
        },
      });
      expect(headers).to.deep.equal([
        {
          claim: { id: 'paper/claim', version: 1 },
          variant: 'claim',
          sizes: { N: 2 },
          parameters: { slope: '1/2' },
          seed: 'seed',
        },
      ]);
    });

    it('leaves a claim that it does not know unbound', () => {
      const { verdict, bound } = check(sealedText(ABOUT_X), LIBRARIES, { statementOf: () => undefined });
      expect({ verdict, bound }).to.deep.equal({ verdict: undefined, bound: false });
    });

    it('refuses a conclusion that settles nothing', () => {
      refuses(
        () => check(sealedText(), LIBRARIES, stating()),
        'mismatch',
        '$.conclusion: expected what paper/claim (claim) states at these sizes, got another proposition',
      );
    });

    it('refuses an instance with other matrices or other shapes', () => {
      const wrong = (shapes: Statement['outcomes'][number]['shapes'], message: string): void => {
        refuses(
          () =>
            check(
              sealedText(ABOUT_X),
              LIBRARIES,
              stating({ outcomes: [{ verdict: 'holds', proposition: RANK, shapes }] }),
            ),
          'mismatch',
          message,
        );
      };
      wrong({}, '$.instance: expected the matrices , got X');
      wrong({ Z: [2, 2], X: [2, 2] }, '$.instance: expected the matrices X, Z, got X');
      wrong({ Y: [2, 2] }, '$.instance: expected the matrices Y, got X');
      wrong({ X: [2, 3] }, '$.instance.X: expected 2 × 3, got 2 × 2');
      wrong({ X: [1, 2] }, '$.instance.X: expected 1 × 2, got 2 × 2');
    });

    it('compares names of matrices in any order', () => {
      const shapes = { b: [1, 1], X: [2, 2], a: [1, 1] } as const;
      const instance = { a: numbers([[1]]), b: numbers([[1]]), X };
      const outcomes = [{ verdict: 'holds', proposition: RANK, shapes }] as const;
      expect(check(sealedText({ ...ABOUT_X, instance }), LIBRARIES, stating({ outcomes })).bound).to.equal(true);
      refuses(
        () => check(sealedText({ ...ABOUT_X, instance }), LIBRARIES, stating()),
        'mismatch',
        '$.instance: expected the matrices X, got X, a, b',
      );
    });
  });

  describe('of hypotheses', () => {
    const BROKEN: Proposition = { kind: 'rankBelow', matrix: t.data('X'), bound: 2 };
    const hypotheses: Statement['hypotheses'] = [
      { id: 'nonzero', holds: NONZERO },
      { id: 'independent', holds: BROKEN, broken: RANK },
      { id: 'unseen', holds: BROKEN },
      { id: 'continuous' },
    ];
    const derived = [
      { id: 'nonzero', status: 'checked' },
      { id: 'independent', status: 'violated' },
      { id: 'unseen', status: 'assumed' },
      { id: 'continuous', status: 'assumed' },
    ] as const;

    it('derives each status from the steps', () => {
      const checked = check(sealedText({ ...ABOUT_X, hypotheses: derived }), LIBRARIES, stating({ hypotheses }));
      expect(checked.hypotheses).to.deep.equal(derived);
    });

    it('needs the library that could decide them: without it, a violated one would read as assumed', () => {
      const generic: Proposition = { kind: 'genericRank', sizes: { inputs: 2, units: 2, samples: 4 } };
      refuses(
        () => check(sealedText(ABOUT_X), [modular], stating({ hypotheses: [{ id: 'generic', holds: generic }] })),
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
          `$.hypotheses: expected ${JSON.stringify(derived)}, got ${JSON.stringify(claimed)}`,
        );
      }
      for (const claimed of [
        [],
        derived.slice(1),
        [...derived].reverse(),
        [...derived, { id: 'more', status: 'assumed' as const }],
      ]) {
        expect(
          refusalOf(() => check(sealedText({ ...ABOUT_X, hypotheses: claimed }), LIBRARIES, stating({ hypotheses })))
            .path,
        ).to.equal('$.hypotheses');
      }
    });

    it('decides by itself what needs no witness, whatever steps were left out', () => {
      const text = (status: 'checked' | 'violated' | 'assumed'): string =>
        sealedText({ ...ABOUT_X, steps: [RANK_STEP], hypotheses: [{ id: 'nonzero', status }] });
      for (const [hypothesis, status] of [
        [{ holds: NONZERO }, 'checked'],
        [{ broken: NONZERO }, 'violated'],
      ] as const) {
        const options = stating({ hypotheses: [{ id: 'nonzero', ...hypothesis }] });
        expect(check(text(status), LIBRARIES, options).hypotheses).to.deep.equal([{ id: 'nonzero', status }]);
        expect(refusalOf(() => check(text('assumed'), LIBRARIES, options)).path).to.equal('$.hypotheses');
      }
    });

    it('does not let a certificate leave open what a step can decide', () => {
      const UNSEEN: Proposition = { kind: 'rankAtLeast', matrix: t.data('X'), rank: 1 };
      const open = [{ id: 'dependent', status: 'assumed' }] as const;
      const decidable = (hypotheses: Statement['hypotheses']): CheckOptions => stating({ hypotheses });
      const text = sealedText({ ...ABOUT_X, steps: [RANK_STEP], hypotheses: open });
      refuses(
        () => check(text, LIBRARIES, decidable([{ id: 'dependent', holds: UNSEEN, broken: BROKEN }])),
        'mismatch',
        '$.hypotheses: expected a step that decides "dependent", got assumed',
      );
      for (const hypothesis of [{ holds: UNSEEN }, { broken: BROKEN }, {}]) {
        expect(check(text, LIBRARIES, decidable([{ id: 'dependent', ...hypothesis }])).hypotheses).to.deep.equal(open);
      }
    });

    it('counts a failure only under hypotheses that are not violated', () => {
      const outcome = { proposition: RANK, shapes: { X: [2, 2] } } as const;
      const broken = [{ id: 'independent', status: 'violated' }] as const;
      const text = sealedText({ ...ABOUT_X, hypotheses: broken });
      const hypothesis = { id: 'independent', broken: RANK };
      const under = (verdict: 'holds' | 'fails', mustBreak: boolean): CheckOptions =>
        stating({ outcomes: [{ verdict, ...outcome }], hypotheses: [{ ...hypothesis, mustBreak }] });
      expect(check(text, LIBRARIES, under('fails', true)).verdict).to.equal('fails');
      expect(check(text, LIBRARIES, under('holds', false)).verdict).to.equal('holds');
      refuses(
        () => check(text, LIBRARIES, under('fails', false)),
        'mismatch',
        '$.hypotheses: expected a failure that does not violate "independent", got violated',
      );
    });

    it('calls nothing a success where a hypothesis is violated that the statement needs', () => {
      const outcome = { verdict: 'holds', proposition: RANK, shapes: { X: [2, 2] } } as const;
      const text = sealedText({ ...ABOUT_X, hypotheses: [{ id: 'independent', status: 'violated' }] });
      const under = (needed: boolean): CheckOptions =>
        stating({ outcomes: [outcome], hypotheses: [{ id: 'independent', broken: RANK, needed }] });
      expect(check(text, LIBRARIES, under(false)).verdict).to.equal('holds');
      refuses(
        () => check(text, LIBRARIES, under(true)),
        'mismatch',
        '$.hypotheses: expected "independent", without which nothing is claimed, got violated',
      );
    });

    it('requires a control to break what it is there to break', () => {
      const broken = [{ id: 'independent', status: 'violated' }] as const;
      const must = (part: object): CheckOptions =>
        stating({ hypotheses: [{ id: 'independent', mustBreak: true, ...part }] });
      expect(
        check(sealedText({ ...ABOUT_X, hypotheses: broken }), LIBRARIES, must({ broken: RANK })).hypotheses,
      ).to.deep.equal(broken);
      const checked = [{ id: 'independent', status: 'checked' }] as const;
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
  });

  describe('of citations', () => {
    const store = (...texts: string[]): CheckOptions => {
      const byDigest = new Map(texts.map((text) => [(JSON.parse(text) as { digest: string }).digest, text]));
      return { find: (digest) => byDigest.get(digest) };
    };
    const digestIn = (text: string): string => (JSON.parse(text) as { digest: string }).digest;
    const citing = (digests: readonly string[], parts: Partial<Unsealed> = {}): string =>
      sealedText({
        restsOn: digests,
        steps: digests.map((certificate) => ({ rule: 'derived', premises: [], witness: { certificate } })),
        ...parts,
      });

    it('takes over the theorem of a certificate that it checks too', () => {
      const lower = sealedText();
      const { theorem, restsOn } = check(citing([digestIn(lower)]), LIBRARIES, store(lower));
      expect(theorem.proposition).to.deep.equal(SIX);
      expect(restsOn.map(({ certificate }) => certificate.digest)).to.deep.equal([digestIn(lower)]);
      expect(restsOn[0]?.theorem).to.equal(theorem);
    });

    it('uses what it takes over as a premise', () => {
      const lower = sealedText();
      const steps = [
        { rule: 'derived', premises: [], witness: { certificate: digestIn(lower) } },
        { rule: 'conjunction', premises: [0], witness: {} },
      ];
      const conclusion: Proposition = { kind: 'conjunction', of: [SIX] };
      const checked = check(citing([digestIn(lower)], { steps, conclusion }), LIBRARIES, store(lower));
      expect(checked.theorem.proposition).to.deep.equal(conclusion);
    });

    it('checks each certificate once, however often it is cited', () => {
      const bottom = sealedText();
      const [left, right] = ['left', 'right'].map((seed) => citing([digestIn(bottom)], { seed })) as [string, string];
      const top = citing([digestIn(left), digestIn(right)]);
      const { find } = store(bottom, left, right);
      const found: string[] = [];
      let asked = 0;
      const checked = check(top, LIBRARIES, {
        find: (digest) => {
          found.push(digest);
          return find?.(digest);
        },
        statementOf: () => {
          asked++;
          return undefined;
        },
      });
      expect(asked).to.equal(4);
      expect(found).to.deep.equal([left, bottom, right].map(digestIn));
      expect(checked.restsOn[0]?.restsOn[0]).to.equal(checked.restsOn[1]?.restsOn[0]);
    });

    it('remembers what it has accepted, for other certificates that rest on it', () => {
      const bottom = sealedText();
      const [left, right] = ['left', 'right'].map((seed) => citing([digestIn(bottom)], { seed })) as [string, string];
      const found: string[] = [];
      const checker = new Checker(LIBRARIES, {
        find: (digest) => {
          found.push(digest);
          return store(bottom).find?.(digest);
        },
      });
      const [one, other] = [checker.check(left), checker.check(right)];
      expect(found).to.deep.equal([digestIn(bottom)]);
      expect(one.restsOn[0]).to.equal(other.restsOn[0]);
      expect(checker.check(left)).to.equal(one);
    });

    it('takes over what speaks of the same instance', () => {
      const lower = sealedText(ABOUT_X);
      const upper = citing([digestIn(lower)], { instance: { X }, conclusion: RANK });
      expect(check(upper, LIBRARIES, store(lower)).theorem.proposition).to.deep.equal(RANK);
    });

    it('reports what is wrong below the place that cites it', () => {
      const lower = sealedText({ conclusion: { ...SIX, right: ['7'] } });
      const middle = citing([digestIn(lower)]);
      refuses(
        () => check(citing([digestIn(middle)]), LIBRARIES, store(lower, middle)),
        'mismatch',
        '$.restsOn[0].restsOn[0].conclusion: expected what the last step proves, got another proposition',
      );
    });
  });
});

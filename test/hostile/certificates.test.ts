/** Certificates with a true digest and something false in them. */
import { expect } from 'chai';
import type { Unsealed } from '../../src/kernel/core/logic/certificate.js';
import { check, type Statement } from '../../src/kernel/index.js';
import { digestOfMatrix, draw, LIBRARIES } from '../../src/kernel/full.js';
import { these } from '../../src/statement/definition.js';
import { propositionInTex } from '../../src/language/index.js';
import type { Proposition } from '../../src/kernel/core/logic/proposition.js';
import type { RefusalCode } from '../../src/kernel/core/text/refusal.js';
import * as t from '../../src/kernel/libraries/algebra/term.js';
import { numbers, ORIGIN, refusalOf, refuses, sealedText, SIX } from '../support.js';

const sizes = { inputs: 2, units: 2, samples: 2 };
const recipe = { rows: 2, columns: 2, label: 'X', law: { kind: 'uniform', from: 1, to: 9 } } as const;
const sha256 = digestOfMatrix(draw(recipe, ORIGIN));

/** Generic rank from a drawn instance: four steps, each resting on the one before. */
const CHAIN: Partial<Unsealed> = {
  instance: {
    X: { kind: 'draw', ...recipe, sha256 },
    A: numbers([
      [1, 0],
      [0, 1],
    ]),
  },
  steps: [
    { rule: 'rankModP', premises: [], witness: { matrix: json(t.khatriRao(t.data('A'), t.data('X'))), prime: 46337 } },
    { rule: 'minorAtInstance', premises: [0], witness: { sizes } },
    { rule: 'nonvanishingMinorIsGeneric', premises: [1], witness: {} },
    { rule: 'finiteUnion', premises: [2], witness: { slope: '1/2' } },
  ],
  conclusion: { kind: 'genericRankForPatterns', sizes, slope: '1/2' },
};

function json(value: unknown): never {
  return JSON.parse(JSON.stringify(value)) as never;
}

const statementOf = (): Statement => ({
  scope: these('almost-every data', 'all weights'),
  mustRefute: true,
  outcomes: [
    {
      finding: 'holds',
      proposition: { kind: 'genericRankForPatterns', sizes, slope: '1/2' },
      shapes: { A: [2, 2], X: [2, 2] },
      laws: {},
    },
  ],
  hypotheses: [],
});

type Step = Unsealed['steps'][number];
const withStep = (index: number, part: Partial<Step>): string => {
  const steps = (CHAIN.steps as Step[]).map((step, i) => (i === index ? { ...step, ...part } : step));
  return sealedText({ ...CHAIN, steps });
};

describe('hostile certificates', () => {
  it('start from one that is accepted', () => {
    expect(check(sealedText(CHAIN), LIBRARIES, { statementOf }).bound).to.equal(true);
  });

  it('with premises out of order, missing, doubled or from the future', () => {
    const refused: [number, number[], string][] = [
      [1, [1], '$.steps[1].premises[0]: expected an earlier step, below 1, got 1'],
      [1, [2], '$.steps[1].premises[0]: expected an earlier step, below 1, got 2'],
      [0, [0], '$.steps[0].premises[0]: expected an earlier step, below 0, got 0'],
      [3, [2, 1_000_000], '$.steps[3].premises[1]: expected an earlier step, below 3, got 1000000'],
    ];
    for (const [index, premises, message] of refused) {
      refuses(() => check(withStep(index, { premises }), LIBRARIES), 'malformed', message);
    }
    const wrong: [number, number[], string][] = [
      [1, [], '$.steps[1].premises: expected 1 premises, got 0'],
      [1, [0, 0], '$.steps[1].premises: expected 1 premises, got 2'],
      [2, [0], '$.steps[2].premises[0]: expected a theorem of kind minorNotZero, got rankAtLeast'],
      [3, [1], '$.steps[3].premises[0]: expected a theorem of kind genericRank, got minorNotZero'],
    ];
    for (const [index, premises, message] of wrong) {
      refuses(() => check(withStep(index, { premises }), LIBRARIES), 'false', message);
    }
  });

  it('T3: with steps left out, exchanged or repeated, each refused at its own place', () => {
    const [first, second, third, fourth] = CHAIN.steps as [Step, Step, Step, Step];
    const early = (step: number): string =>
      `$.steps[${step}].premises[0]: expected an earlier step, below ${step}, got ${step}`;
    const other = '$.conclusion: expected what the last step proves, got another proposition';
    const variants: [Step[], RefusalCode, string][] = [
      [[second, third, fourth], 'malformed', early(0)],
      [[first, second, third], 'mismatch', other],
      [[second, first, third, fourth], 'malformed', early(0)],
      [[first, second, fourth, third], 'malformed', early(2)],
      [[first, second, third, fourth, first], 'mismatch', other],
    ];
    for (const [steps, code, message] of variants) {
      refuses(() => check(sealedText({ ...CHAIN, steps }), LIBRARIES, { statementOf }), code, message);
    }
  });

  it('with another conclusion than the last step proves', () => {
    const others: Proposition[] = [
      { kind: 'genericRankForPatterns', sizes, slope: '1/3' },
      { kind: 'genericRankForPatterns', sizes: 'every', slope: '1/2' },
      { kind: 'genericRankForPatterns', sizes: { ...sizes, samples: 3 }, slope: '1/2' },
      { kind: 'genericRank', sizes },
      { kind: 'conjunction', of: [{ kind: 'genericRankForPatterns', sizes, slope: '1/2' }] },
      { kind: 'identity', left: t.constant('0', 1, 1), right: t.constant('1', 1, 1) },
    ];
    for (const conclusion of others) {
      refuses(
        () => check(sealedText({ ...CHAIN, conclusion }), LIBRARIES),
        'mismatch',
        '$.conclusion: expected what the last step proves, got another proposition',
      );
    }
  });

  it('that prove something true under the name of something else', () => {
    refuses(
      () => check(sealedText({ conclusion: SIX }), LIBRARIES, { statementOf }),
      'mismatch',
      '$.conclusion: expected what paper/claim (claim) states at these sizes, got another proposition',
    );
  });

  it('with data that the seed does not give', () => {
    const tampered = { X: { kind: 'draw', ...recipe, sha256: `sha256:${'0'.repeat(64)}` } } as const;
    refuses(
      () => check(sealedText({ ...CHAIN, instance: { ...CHAIN.instance, ...tampered } }), LIBRARIES),
      'mismatch',
      `$.instance.X.sha256: expected the digest of what the seed gives, ${sha256}, got ${tampered.X.sha256}`,
    );
    for (const parts of [{ seed: 'other' }, { sizes: { N: 3 } }, { claim: { id: 'paper/claim', version: 2 } }]) {
      expect(refusalOf(() => check(sealedText({ ...CHAIN, ...parts }), LIBRARIES)).path).to.equal(
        '$.instance.X.sha256',
      );
    }
  });

  it('with a rule that does not exist, or that only every object has', () => {
    for (const rule of ['axiom', 'sorry', 'constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const refusal = refusalOf(() => check(withStep(3, { rule }), LIBRARIES));
      expect([refusal.code, refusal.path, refusal.got]).to.deep.equal(['missing', '$.steps[3].rule', rule]);
    }
  });

  it('with a witness for another rule', () => {
    expect(refusalOf(() => check(withStep(0, { rule: 'entriesNonzero' }), LIBRARIES)).path).to.equal(
      '$.steps[0].witness.prime',
    );
    expect(refusalOf(() => check(withStep(3, { witness: {} }), LIBRARIES)).path).to.equal('$.steps[3].witness');
    expect(refusalOf(() => check(withStep(3, { witness: { slope: '0' } }), LIBRARIES)).code).to.equal('false');
  });

  it('with data named that there is not', () => {
    const matrix = json(t.khatriRao(t.data('A'), t.data('Y')));
    refuses(
      () => check(withStep(0, { witness: { matrix, prime: 5 } }), LIBRARIES),
      'missing',
      '$.steps[0].name: expected a matrix of the instance (X, A), got Y',
    );
  });

  it('are refused when any one leaf is altered, though sealed anew', () => {
    const original = JSON.parse(sealedText(CHAIN)) as Record<string, unknown>;
    delete original['digest'];
    // Nothing in the chain depends on these; the statement, which would, is fixed here.
    const free = new Set(['$.variant', '$.parameters.slope']);
    const harmless: string[] = [];
    const visit = (value: unknown, path: string, replace: (other: unknown) => void): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) {
          visit(part, `${path}.${key}`, (other) => ((value as Record<string, unknown>)[key] = other));
        }
        return;
      }
      for (const other of alternatives(value)) {
        replace(other);
        try {
          check(sealedText(original), LIBRARIES, { statementOf });
          harmless.push(path);
        } catch (error) {
          expect((error as Error).name, `${path} := ${JSON.stringify(other)}`).to.equal('Refusal');
        }
        replace(value);
      }
    };
    visit(original, '$', () => undefined);
    expect([...new Set(harmless)].filter((path) => !free.has(path))).to.deep.equal([
      // The matrix A is evidence: another one proves the same.
      '$.instance.A.entries.0',
      '$.instance.A.entries.1',
      '$.instance.A.entries.2',
      '$.instance.A.entries.3',
    ]);
  });

  it('say in TeX what they prove and not what they were called', () => {
    const { theorem } = check(sealedText({ claim: { id: 'grand/theorem', version: 1 } }), LIBRARIES);
    expect(propositionInTex(theorem.proposition)).to.equal('2 \\cdot 3 = 6');
  });
});

function alternatives(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, String(value), null];
  return [`${String(value)}x`, '2', 'data', 7, null, []].filter((other) => other !== value);
}

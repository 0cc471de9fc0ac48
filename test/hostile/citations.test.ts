import { expect } from 'chai';
import type { Unsealed } from '../../src/kernel/core/logic/certificate.js';
import { check, type Checked } from '../../src/kernel/index.js';
import type { Proposition } from '../../src/kernel/core/logic/proposition.js';
import * as t from '../../src/kernel/libraries/algebra/term.js';
import { numbers, refusalOf, refuses, sealedText } from '../support.js';
import { LIBRARIES, rules } from '../../src/kernel/full.js';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const digestIn = (text: string): string => (JSON.parse(text) as { digest: string }).digest;
const derived = (certificate: string) => ({ rule: 'derived', premises: [] as number[], witness: { certificate } });

function checkWith(text: string, ...others: string[]): Checked {
  const byDigest = new Map(others.map((other) => [digestIn(other), other]));
  return check(text, LIBRARIES, { find: (digest) => byDigest.get(digest) });
}

const citing = (digest: string, parts: Partial<Unsealed> = {}): string =>
  sealedText({ restsOn: [digest], steps: [derived(digest)], ...parts });

describe('hostile citations', () => {
  const honest = sealedText();

  it('of a certificate that is not at hand', () => {
    const message = `$.restsOn[0]: expected this certificate at hand, got ${DIGEST}`;
    refuses(() => checkWith(citing(DIGEST)), 'missing', message);
    refuses(() => check(citing(DIGEST), LIBRARIES), 'missing', message);
    refuses(() => check(citing(DIGEST), LIBRARIES, { find: () => undefined }), 'missing', message);
  });

  it('in a chain without end', () => {
    const texts = [honest];
    while (texts.length < 101) texts.push(citing(digestIn(texts.at(-1) as string)));
    const [last, ...others] = texts.reverse() as [string, ...string[]];
    const error = refusalOf(() => checkWith(last, ...others));
    expect(error.code).to.equal('limit');
    expect(error.expected).to.equal('citations at most 100 deep');
    const [shorter, ...rest] = others as [string, ...string[]];
    expect(checkWith(shorter, ...rest).theorem.proposition).to.deep.equal(checkWith(honest).theorem.proposition);
  });

  it('that are not listed in restsOn', () => {
    const expected = 'expected the digest of a certificate in restsOn, and no premises';
    refuses(
      () => checkWith(sealedText({ steps: [derived(digestIn(honest))] }), honest),
      'malformed',
      `$.steps[0].witness: ${expected}, got {"certificate":"${digestIn(honest)}"}`,
    );
    refuses(
      () =>
        checkWith(
          sealedText({ restsOn: [digestIn(honest)], steps: [{ ...derived(digestIn(honest)), witness: {} }] }),
          honest,
        ),
      'malformed',
      `$.steps[0].witness: ${expected}, got {}`,
    );
    refuses(
      () => checkWith(sealedText({ restsOn: [digestIn(honest)], steps: [derived(DIGEST)] }), honest),
      'malformed',
      `$.steps[0].witness: ${expected}, got {"certificate":"${DIGEST}"}`,
    );
  });

  it('with premises, or with more in the witness than a digest', () => {
    const digest = digestIn(honest);
    const expected = 'expected the digest of a certificate in restsOn, and no premises';
    const steps = [derived(digest), { ...derived(digest), premises: [0] }];
    refuses(
      () => checkWith(sealedText({ restsOn: [digest], steps }), honest),
      'malformed',
      `$.steps[1].witness: ${expected}, got {"certificate":"${digest}"}`,
    );
    refuses(
      () =>
        checkWith(
          sealedText({ restsOn: [digest], steps: [{ ...derived(digest), witness: { certificate: digest, more: 1 } }] }),
          honest,
        ),
      'malformed',
      `$.steps[0].witness: ${expected}, got {"certificate":"${digest}","more":1}`,
    );
  });

  it('listed in restsOn and used by no step', () => {
    const digest = digestIn(honest);
    refuses(
      () => checkWith(sealedText({ restsOn: [digest] }), honest),
      'malformed',
      `$.restsOn: expected only certificates that a step cites, got ${digest}`,
    );
  });

  it('of the same certificate twice', () => {
    const digest = digestIn(honest);
    refuses(
      () => checkWith(sealedText({ restsOn: [digest, digest], steps: [derived(digest)] }), honest),
      'malformed',
      `$.restsOn[1]: expected each certificate once, got ${digest}`,
    );
  });

  it('of a certificate that was exchanged for another', () => {
    const other = sealedText({ seed: 'other' });
    refuses(
      () => check(citing(digestIn(honest)), LIBRARIES, { find: () => other }),
      'mismatch',
      `$.restsOn[0].digest: expected ${digestIn(honest)}, got ${digestIn(other)}`,
    );
  });

  it('of a certificate with a forged digest', () => {
    const forged = JSON.stringify({ ...JSON.parse(honest), seed: 'forged' });
    const actual = digestIn(sealedText({ seed: 'forged' }));
    refuses(
      () => checkWith(citing(digestIn(forged)), forged),
      'mismatch',
      `$.restsOn[0].digest: expected the digest of the rest, ${actual}, got ${digestIn(forged)}`,
    );
  });

  it('of a false certificate', () => {
    const steps = [
      { rule: 'arithmetic', premises: [], witness: { left: ['2', '3'], relation: 'equals', right: ['7'] } },
    ];
    const conclusion: Proposition = { kind: 'comparison', left: ['2', '3'], relation: 'equals', right: ['7'] };
    const lie = sealedText({ steps, conclusion });
    refuses(
      () => checkWith(citing(digestIn(lie), { conclusion }), lie),
      'false',
      '$.restsOn[0].steps[0].witness: expected 2·3 equals 7, got numbers of which that is false',
    );
  });

  it('of text that is no certificate', () => {
    refuses(
      () => check(citing(DIGEST), LIBRARIES, { find: () => '{}' }),
      'malformed',
      '$.restsOn[0]: expected the key "format", got nothing',
    );
  });

  it('in a circle', () => {
    // A digest that rests on itself cannot be found; a forged one is caught as a cycle before it is caught as forged.
    const selfish = JSON.stringify({ ...JSON.parse(citing(DIGEST)), digest: DIGEST });
    refuses(
      () => checkWith(selfish, selfish),
      'cycle',
      `$.restsOn[0]: expected certificates that do not rest on themselves, got ${DIGEST}`,
    );
    const [a, b] = [`sha256:${'b'.repeat(64)}`, `sha256:${'c'.repeat(64)}`];
    const [first, second] = [
      JSON.stringify({ ...JSON.parse(citing(b)), digest: a }),
      JSON.stringify({ ...JSON.parse(citing(a)), digest: b }),
    ];
    refuses(
      () => checkWith(first, first, second),
      'cycle',
      `$.restsOn[0].restsOn[0]: expected certificates that do not rest on themselves, got ${a}`,
    );
  });

  it('of a theorem about another instance', () => {
    const rank: Proposition = { kind: 'rankAtLeast', matrix: t.data('X'), rank: 1 };
    const steps = [{ rule: 'rankModP', premises: [], witness: { matrix: { kind: 'data', name: 'X' }, prime: 5 } }];
    const about = sealedText({ instance: { X: numbers([[1]]) }, steps, conclusion: rank });
    const digest = digestIn(about);
    const uses: Partial<Unsealed>[] = [
      {},
      { instance: { X: numbers([[0]]) } },
      { instance: { X: numbers([[1]]), Y: numbers([[1]]) } },
      { instance: { X: numbers([[1]]) }, seed: 'other' },
      { instance: { X: numbers([[1]]) }, sizes: { N: 3 } },
      { instance: { X: numbers([[1]]) }, claim: { id: 'paper/claim', version: 2 } },
      { instance: { X: numbers([[1]]) }, claim: { id: 'paper/other', version: 1 } },
    ];
    for (const use of uses) {
      refuses(
        () => checkWith(citing(digest, { conclusion: rank, ...use }), about),
        'mismatch',
        `$.steps[0].witness: expected a theorem that does not speak of another instance, got ${digest}`,
      );
    }
    const same = citing(digest, { conclusion: rank, instance: { X: numbers([[1]]) }, parameters: {} });
    expect(checkWith(same, about).theorem.proposition).to.deep.equal(rank);
  });

  it('as a rule that infers by itself', () => {
    refuses(
      () =>
        checkWith(
          sealedText({ steps: [{ rule: 'derive', premises: [], witness: { certificate: digestIn(honest) } }] }),
          honest,
        ),
      'missing',
      `$.steps[0].rule: expected one of the rules ${Object.keys(rules).join(', ')}, got derive`,
    );
  });
});

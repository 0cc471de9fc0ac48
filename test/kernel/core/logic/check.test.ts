import { expect } from 'chai';
import { seal, type Unsealed } from '../../../../src/kernel/core/logic/certificate.js';
import { check, Checker, type CheckOptions } from '../../../../src/kernel/index.js';
import type { Proposition } from '../../../../src/kernel/core/logic/proposition.js';
import { lookAlike, refuses, sealedText, SIX, unsealed } from '../../../support.js';
import { LIBRARIES } from '../../../../src/kernel/full.js';
import { ABOUT_X, NONZERO, NONZERO_STEP, RANK, RANK_STEP, X } from '../../binding/sample.js';

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

    it('C8: has a budget for each certificate, whatever was checked before', () => {
      const lower = sealedText(ABOUT_X);
      const upper = citing([digestIn(lower)], { instance: ABOUT_X.instance ?? {}, conclusion: RANK });
      const { work, restsOn } = check(upper, LIBRARIES, store(lower));
      const each = [work, restsOn[0]?.work ?? 0];
      expect(Math.min(...each)).to.be.above(0);
      for (const workLimit of [Math.max(...each), Math.max(...each) - 1]) {
        const outcomes = [[upper], [lower, upper]].map((texts) => {
          const checker = new Checker(LIBRARIES, { ...store(lower), workLimit });
          try {
            return texts.map((text) => checker.check(text)).at(-1)?.work;
          } catch (error) {
            return (error as { readonly code: string }).code;
          }
        });
        expect(outcomes).to.deep.equal(workLimit === Math.max(...each) ? [work, work] : ['limit', 'limit']);
      }
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

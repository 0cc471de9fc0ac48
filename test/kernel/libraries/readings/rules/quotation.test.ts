import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { rules } from '../../../../../src/kernel/full.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses, SIX, ALL } from '../../../../support.js';
import { LABELS } from '../../../samples.js';

describe('rule quotation', () => {
  it('says what its premise says, no more strongly and no more widely', () => {
    const context = contextOf({ X: numbers([[1]]) });
    const quoted = infer(context, 'quotation', [arithmeticTheorem(context)], LABELS);
    expect(quoted.proposition).to.deep.equal({ kind: 'quoted', ...LABELS, proved: SIX });
    expect(quoted.instance).to.equal(null);
    const ofData = infer(context, 'entriesNonzero', [], { matrix: t.data('X') });
    const about = infer(context, 'quotation', [ofData], LABELS);
    expect(about.reach).to.deep.equal(ofData.reach);
    expect(about.instance).to.equal(context.instance);
  });

  it('passes on a weaker assurance, reach and error', () => {
    const premise = {
      proposition: SIX,
      assurance: 'statistical',
      reach: { sizes: 'these', prefix: everything('drawn') },
      error: '1/100',
    } as const;
    const conclusion = rules.quotation.apply(contextOf(), [premise], LABELS, ALL);
    expect(conclusion.assurance).to.equal('statistical');
    expect(conclusion.reach).to.deep.equal(premise.reach);
  });

  it('needs one premise: words alone prove nothing', () => {
    const context = contextOf();
    const six = arithmeticTheorem(context);
    refuses(() => infer(context, 'quotation', [], LABELS), 'false', '$.premises: expected 1 premises, got 0');
    refuses(() => infer(context, 'quotation', [six, six], LABELS), 'false', '$.premises: expected 1 premises, got 2');
  });

  it('takes words on one line and a verdict, and the proposition from nowhere else', () => {
    const context = contextOf();
    const six = arithmeticTheorem(context);
    const refused = (labels: object, path: string): void => {
      let message = '';
      try {
        infer(context, 'quotation', [six], labels as never);
      } catch (error) {
        message = String(error);
      }
      expect(message).to.include(path);
    };
    refused({ ...LABELS, quote: 'two\nlines' }, '$.witness.quote: expected at most 400 characters on one line');
    refused({ ...LABELS, reading: '' }, '$.witness.reading: expected at most 400 characters on one line');
    refused({ ...LABELS, document: 'a\tb' }, '$.witness.document: expected at most 400 characters on one line');
    refused({ ...LABELS, translation: 'x'.repeat(401) }, '$.witness.translation: expected at most 400 characters');
    refused({ ...LABELS, verdict: 'true' }, '$.witness.verdict: expected "holds" or "fails"');
    refused({ ...LABELS, proved: SIX }, '$.witness.proved: expected only the keys');
    const { translation, ...untranslated } = LABELS;
    expect(translation).not.to.equal('');
    refused(untranslated, '$.witness: expected the key "translation"');
    const english = infer(context, 'quotation', [six], { ...LABELS, translation: '' });
    expect(english.proposition).to.include({ translation: '' });
  });
});

import { expect } from 'chai';
import { tableMarkdown, tableText } from '../../../src/report/exhibit/tableText.js';
import { HOSTILE } from '../teachingRuns.js';
import { TABLE } from './samples.js';

describe('report/exhibit/tableText', () => {
  it('sets numbers flush right on a terminal', () => {
    expect(tableText(TABLE, { colour: false, width: 80 })).to.equal(
      [
        'Readings',
        'Each reading and its verdict',
        '',
        'Reading        Order  Verdict',
        'hidden layers      3  fails',
        'all layers      −1/2  holds',
      ].join('\n'),
    );
  });

  it('is a table of Markdown, in which nothing of a plug-in is more than text', () => {
    expect(tableMarkdown(TABLE)).to.equal(
      'Each reading and its verdict\n\n| Reading | Order | Verdict |\n| --- | ---: | --- |\n| hidden layers | 3 | fails |\n| all layers | −1/2 | holds |\n',
    );
    const text = tableMarkdown({ ...TABLE, caption: 'a\nb', rows: [[HOSTILE, '`x`', 'a | b']] });
    expect(text).not.to.match(/(?<!\\)</);
    expect(text)
      .to.include('a \\| b')
      .and.to.include('\\`x\\`')
      .and.to.match(/^a b\n/);
    expect(text.trimEnd().split('\n')).to.have.length(5);
    expect(tableText({ ...TABLE, title: HOSTILE }, { colour: false, width: 80 })).not.to.include('\u001b');
  });
});

/** docs/trust-model.md lists what must be believed: it is compared with the rules themselves, and with the files of the language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { closureOf } from '../../src/kernel/core/logic/library.js';
import { LIBRARIES } from '../../src/kernel/full.js';

const PAGE = readFileSync('docs/trust-model.md', 'utf8');
const LIBRARIES_HERE = closureOf(LIBRARIES);
const section = (from: string, to: string): string => PAGE.slice(PAGE.indexOf(from), PAGE.indexOf(to));

describe('the trust model', () => {
  it('C9: has for each fact that a rule takes from elsewhere a row that names the rule', () => {
    const rows = section('**6. Facts', '**7. Assumed').split('\n');
    for (const { rules } of LIBRARIES_HERE) {
      for (const { name, facts } of Object.values(rules)) {
        const naming = rows.filter((row) => row.includes(`\`${name}\``));
        expect(naming.length, name).to.be.at.least(facts.length);
      }
    }
  });

  it('C9: names each rule that encloses, and each that may err', () => {
    const named = section('**Assurance.**', 'A failed attempt costs');
    const folder = resolve('src/kernel/libraries');
    const inexact = LIBRARIES_HERE.flatMap(({ name: library, rules }) =>
      Object.keys(rules).filter((name) =>
        /byEnclosure\(|assurance: 'enclosed'|hashed\(|statistically\(|assurance: 'hashed'|assurance: 'statistical'/.test(
          readFileSync(join(folder, library, 'rules', `${name}.ts`), 'utf8'),
        ),
      ),
    );
    expect(inexact.length).to.be.greaterThan(14);
    for (const name of inexact) expect(named, name).to.include(`\`${name}\``);
  });

  it('C9: names each file of the language that renders propositions', () => {
    const named = section('**5. The language.**', '**6. Facts');
    const files = readdirSync('src/language').map((file) => file.replace('.ts', ''));
    for (const { name } of LIBRARIES_HERE) {
      if (files.includes(name)) expect(named, name).to.include(`\`${name}\``);
    }
  });
});

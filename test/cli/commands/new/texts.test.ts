/** The files of a new claim fit together, whatever the project is written in. */
import { expect } from 'chai';
import { readdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import type { Project } from '../../../../src/cli/commands/new/project.js';
import { PACKAGE, pathsOf, textsOf } from '../../../../src/cli/commands/new/texts.js';

const projects = (['mjs', 'ts', 'mts'] as const).flatMap((extension) =>
  (['node:test', 'mocha', 'vitest'] as const).map((module): Project => ({
    extension,
    compiler: undefined,
    runner: { module, command: '', takesSources: false },
  })),
);

/** The JavaScript file that becomes of a source file. */
const compiled = (path: string): string => path.replace(/\.ts$/, '.js').replace(/\.mts$/, '.mjs');

describe('the texts of a new claim', () => {
  for (const project of projects) {
    it(`import each other and the test runner: ${project.extension}, ${project.runner.module}`, async () => {
      const [paths, texts] = [pathsOf('some-paper/a-claim', project), await textsOf('some-paper/a-claim', project)];
      const imports = (kind: keyof typeof texts): readonly string[] =>
        [...texts[kind].matchAll(/from '([^']+)'/g)].map(([, name]) => name as string);
      const resolved = (kind: keyof typeof texts): readonly string[] =>
        imports(kind)
          .filter((name) => name.startsWith('.'))
          .map((name) => normalize(join(dirname(paths[kind]), name)));
      expect(resolved('claim')).to.deep.equal([compiled(paths.statement)]);
      expect(resolved('test')).to.deep.equal([compiled(paths.claim)]);
      expect(resolved('statement')).to.deep.equal([]);
      expect(imports('test')).to.include(project.runner.module);
      for (const kind of ['statement', 'claim', 'test'] as const) {
        for (const name of imports(kind).filter((each) => !each.startsWith('.')))
          expect(name, kind).to.match(/^(lossproof(\/\w+)?|node:.*|mocha|vitest)$/);
      }
      for (const text of Object.values(texts)) expect(text).not.to.match(/examples\/gram|\.\/gram\./);
    });
  }

  it('are those of the example in the package, the page among them', async () => {
    expect(await readdir(join(PACKAGE, 'examples/gram'))).to.include('gram.md');
    const [project] = projects as [Project];
    expect((await textsOf('p/c', project)).page).to.match(/^# p\/c — /);
  });
});

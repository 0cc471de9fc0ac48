/** U3: the next command that a command prints works as it is printed, whatever it was called with. */
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npy } from '../compute/data/files.js';
import { freshFolder } from './commands.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../claim/surveySample.js', import.meta.url));
const POINT = { X: [[1]], Y: [['1/2']], W1: [[1]], W2: [[0.5]] };

describe('the next command', () => {
  const folder = freshFolder();

  before(async () => {
    // `npx` as in a project where the package is installed.
    await mkdir(join(folder.path, 'bin'));
    const npx = `#!/bin/sh\n[ "$1" = lossproof ] || exit 99\nshift\nexec '${process.execPath}' '${MAIN}' "$@"\n`;
    await writeFile(join(folder.path, 'bin/npx'), npx, { mode: 0o755 });
    await mkdir(join(folder.path, 'my data'));
    const values = Array.from({ length: 60 }, (_, i) => (i * i * 37 + 11 * i) % 251);
    await writeFile(join(folder.path, "my data/it's.npy"), npy([12, 5], values, 'uint8'));
    await writeFile(join(folder.path, 'point.json'), JSON.stringify(POINT));
  });

  /** Runs a line in a shell as a person types it. */
  function typed(line: string): { readonly status: number | null; readonly output: string } {
    const path = `${join(folder.path, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
    const env = { ...process.env, NODE_V8_COVERAGE: '', PATH: path };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder.path, encoding: 'utf8', env });
    return { status, output: stdout + stderr };
  }

  for (const [what, line, code] of [
    ['an audit', 'audit k16/gradient --preset teaching --out "a place"', 0],
    ['a certificate in its place', 'certify k16/gradient --preset teaching', 0],
    [
      'a certificate of own data',
      `certify sc16/rank-instance --data "my data/it's.npy" --size d1=4,N=9 --out "my data/out.json"`,
      0,
    ],
    [
      'a solve certificate',
      `certify sc16/rank-instance --data "my data/it's.npy" --size d1=4,N=9 --proof solve --out s.json`,
      0,
    ],
    ['a point', 'certify k16/no-poor-minima --point point.json --out certified.json', 0],
    ['a control', 'certify sc16/rank-generic --control zero-slope --out control.json', 0],
    ['sizes beyond the threshold', 'certify sc16/zero-error --size d0=2,d1=2,N=5', 2],
    ['a parameter of which nothing is claimed', 'certify sc16/rank-generic --parameter slope=0', 2],
    ['a plug-in', `certify test/three-times --plugin ${SAMPLE}`, 0],
    ['a survey', `survey test/three-times --preset teaching --plugin ${SAMPLE}`, 0],
    ['a list', `list test --plugin ${SAMPLE}`, 0],
  ] as const) {
    it(`works after ${what}`, () => {
      const first = typed(`npx lossproof ${line}`);
      expect(first.status, first.output).to.equal(code);
      const [, next = ''] = /next: (npx lossproof .*)$/m.exec(first.output) ?? expect.fail(first.output);
      const second = typed(next);
      expect(second.status, `${next}\n${second.output}`).to.equal(0);
    });
  }
});

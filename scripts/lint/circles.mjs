/** An ESLint rule against import cycles. Imports of types count too, because files in a cycle cannot be read one at a time. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g;
const known = new Map();

/** The files of the repository that a file imports, including imports of types but not dynamic imports. */
function importsOf(file) {
  let found = known.get(file);
  if (found !== undefined) return found;
  found = [];
  known.set(file, found);
  for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    if (match[1] === undefined) continue;
    const path = resolve(dirname(file), match[1].replace(/\.js$/, '.ts'));
    if (existsSync(path)) found.push(path);
  }
  return found;
}

/** A shortest cycle of imports through a file; undefined if there is none. */
function circleThrough(file) {
  const from = new Map(importsOf(file).map((path) => [path, file]));
  for (const path of from.keys()) {
    if (path === file) break;
    for (const next of importsOf(path)) if (!from.has(next)) from.set(next, path);
  }
  if (!from.has(file)) return undefined;
  const way = [file];
  do way.unshift(from.get(way[0]));
  while (way[0] !== file);
  return way;
}

export default {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      Program(node) {
        const way = circleThrough(context.filename);
        if (way === undefined) return;
        const shown = way.map((file) => relative(context.cwd, file)).join(' → ');
        context.report({ node, message: `expected no import cycle, got ${shown}` });
      },
    };
  },
};

/** An ESLint rule: no file imports itself through others. Imports of types count: what one cannot read alone is one file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g;
const known = new Map();

/** The files of the repository that a file imports, types included; what it loads only when called is left out. */
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

/** A shortest way from the imports of a file back to it. */
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
        context.report({ node, message: `imports run in a circle: ${shown}` });
      },
    };
  },
};

/**
 * Checks the types of the theme, of its Vue files with their templates too: the compiler of Vue makes TypeScript of each, which the
 * compiler of TypeScript reads in its place. Requires the generated pages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileScript, parse } from 'vue/compiler-sfc';
import ts from 'typescript';

const THEME = fileURLToPath(new URL('.vitepress/theme/', import.meta.url));
/** The head of the function that the compiler makes of a template. */
const RENDER = 'return (_ctx: any,_cache: any) => {';
const CONFIG = fileURLToPath(new URL('.vitepress/tsconfig.json', import.meta.url));

/**
 * The TypeScript of a Vue file. The compiler forgets the types of the properties, of which it makes checks while a page runs, and it reads
 * the states of a page anew at each place, so that what a condition has shown of one would be forgotten.
 */
function scriptOf(source, filename) {
  const { descriptor, errors } = parse(source, { filename });
  if (errors.length > 0) throw errors[0];
  const { content } = compileScript(descriptor, { id: filename, inlineTemplate: true });
  const properties = /defineProps<([^]*?)>\(\)/.exec(source)?.[1];
  const typed = properties === undefined ? content : content.replace('__props: any', `__props: ${properties}`);
  const [script, template] = typed.split(RENDER);
  if (template === undefined) throw new Error(`${filename}: expected a template`);
  const states = [...new Set([...template.matchAll(/_unref\((\w+)\)/g)].map(([, state]) => state))];
  const read = states.map((state) => `const $${state} = _unref(${state});`).join(' ');
  return `${script}${RENDER} ${read}${template.replace(/_unref\((\w+)\)/g, '$$$1')}`;
}

const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(
  config,
  ts.sys,
  fileURLToPath(new URL('.vitepress', import.meta.url)),
);
const host = ts.createCompilerHost(options);
const scripts = new Map(
  readdirSync(THEME, { recursive: true })
    .filter((file) => file.endsWith('.vue'))
    .map((file) => [`${THEME}${file}.ts`, scriptOf(readFileSync(`${THEME}${file}`, 'utf8'), file)]),
);
const { fileExists, readFile } = host;
host.fileExists = (file) => scripts.has(file) || fileExists(file);
host.readFile = (file) => scripts.get(file) ?? readFile(file);
host.getSourceFile = (file, version) => {
  const text = host.readFile(file);
  return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
};
const program = ts.createProgram(
  [...fileNames, ...scripts.keys()],
  { ...options, noEmit: true, sourceMap: false, exactOptionalPropertyTypes: false },
  host,
);
/** What a part hands to a slot or says in an event has no type in what the compiler of Vue makes of a template. */
const UNTYPED_BY_VUE = new Set([7006, 7031]);
const isArtefact = ({ code, file, start }) =>
  UNTYPED_BY_VUE.has(code) && scripts.has(file?.fileName) && start > file.text.indexOf(RENDER);
const found = ts.getPreEmitDiagnostics(program).filter((diagnostic) => !isArtefact(diagnostic));
if (found.length > 0) {
  console.error(
    ts.formatDiagnostics(found, {
      getCanonicalFileName: String,
      getCurrentDirectory: () => THEME,
      getNewLine: () => '\n',
    }),
  );
  process.exit(1);
}
console.log(
  `site/.vitepress/theme: ${scripts.size} Vue files and ${fileNames.length} others have the types that they say`,
);

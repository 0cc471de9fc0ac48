/** The TypeScript compiler of a project, asked where its output goes. */
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { UsageError } from '../../../base/usage.js';

export interface Compiler {
  /** The JavaScript file that becomes of a source file, both relative to the folder of the project. */
  readonly outputOf: (path: string) => string;
}

type TypeScript = typeof import('typescript');

/** Undefined where there is no tsconfig.json, where it emits nothing, and where TypeScript is not installed. */
export function compilerIn(folder: string): Compiler | undefined {
  const root = resolve(folder);
  const typescript = loadTypeScript(root);
  if (typescript === undefined) return undefined;
  const { sys } = typescript;
  const config = resolve(root, 'tsconfig.json');
  const parse = () =>
    typescript.getParsedCommandLineOfConfigFile(config, {}, { ...sys, onUnRecoverableConfigFileDiagnostic: () => {} });
  if (!sys.fileExists(config) || parse()?.options.noEmit === true) return undefined;
  return {
    outputOf: (path) => {
      // The configuration is read again, since it lists the files that are there.
      const [parsed, source] = [parse(), resolve(root, path)];
      if (parsed?.fileNames.includes(source) !== true) {
        throw new UsageError(
          'not-included',
          config,
          `${path} among its files`,
          'others',
          'add its folder to "include"',
        );
      }
      const outputs = typescript.getOutputFileNames(parsed, source, !sys.useCaseSensitiveFileNames);
      return relative(root, outputs.find((file) => /\.m?js$/.test(file)) as string);
    },
  };
}

function loadTypeScript(folder: string): TypeScript | undefined {
  try {
    return createRequire(resolve(folder, 'claim.js'))('typescript') as TypeScript;
  } catch {
    return undefined;
  }
}

/** The commands of the course and of Coq, for main.ts. */
import { Option, type Command } from 'commander';
import type { ExitCode } from './exitCodes.js';
import type { Environment } from './terminal.js';

/** The action of a command, which is loaded when it is called. */
export type Run = <A>(
  load: () => Promise<(argument: A, options: never, environment: Environment) => Promise<ExitCode>>,
) => (...parameters: unknown[]) => Promise<void>;

interface Shared {
  readonly run: Run;
  /** Keeps all values of an option that is repeated. */
  readonly collect: (value: string, before: readonly string[]) => readonly string[];
  readonly workLimit: Option;
}

export function addFurtherCommands(program: Command, { run, collect, workLimit }: Shared): void {
  const exercises = new Option(
    '--exercises <path>',
    'also know the exercises of this module, or folder of modules (repeatable; exercises/README.md)',
  )
    .argParser(collect)
    .default([], 'none');

  program
    .command('exercise')
    .description('the course: list exercises, show a problem, make a certificate of an answer (docs/course.md)')
    .argument('[exercise]', 'for example null-vector; all are listed without one')
    .option('--name <name>', 'the name that the problem is drawn for, in quotation marks')
    .option('--answer <JSON or file>', 'an answer: {"v": [1, "-1/2", 0, 3]}, a file of it, or "-" for stdin')
    .option('--out <file>', 'where to write the certificate (default: course/NAME/EXERCISE.json)')
    .option('--export <file>', 'write all certificates of --name into one file, to hand in')
    .option('--example', 'show the problem of another name with a worked solution', false)
    .addOption(exercises)
    .action(run(async () => (await import('./commands/exercise.js')).exercise));

  program
    .command('grade')
    .description('the course: grade certificates and progress files; a table in CSV')
    .argument('<files...>', 'certificates, progress files, or folders of them; a folder may have one for each learner')
    .option(
      '--class <file>',
      'a CSV file with a name on each line: nobody else may hand in, and what is missing is listed',
    )
    .addOption(exercises)
    .action(run(async () => (await import('./commands/grade.js')).grade));

  program
    .command('formal')
    .description('the theorems for every size that Coq checks, built here where Coq is installed')
    .argument('[claims...]', 'papers or claims; all by default, without their statements in Coq')
    .action(run(async () => (await import('./commands/formal.js')).formal));

  program
    .command('export')
    .description('write an accepted certificate as a file that Coq checks, from its numbers on (docs/export.md)')
    .argument('<file>', 'a certificate')
    .addOption(new Option('--to <assistant>', 'the proof assistant').choices(['coq']).makeOptionMandatory())
    .option('--out <file>', 'the file to write; it is printed if not given')
    .option('--check', 'have Coq check it here, and print what it rests on', false)
    .option('--with <folder>', 'also look for cited certificates in this folder (repeatable)', collect, [])
    .option('--data <path>', 'a data set of the certificate that is not known by name (repeatable)', collect, [])
    .addOption(workLimit)
    .action(run(async () => (await import('./commands/export.js')).exportFile));
}

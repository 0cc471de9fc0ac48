#!/usr/bin/env node
/** The command line. Each command is loaded when it is called, so that `verify` starts with the kernel and little else. */
import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import { Refusal, WORK_LIMIT } from '../kernel/index.js';
import { reasonOf, UsageError } from '../base/usage.js';
import { jobsOf, shareOf, tasksOf, workOf } from './options.js';
import { addFurtherCommands, type Run } from './furtherCommands.js';
import { codeOf, EXIT, EXIT_CODES, type ExitCode } from './exitCodes.js';
import { processTerminal, type Environment } from './terminal.js';
import type { SearchName } from './thread/searches.js';

const terminal = processTerminal();
const interruption = new AbortController();
const environment: Environment = { terminal, signal: interruption.signal, keep: () => undefined };

let exitCode: ExitCode = EXIT.accepted;

/** Loads a command when it is called, and runs it with its argument, its options and the environment. */
const run: Run =
  <A>(load: () => Promise<(argument: A, options: never, environment: Environment) => Promise<ExitCode>>) =>
  async (...parameters) => {
    const called = parameters.at(-1) as Command;
    const command = await load();
    exitCode = await command(called.processedArgs[0] as A, called.optsWithGlobals<never>(), environment);
  };

/** Runs a command that searches in a thread of its own, which Ctrl-C stops; the second Ctrl-C ends the process at once. */
function runSearch(search: SearchName): (...parameters: unknown[]) => Promise<void> {
  return async (...parameters) => {
    const called = parameters.at(-1) as Command;
    process.on('SIGINT', () => {
      if (interruption.signal.aborted) process.exit(EXIT.interrupted);
      interruption.abort();
    });
    const { runInThread } = await import('./thread/run.js');
    const argument: unknown = called.processedArgs[0];
    exitCode = await runInThread({ search, argument, options: called.optsWithGlobals() }, environment);
  };
}

/** Joins the values of a repeated option; commander alone would silently keep only the last one. */
const joined = (value: string, before?: string): string => (before === undefined ? value : `${before},${value}`);

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const program = new Command('lossproof')
  .description('Machine-checked certificates for claims about the loss landscapes of neural networks.')
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'before',
    `Examples:
  lossproof audit sc16                        audit a paper: ledger, certificates/, report.html
  lossproof certify sc16/zero-error --seed 7  one claim, one certificate
  lossproof survey xls16/singular-lower-bound one claim at many sizes: tables, figures
  lossproof verify certificates               re-check certificates with the kernel alone
  lossproof list sc16                         the claims of a paper, their sizes and parameters
  lossproof explain sc16/absorption           statement, hypotheses, proof tree, what is trusted
`,
  )
  .addHelpText(
    'after',
    `\nExit codes:\n${EXIT_CODES.map(({ code, says }) => `  ${String(code).padEnd(5)}${says}`).join('\n')}`,
  )
  .version((createRequire(import.meta.url)('../../../package.json') as { version: string }).version)
  .option('--json', 'print data as JSON', false)
  .option('--plugin <path or package>', 'also load the claims of this module (repeatable)', collect, [])
  // All errors begin alike, those of commander too. Commands have what they inherit at the time when they are added.
  .configureOutput({
    outputError: (text, write) => {
      write(text.replace(/^error: /, 'lossproof: '));
    },
  })
  .exitOverride();

const backend = new Option(
  '--backend <name>',
  'use this engine for every task that it can do (lossproof doctor lists the engines)',
);
const workLimit = new Option(
  '--work-limit <units>',
  `the work that the check of one certificate may do; ${WORK_LIMIT} if not given`,
).argParser(workOf);
const presets = new Option('--preset <name>', 'sizes to use').choices(['teaching', 'audit']).default('audit');
const jobs = new Option('--jobs <number>', 'threads that work at the same time; all cores if not given').argParser(
  jobsOf,
);

program
  .command('audit')
  .description('run claims, print the ledger, write certificates/ and report.html')
  .argument('[claims...]', 'papers (sc16) or claims (sc16/gradient); all by default')
  .addOption(presets)
  .option('--seed <seed>', 'seed of the instances', '1')
  .addOption(backend)
  .addOption(jobs)
  .option('--out <folder>', 'where certificates/ and report.html go', '.')
  .action(runSearch('audit'));

program
  .command('certify')
  .description('make one certificate')
  .argument('<claim>', 'for example sc16/zero-error')
  .addOption(presets)
  .option('--size <sizes>', 'for example d0=4,d1=6,N=16 (repeatable)', joined)
  .option('--parameter <values>', 'for example slope=1/10 (repeatable)', joined)
  .option('--seed <seed>', 'seed of the instance', '1')
  .option('--point <file>', 'matrices to certify the claim at, for claims that take some (docs/point-file.md)')
  .option('--control <name>', 'certify this control of the claim instead')
  .option(
    '--data <name or path>',
    'your data, one sample a row: .npy, .npz:NAME, CSV, TSV or IDX (.gz too), or fashion-mnist; X=x.npy,E=e.npy for several matrices',
    joined,
  )
  .addOption(new Option('--proof <kind>', 'recompute, or solve: quicker to check').choices(['recompute', 'solve']))
  .addOption(backend)
  .option('--out <file>', 'where to write it; "-" for stdout (default: its place under certificates/)')
  .action(runSearch('certify'));

program
  .command('survey')
  .description('certify a claim at many sizes and summarise the results; continues where it was stopped')
  .argument('<claim>', 'a claim with a survey, for example xls16/singular-lower-bound')
  .addOption(presets)
  .option('--seed <seed>', 'seed of the instances', '1')
  .option('--data <path>', 'a data file that the survey uses (repeatable)', collect, [])
  .addOption(backend)
  .addOption(jobs)
  .addOption(
    new Option('--shard <k/n>', 'certify this share of the cells alone, on this machine; --collect draws the page')
      .argParser(shareOf)
      .conflicts(['collect', 'slurm']),
  )
  .option('--collect', 'certify nothing; check the cells that shards have certified, and draw the page')
  .addOption(
    new Option('--slurm', 'send the cells to a Slurm cluster, follow them, and collect them').conflicts('collect'),
  )
  .option('--dry-run', 'with --slurm: print the job script, and send nothing')
  .option('--account <name>', 'with --slurm: the account')
  .option('--partition <name>', 'with --slurm: the partition')
  .option('--time <limit>', 'with --slurm: the most time of a task, such as 2:00:00')
  .option('--memory <size>', 'with --slurm: the memory of a task, such as 4G')
  .addOption(
    new Option(
      '--tasks <number>',
      'with --slurm: into how many tasks; as many as take a minute if not given',
    ).argParser(tasksOf),
  )
  .addOption(new Option('--joins', 'the survey was started by another machine').hideHelp())
  .option('--out <folder>', 'where survey/ goes', '.')
  .action(runSearch('survey'));

program
  .command('verify')
  .description('re-check certificates with the kernel alone, a line for each')
  .argument('<files...>', 'certificates, folders of certificates, or "-" for stdin; .gz too')
  .option('--verbose', 'print for each certificate what it proves, how, and what is trusted', false)
  .option(
    '--require <verdict>',
    'refuse claims, not controls, whose verdict is weaker: of holds, "holds here", agrees the first is the strongest',
  )
  .addOption(jobs)
  .option('--reference', 'use plain TypeScript only, without WebAssembly', false)
  .addOption(workLimit)
  .option(
    '--allow <libraries>',
    'refuse certificates that need other libraries of the kernel than these, for example algebra,modular',
  )
  .option('--with <folder>', 'also look for cited certificates in this folder (repeatable)', collect, [])
  .option('--data <path>', 'a data set of the certificates that is not known by name (repeatable)', collect, [])
  .action(run(async () => (await import('./commands/verify.js')).verify));

program
  .command('replay')
  .description('make a certificate again from its seed and compare the bytes')
  .argument('<file>', 'a certificate')
  .option('--data <path>', 'its data as for certify, unless known by name', joined)
  .addOption(workLimit)
  .action(runSearch('replay'));

program
  .command('list')
  .description('list claims, with their sizes and parameters and what these mean')
  .argument('[claims...]', 'papers (sc16) or claims (sc16/gradient); all by default')
  .action(run(async () => (await import('./commands/list.js')).list));

program
  .command('explain')
  .description('explain a claim or a certificate: statement, hypotheses, proof tree, and what is trusted')
  .argument('<claim or file>', 'for example sc16/rank-generic, or a certificate with its own numbers')
  .option('--with <folder>', 'also look for cited certificates in this folder (repeatable)', collect, [])
  .option('--data <path>', 'a data set of the certificate that is not known by name (repeatable)', collect, [])
  .option('--html <file>', 'write a page instead, with formulas, drawing of the proof and exhibits')
  .addOption(workLimit)
  .action(runSearch('explain'));

program
  .command('new')
  .description(
    'write a claim, its page and its test, which pass at once; in TypeScript where tsconfig.json compiles it',
  )
  .argument('<claim>', 'paper/name, in lower case, digits and hyphens')
  .option('--into <folder>', 'the project to write into', '.')
  .action(run(async () => (await import('./commands/new.js')).scaffold));

addFurtherCommands(program, { run, collect, workLimit });

program
  .command('doctor')
  .description('test which engines and backends work here')
  .action(run(async () => (await import('./commands/doctor.js')).doctor));

// Help on a claim has the sizes and parameters of this claim.
program.hook('preSubcommand', async (_, command) => {
  const [name, ...parameters] = process.argv.slice(process.argv.indexOf(command.name()));
  if (name !== 'certify' || !parameters.some((parameter) => ['--help', '-h'].includes(parameter))) return;
  const { claimHelp } = await import('./commands/list.js');
  const { plugin } = program.opts<{ plugin: readonly string[] }>();
  command.addHelpText('after', await claimHelp(parameters, plugin, terminal));
});

// It is no error if a reader such as head closes the pipe early; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode);
  const failure = new UsageError('unwritable', 'the standard output', 'a place that can be written', reasonOf(error));
  process.exit(explainFailure(failure));
});

try {
  await program.parseAsync();
} catch (error) {
  exitCode = explainFailure(error);
}
process.exitCode = exitCode;

function explainFailure(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.accepted : EXIT.misuse;
  if (interruption.signal.aborted) {
    terminal.say('stopped; everything that was finished is written, and no file is incomplete');
    return EXIT.interrupted;
  }
  if (error instanceof UsageError) terminal.say(`lossproof: ${error.message}`);
  else if (error instanceof Refusal) terminal.say(`lossproof: refused: ${error.message}`);
  else {
    terminal.say('lossproof: an internal error, which is a defect of lossproof; please report it:');
    for (const line of String(error instanceof Error ? error.stack : error).split('\n')) terminal.say(line);
  }
  return codeOf(error);
}

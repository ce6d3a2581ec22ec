import { Argument, Command, CommanderError, Option } from 'commander';
import type { CommandModule } from './command.js';
import { examplesOf, helpStyle, overridesPage } from './help.js';
import { commands, type CommandName } from './messages/help-commands.js';
import { arguments_, globalOptions, type ArgumentName } from './messages/help-options.js';
import { front } from './messages/help-topics.js';
import type { Run } from './run.js';
import { usageError } from './usage-error.js';
import { wrap } from './terminal/wrap.js';

/** Every command: its arguments, and the module that is loaded only when the command runs. */
const table: readonly {
  name: CommandName;
  takes: readonly (readonly [flags: string, text: ArgumentName])[];
  load: () => Promise<CommandModule>;
}[] = [
  { name: 'clean', takes: [['[files...]', 'files']], load: () => import('./commands/clean.js') },
  { name: 'restore', takes: [['<clean>', 'clean']], load: () => import('./commands/restore.js') },
  {
    name: 'verify',
    takes: [
      ['<clean>', 'clean'],
      ['[source]', 'source'],
    ],
    load: () => import('./commands/verify.js'),
  },
  { name: 'export', takes: [['[files...]', 'files']], load: () => import('./commands/export.js') },
  {
    name: 'outline',
    takes: [['[files...]', 'files']],
    load: () => import('./commands/outline.js'),
  },
  {
    name: 'diff',
    takes: [
      ['<old>', 'old'],
      ['<new>', 'new'],
    ],
    load: () => import('./commands/diff.js'),
  },
  { name: 'check', takes: [['[files...]', 'files']], load: () => import('./commands/check.js') },
  { name: 'index', takes: [['[files...]', 'files']], load: () => import('./commands/index.js') },
  { name: 'stream', takes: [], load: () => import('./commands/stream.js') },
  { name: 'rules', takes: [['[id]', 'rule']], load: () => import('./commands/rules.js') },
];

/**
 * The command line as commander sees it. A command's options are declared when it is called, so
 * that starting one command does not load the others.
 */
async function buildProgram(run: Run, written: Promise<void>[]): Promise<Command> {
  const { lang } = run;
  const paint = await run.painter('stdout');
  const program = new Command('zhengben')
    .description(front.description[lang])
    .version(run.version, '-V, --version', globalOptions.version[lang])
    .helpOption('-h, --help', globalOptions.help[lang])
    .helpCommand(false)
    .addOption(new Option('--lang <name>', globalOptions.lang[lang]))
    .addOption(new Option('--color', globalOptions.color[lang]))
    .addOption(new Option('--no-color', globalOptions.noColor[lang]))
    .addOption(new Option('--debug', globalOptions.debug[lang]))
    .configureHelp(helpStyle(lang, paint))
    .configureOutput({
      writeOut: (text) => {
        written.push(run.printPainted(text));
      },
      outputError: () => undefined,
      getOutHelpWidth: () => process.stdout.columns || 80,
      getOutHasColors: () => true,
    })
    .exitOverride()
    .addHelpText('after', () => `\n${wrap(front.footer[lang], helpWidth()).join('\n')}\n`);

  for (const { name, takes } of table) {
    const command = program.command(name).helpOption('-h, --help', globalOptions.help[lang]);
    command.summary(commands[name].summary[lang]).description(commands[name].description[lang]);
    for (const [flags, text] of takes) {
      command.addArgument(new Argument(flags, arguments_[text][lang]));
    }
    command.addHelpText('after', () => examplesOf(name, lang, paint, helpWidth()));
  }
  addHelpCommand(program, run);

  program.hook('preSubcommand', async (_, command) => {
    const row = table.find(({ name }) => name === command.name());
    if (row === undefined) return;
    const loaded = await row.load();
    loaded.configure(command, run);
  });
  program.hook('preAction', () => {
    const { debug } = program.opts<{ debug?: boolean }>();
    run.debug = debug ?? false;
  });
  return program;
}

function addHelpCommand(program: Command, run: Run): void {
  program
    .command('help')
    .summary(commands.help.summary[run.lang])
    .addArgument(new Argument('[command]', arguments_.command[run.lang]))
    .helpOption('-h, --help', globalOptions.help[run.lang])
    .action(async (name: string | undefined) => {
      if (name === 'overrides') {
        await run.print(overridesPage(run.lang, helpWidth()));
        return;
      }
      const known = program.commands.some((command) => command.name() === name);
      // Without --help, so that commander says that there is no such command.
      const args = name === undefined ? ['--help'] : known ? [name, '--help'] : [name];
      await program.parseAsync(args, { from: 'user' });
    });
}

/** The command that is named on a command line, as far as that can be told where it has a mistake. */
function commandIn(args: readonly string[]): CommandName | undefined {
  for (const arg of args) {
    const row = table.find(({ name }) => name === arg);
    if (row !== undefined) return row.name;
  }
  return undefined;
}

function helpWidth(): number {
  return Math.min(process.stdout.columns || 80, 100);
}

/**
 * Runs the command line; whatever goes wrong is reported, and the run knows its exit code.
 * @param args without the program's own name.
 */
export async function runProgram(args: readonly string[], run: Run): Promise<void> {
  // commander writes help without asking whether it arrived.
  const written: Promise<void>[] = [];
  try {
    const program = await buildProgram(run, written);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) await run.fail(null, error);
    // Help that was asked for is a success; help because no command was named is not.
    else if (error.code === 'commander.help') run.trouble();
    else if (error.exitCode !== 0) await run.fail(null, usageError(error, run, commandIn(args)));
  }
  try {
    await Promise.all(written);
  } catch (error) {
    await run.fail(null, error);
  }
}

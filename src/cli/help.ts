import type { Argument, Command, Help, HelpConfiguration, Option } from 'commander';
import type { Language } from '../model/localized.js';
import { textWidth } from '../text/width.js';
import { commands, type CommandName } from './messages/help-commands.js';
import {
  overridesComments,
  overridesExample,
  titles,
  topics,
  type TitleName,
} from './messages/help-topics.js';
import type { Painter } from './terminal/paint.js';
import { leastBeside, wrap } from './terminal/wrap.js';

const headings: Readonly<Record<string, TitleName>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Global Options:': 'global',
  'Commands:': 'commands',
};

/** How commander's help looks in a language: its headings, widths, line breaks and colours. */
export function helpStyle(lang: Language, paint: Painter): HelpConfiguration {
  return {
    showGlobalOptions: true,
    formatItem(this: Help, term, termWidth, description) {
      const width = this.helpWidth ?? 80;
      const text = (columns: number) => wrap(description, columns);
      const beside = width - termWidth - 4;
      if (description === '') return `  ${term}`;
      if (beside < leastBeside) return [`  ${term}`, ...text(width - 6)].join('\n      ');
      const padding = ' '.repeat(termWidth - this.displayWidth(term) + 2);
      const indent = ' '.repeat(termWidth + 4);
      return `  ${term}${padding}${text(beside).join(`\n${indent}`)}`;
    },
    displayWidth: (text) => textWidth(withoutColor(text)),
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    styleTitle: (title) => {
      const id = headings[title];
      return paint([{ text: id === undefined ? title : titles[id][lang], style: 'strong' }]);
    },
    styleUsage: (usage) =>
      usage
        .replace('[options]', titles.usageOptions[lang])
        .replace('[command]', titles.usageCommand[lang]),
    optionDescription: (option) => describeOption(option, lang),
    argumentDescription: (argument: Argument) => argument.description,
    subcommandTerm: (command: Command) => `${command.name()} ${usageOf(command)}`.trimEnd(),
    visibleGlobalOptions(this: Help, command: Command) {
      return command.parent?.options.filter((option) => !option.hidden) ?? [];
    },
  };
}

// Help measures texts it has coloured.
function withoutColor(text: string): string {
  return text.replace(/\u001b\[[\d;]*m/g, '');
}

function usageOf(command: Command): string {
  return command.registeredArguments
    .map((argument) => {
      const name = argument.variadic ? `${argument.name()}...` : argument.name();
      return argument.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');
}

function describeOption(option: Option, lang: Language): string {
  const extra: string[] = [];
  if (option.argChoices) {
    extra.push(titles.choices[lang].replace('{values}', option.argChoices.join(', ')));
  }
  if (option.defaultValue !== undefined && (option.required || option.optional)) {
    const value = option.defaultValueDescription ?? String(option.defaultValue);
    extra.push(titles.default[lang].replace('{value}', value));
  }
  if (extra.length === 0) return option.description;
  return lang === 'zh'
    ? `${option.description}（${extra.join('；')}）`
    : `${option.description} (${extra.join('; ')})`;
}

/** The examples under a command's help. */
export function examplesOf(
  name: CommandName,
  lang: Language,
  paint: Painter,
  width: number,
): string {
  const { examples } = commands[name];
  if (examples.length === 0) return '';
  const lines = examples.flatMap(({ command, what }) => [
    ...wrap(what[lang], width - 4).map((line) => paint([{ text: `  # ${line}`, style: 'dim' }])),
    `  ${command}`,
  ]);
  return `\n${paint([{ text: titles.examples[lang], style: 'strong' }])}\n${lines.join('\n')}\n`;
}

/** The page on corrections by hand. */
export function overridesPage(lang: Language, width: number): string {
  const example = overridesExample.replace(
    /\{(\w+)\}/g,
    (whole, key: string) => overridesComments[key]?.[lang] ?? whole,
  );
  return topics.overrides[lang]
    .split('{example}')
    .map((text) => wrap(text, width).join('\n'))
    .join(example);
}

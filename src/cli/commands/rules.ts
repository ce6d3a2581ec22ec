import type { Command } from 'commander';
import type { Rule, Stage } from '../../repair/rule.js';
import { noSuchRule } from '../no-such-rule.js';
import { add } from '../options.js';
import type { Run } from '../run.js';
import type { Span } from '../terminal/paint.js';
import { showText } from '../terminal/show-text.js';
import { leastBeside, wrap } from '../terminal/wrap.js';
import { textWidth } from '../../text/width.js';

const stages: readonly Stage[] = ['characters', 'lines', 'blocks'];

/** zhengben rules [id] */
export function configure(command: Command, run: Run): void {
  add(command, run, '-t, --to <format>', 'to', { choices: ['pretty', 'json'], default: 'pretty' });
  command.action(async (id: string | undefined, { to }: { to: 'pretty' | 'json' }) => {
    const { rules } = await import('../../repair/rules/index.js');
    const rule = rules.find((each) => each.id === id);
    if (id !== undefined && rule === undefined) throw noSuchRule(id, rules);
    if (to === 'json') {
      const shown = rule === undefined ? rules.map(facts) : facts(rule);
      await run.print(`${JSON.stringify(shown, null, 2)}\n`);
    } else {
      const spans = rule === undefined ? listOf(rules, run) : pageOf(rule, run);
      await run.printPainted(await run.paint('stdout', spans));
    }
  });
}

function facts({ id, stage, summary, why, example }: Rule): object {
  return { id, stage, summary, why, example };
}

function listOf(rules: readonly Rule[], { say, lang }: Run): Span[] {
  const width = Math.max(...rules.map((rule) => rule.id.length)) + 2;
  const columns = process.stdout.columns || 100;
  const groups = stages.map((stage): Span[] => {
    const rows = rules
      .filter((rule) => rule.stage === stage)
      .flatMap((rule): Span[] => {
        const isBeside = columns - width - 2 >= leastBeside;
        const indent = ' '.repeat(isBeside ? width + 2 : 4);
        const lines = wrap(rule.summary[lang], columns - indent.length);
        return [
          {
            text: `  ${isBeside ? rule.id.padEnd(width) : `${rule.id}\n${indent}`}`,
            style: 'rule',
          },
          { text: `${lines.join(`\n${indent}`)}\n` },
        ];
      });
    const title: Span = { text: `${say(`rules-stage-${stage}`)}\n`, style: 'strong' };
    return rows.length === 0 ? [] : [title, ...rows, { text: '\n' }];
  });
  return [
    ...groups.flat(),
    { text: `${wrap(say('rules-hint'), columns).join('\n')}\n`, style: 'dim' },
  ];
}

function pageOf(rule: Rule, { say, lang }: Run): Span[] {
  const columns = Math.min(process.stdout.columns || 80, 100);
  const width = Math.max(textWidth(say('rules-before')), textWidth(say('rules-after'))) + 2;
  const side = (name: string, text: string, style: 'delete' | 'insert'): Span[] => {
    const indent = ' '.repeat(width + 2);
    const lines = text.replace(/\n$/, '').split('\n');
    return [
      { text: `  ${name}${' '.repeat(width - textWidth(name))}`, style: 'dim' },
      { text: lines.map((line) => showText(line)).join(`\n${indent}`), style },
      { text: '\n' },
    ];
  };
  return [
    { text: rule.id, style: 'rule' },
    {
      text: `  ${say('rules-stage', { stage: say(`rules-stage-${rule.stage}`) })}\n\n`,
      style: 'dim',
    },
    { text: `${wrap(rule.summary[lang], columns).join('\n')}\n\n`, style: 'strong' },
    { text: `${wrap(rule.why[lang], columns).join('\n')}\n\n` },
    ...side(say('rules-before'), rule.example.before, 'delete'),
    ...side(say('rules-after'), rule.example.after, 'insert'),
  ];
}

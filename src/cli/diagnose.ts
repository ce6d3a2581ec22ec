import type { Diagnostic } from '../model/diagnostic.js';
import type { Edit } from '../model/edit.js';
import type { Manuscript } from '../model/manuscript.js';
import type { Root } from '../model/nodes.js';
import { clip } from './explain.js';
import type { Language } from '../model/localized.js';
import { rules } from '../repair/rules/index.js';
import type { AuditFinding } from '../script/index.js';
import type { Run } from './run.js';
import type { Say } from './messages/say.js';
import { showText } from './terminal/show-text.js';
import { sayUnmet } from './unmet.js';

/** How often one repair may be listed place by place; more of the same become one message. */
const listed = 3;

/**
 * What is wrong with a document: its repairs, many of a kind as one; edits nobody may be sure of;
 * line breaks that were undecided; damage; corrections that met nothing; mixed script; and what parsing found. In the order of the
 * source. Cost: linear, and n log n for the order.
 */
export function diagnose(
  manuscript: Manuscript,
  root: Root,
  faults: readonly AuditFinding[],
  { say, lang }: Run,
): Diagnostic[] {
  const found: Diagnostic[] = [
    ...conversions(manuscript, faults, say, lang),
    ...repairs(manuscript.eachEdit?.() ?? manuscript.edits, say, lang),
    ...doubts(manuscript, say, lang),
    ...mixedScript(manuscript, root, say),
    ...(root.data?.diagnostics ?? []),
  ];
  return found.sort((a, b) => a.position.start.offset - b.position.start.offset);
}

/** Faults of a mechanical conversion, each with the entry of the dictionary that says so. */
function conversions(
  { trace }: Manuscript,
  faults: readonly AuditFinding[],
  say: Say,
  lang: Language,
): Diagnostic[] {
  return faults.map(({ start, end, found, expected, confidence, kind, reason }) => ({
    id: `conversion-${kind}`,
    severity: confidence === 'certain' ? 'warning' : 'info',
    message: say('check-conversion', { found, expected, reason: reason[lang] }),
    position: trace.position(start, end),
  }));
}

function repairs(edits: Iterable<Edit>, say: Say, lang: Language): Diagnostic[] {
  const byRule = new Map<string, { count: number; edits: Edit[] }>();
  const unsure: Edit[] = [];
  for (const edit of edits) {
    const same = byRule.get(edit.rule);
    // What was asked for by hand or by --script is nothing that was wrong with the text.
    if (edit.rule === 'script' || edit.rule === 'conversion' || edit.rule === 'override') continue;
    if (edit.confidence === 'unsure') unsure.push(edit);
    else if (!same) byRule.set(edit.rule, { count: 1, edits: [edit] });
    else if (same.count++ < listed) same.edits.push(edit);
  }
  return [...byRule]
    .flatMap(([id, { count, edits: same }]) => {
      const [first] = same;
      const rule = rules.find((each) => each.id === id);
      if (first === undefined || rule === undefined || count <= listed) {
        return same.map((edit) => repairOf(edit, say));
      }
      const message = say('check-edits', { summary: rule.summary[lang], count });
      return [{ id, severity: 'info' as const, message, position: first.position }];
    })
    .concat(unsure.map((edit) => repairOf(edit, say)));
}

function repairOf({ rule, confidence, before, after, why, position }: Edit, say: Say): Diagnostic {
  const unsure = confidence === 'unsure';
  const values = { before: shown(before), after: shown(after), why };
  return {
    id: rule,
    severity: unsure ? 'warning' : 'info',
    message: unsure ? say('check-unsure', values) : say('check-edit', values),
    position,
  };
}

function shown(text: string): string {
  return text === '' ? '∅' : showText(clip(text, 24));
}

function doubts({ facts, trace }: Manuscript, say: Say, lang: Language): Diagnostic[] {
  return facts.flatMap((fact): Diagnostic[] => {
    const position = trace.position(fact.start, fact.end);
    if (fact.type === 'undecided') {
      const message = say(
        fact.decision === 'join' ? 'check-undecided-join' : 'check-undecided-break',
      );
      return [{ id: 'undecided-break', severity: 'warning', message, position }];
    }
    if (fact.type === 'damage') {
      const message = say('check-damage', { detail: fact.detail[lang] });
      return [{ id: 'damage', severity: 'warning', message, position }];
    }
    if (fact.type === 'unmetReject') {
      return [{ id: 'override', severity: 'warning', message: sayUnmet(fact, say), position }];
    }
    return [];
  });
}

function mixedScript({ text, trace }: Manuscript, root: Root, say: Say): Diagnostic[] {
  if (root.data?.script !== 'mixed') return [];
  const position = trace.position(0, text.length);
  return [
    { id: 'mixed-script', severity: 'warning', message: say('check-mixed-script'), position },
  ];
}

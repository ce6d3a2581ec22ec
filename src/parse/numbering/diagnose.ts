import { writeLabel, type Label } from '../../labels/index.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Language, Localized } from '../../model/localized.js';
import type { Line } from '../line.js';
import type { Place } from '../tree/place.js';
import type { Decision, Step } from './state.js';

/** What diagnostics need of the tree's context. */
interface Context {
  readonly lines: readonly Line[];
  readonly place: Place;
  readonly lang: Language;
  readonly diagnostics: Diagnostic[];
}

/** Steps of a numbering that is in order. */
const silent: ReadonlySet<Step> = new Set(['first', 'next', 'run-on', 'new-list', 'unnumbered']);

/** Costs above this are the marks of a citation: leaving it a paragraph is nothing to report. */
const citationCost = 4;

/**
 * Reports what the winning path had to accept: gaps, restarts, doubled numbers, runs that begin
 * above 1, and labels that fit nowhere. Nothing is renumbered. Cost: linear in the decisions.
 */
export function diagnose(context: Context, decisions: readonly Decision[]): void {
  for (const decision of decisions) {
    if (silent.has(decision.step)) continue;
    const line = context.lines[decision.candidate.line];
    const message = line?.label ? messageOf(decision, line.label) : null;
    if (!line?.label || !message) continue;
    context.diagnostics.push({
      id: message.id,
      severity: message.id === 'numbering-late-start' ? 'info' : 'warning',
      message: message.text[context.lang],
      position: context.place.position(line.start + line.label.start, line.start + line.label.end),
    });
  }
}

function messageOf(decision: Decision, label: Label): { id: string; text: Localized } | null {
  const expected = writeLabel(label.scheme, decision.expected);
  const { text } = label;
  switch (decision.step) {
    case 'gap':
      return {
        id: 'numbering-gap',
        text: {
          en: `${text} follows where ${expected} was expected: a section is missing, or its number was lost.`,
          zh: `此处应为${expected}，却是${text}：可能缺少一节，或序号丢失。`,
        },
      };
    case 'restart':
      return {
        id: 'numbering-restart',
        text: {
          en: `The numbering starts again with ${text} where ${expected} was expected. Check whether a heading above it is missing.`,
          zh: `此处应为${expected}，序号却从${text}重新开始。请检查其上是否缺少标题。`,
        },
      };
    case 'duplicate':
      return {
        id: 'numbering-duplicate',
        text: {
          en: `${text} stands here a second time; ${expected} was expected.`,
          zh: `${text}重复出现；此处应为${expected}。`,
        },
      };
    case 'late-start':
      return {
        id: 'numbering-late-start',
        text: {
          en: `This numbering begins with ${text}. What came before may be missing.`,
          zh: `此处序号从${text}开始，之前的内容可能缺失。`,
        },
      };
    case 'rejected':
      if (decision.candidate.accept >= citationCost || decision.candidate.reject === 0) return null;
      return {
        id: 'numbering-unplaced',
        text: {
          en: `${text} fits no numbering here and was left in its paragraph.`,
          zh: `${text}与此处的序号不相衔接，已作为正文保留。`,
        },
      };
    default:
      return null;
  }
}

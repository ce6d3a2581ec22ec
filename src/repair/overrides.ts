import { ZhengbenError } from '../model/error.js';
import type { Fact } from '../model/fact.js';
import type { OverrideAnchor, OverridePlace, Overrides } from '../model/overrides.js';
import type { Range } from '../model/position.js';
import type { Source } from '../model/source.js';
import { AnchorIndex } from '../text/anchor.js';
import type { TracedText } from '../text/traced-text.js';
import { visible } from '../text/visible.js';
import {
  isBlank,
  setBreaks,
  spot,
  takeOut,
  type Placed,
  type PlacedBreak,
} from './override-edits.js';
import type { Draft, Findings, Proposal, Proposals, Rule } from './rule.js';

/** A pass of repair: a rule, or corrections by hand between two rules. */
interface Step {
  readonly id: string;
  /** See {@link Rule.asksFacts}. */
  readonly asksFacts?: boolean;
  apply(draft: Draft, current: TracedText): Findings;
}

/** Corrections by hand at their places in the source. */
export interface PlacedOverrides {
  /**
   * What is known of the source, with what the corrections say of it: headings, and what was rejected
   * that none of these rules proposed.
   */
  addFacts(facts: readonly Fact[], chosen: readonly Rule[]): readonly Fact[];
  /** The rules, with furniture taken out before the lines are read and breaks set after that. */
  steps(rules: readonly Rule[]): readonly Step[];
  /** Leaves out what was rejected, and what would undo a break that was set by hand. */
  keep(rule: string, proposals: Proposals, current: TracedText): Proposals;
}

const id = 'override';

/** No corrections: nothing is added and nothing left out. */
const none: PlacedOverrides = {
  addFacts: (facts) => facts,
  steps: (rules) => rules,
  keep: (_, proposals) => proposals,
};

/**
 * Finds the places of corrections in a source.
 *
 * @param rules the ids of all rules, to check the names in `reject`.
 * @throws ZhengbenError `anchor-not-found`, `anchor-ambiguous`, `unknown-rule`.
 * Cost: linear in the source for each correction.
 */
export function placeOverrides(
  source: Source,
  overrides: Overrides,
  rules: readonly Rule[],
): PlacedOverrides {
  if (isEmpty(overrides)) return none;
  const index = new AnchorIndex(source.text);
  const place = <Given extends OverrideAnchor & Written>(given: Given) => ({
    ...given,
    ...naming(given, () => index.find(given)),
    why: given.why,
  });
  const rejected = (overrides.reject ?? []).map((given) => {
    if (given.rule !== undefined && !rules.some((rule) => rule.id === given.rule)) {
      throw unknownRule(given.rule);
    }
    return { ...place(given), effects: new Set<Effect>(), isMet: false };
  });
  const furniture = (overrides.furniture ?? []).map((given): Placed => {
    const { start, end, why } = place(given);
    const { to } = given;
    if (to === undefined) return { start, end, why };
    return { start, end: naming(given, () => index.findNext(to, end)).end, why };
  });
  const headings = (overrides.heading ?? []).map((given) => {
    const placed = place(given);
    return { ...placed, ...lineOf(source.text, placed) };
  });
  const breaks: PlacedBreak[] = [
    ...(overrides.join ?? []).map((given) => joinOf(place(given))),
    ...(overrides.split ?? []).map((given) => splitOf(place(given))),
    ...headings.flatMap(({ start, end, why }): PlacedBreak[] => [
      { kind: 'join', start, end, why },
      { kind: 'split', start, end: start, why },
      { kind: 'split', start: end, end, why },
    ]),
  ];
  return {
    addFacts: (facts, chosen) => [
      ...facts.filter((fact) => !headings.some((place) => contradicts(fact, place))),
      ...headings.map(({ start, end, depth }): Fact => ({
        type: 'role',
        role: 'heading',
        start,
        end,
        depth,
        confidence: 1,
      })),
      ...rejected
        .filter(({ isMet, rule }) => !isMet && mayMeet(rule, chosen, rules))
        .map(({ start, end, text, rule, origin }): Fact => ({
          type: 'unmetReject',
          start,
          end,
          text,
          rule,
          origin,
        })),
    ],
    steps: (chosen) => stepsOf(chosen, furniture, breaks),
    keep: (rule, found, current) => {
      if (rule === id) return found;
      const proposals = [...found];
      const refused = proposals.filter(
        (proposal) =>
          isRejected(rule, proposal, rejected, current) || undoes(proposal, breaks, current),
      );
      const moves = new Set(refused.map(({ move }) => move).filter((move) => move !== undefined));
      return refused.length === 0
        ? proposals
        : proposals.filter(
            (each) => !refused.includes(each) && (each.move === undefined || !moves.has(each.move)),
          );
    },
  };
}

/** What is said of a correction beside its words. */
interface Written {
  why?: string | undefined;
  origin?: string | undefined;
}

/** Finds a correction's words; where that fails, the error says where the correction is written. */
function naming({ origin }: Written, find: () => Range): Range {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof ZhengbenError) || origin === undefined) throw error;
    const { code, text } = error;
    const at = visible(origin);
    throw new ZhengbenError(code, { en: `${at}: ${text.en}`, zh: `${at}：${text.zh}` });
  }
}

/** True if what was rejected could be met: its rule, or without a name every rule, is run. */
function mayMeet(
  rule: string | undefined,
  chosen: readonly Rule[],
  rules: readonly Rule[],
): boolean {
  return rule === undefined
    ? chosen.length === rules.length
    : chosen.some(({ id: each }) => each === rule);
}

function isEmpty({ reject, join, split, heading, furniture }: Overrides): boolean {
  return [reject, join, split, heading, furniture].every((list) => (list?.length ?? 0) === 0);
}

/** True for what a rule or the reader took a line for that is a heading by hand. */
function contradicts(fact: Fact, place: Range): boolean {
  return (
    (fact.type === 'heading' || fact.type === 'role' || fact.type === 'undecided') &&
    fact.start < place.end &&
    fact.end > place.start
  );
}

function stepsOf(
  rules: readonly Rule[],
  furniture: readonly Placed[],
  breaks: readonly PlacedBreak[],
): readonly Step[] {
  const upTo = (stage: 'characters' | 'lines'): number =>
    rules.findLastIndex((rule) => rule.stage === 'characters' || rule.stage === stage) + 1;
  const lines = upTo('characters');
  const blocks = Math.max(lines, upTo('lines'));
  return [
    ...rules.slice(0, lines),
    { id, asksFacts: true, apply: (_, current) => takeOut(furniture, current) },
    ...rules.slice(lines, blocks),
    { id, asksFacts: true, apply: (_, current) => setBreaks(breaks, current) },
    ...rules.slice(blocks),
  ];
}

function joinOf(given: Placed & { side?: OverridePlace['side'] }): PlacedBreak {
  const { start, end, why, side } = given;
  if (side === undefined) return { kind: 'join', start, end, why };
  const at = side === 'after' ? end : start;
  return { kind: 'join', start: at, end: at, why };
}

function splitOf({ start, end, why, side }: Placed & { side: OverridePlace['side'] }): PlacedBreak {
  const at = side === 'after' ? end : start;
  return { kind: 'split', start: at, end: at, why };
}

/** The whole lines of a range, without the blanks at their ends. */
function lineOf(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from > 0 && !isLineEnd(text[from - 1])) from--;
  while (to < text.length && !isLineEnd(text[to])) to++;
  while (isBlank(text[from])) from++;
  while (isBlank(text[to - 1])) to--;
  return { start: from, end: to };
}

/** What an edit does that another rule may do in its stead: take words out, or a break. */
type Effect = 'words' | 'break';

function effectOf({ start, end, after }: Proposal, text: string): Effect | null {
  if (after.trim() !== '') return null;
  const before = text.slice(start, end);
  if (before.trim() !== '') return 'words';
  return before.includes('\n') && !after.includes('\n') ? 'break' : null;
}

interface Rejected extends Placed {
  rule?: string | undefined;
  /** What the rule would have done here, and no other may do. */
  effects: Set<Effect>;
  /** Whether an edit of the rule was left out. */
  isMet: boolean;
}

/** True for what was rejected, by its rule or as the work of another that would do the same. */
function isRejected(
  rule: string,
  proposal: Proposal,
  rejected: readonly Rejected[],
  current: TracedText,
): boolean {
  const effect = effectOf(proposal, current.text);
  const named = ({ rule: given }: Rejected): boolean => given === undefined || given === rule;
  const mine = rejected.filter((each) => named(each) || (effect && each.effects.has(effect)));
  if (mine.length === 0) return false;
  const hull = current.hull(proposal.start, proposal.end);
  // A break is named by the words beside it.
  const found = mine.filter((each) =>
    hull.start === hull.end || effect === 'break'
      ? hull.end >= each.start && hull.start <= each.end
      : hull.start < each.end && hull.end > each.start,
  );
  for (const each of found) {
    if (!named(each)) continue;
    each.isMet = true;
    if (effect) each.effects.add(effect);
  }
  return found.length > 0;
}

/**
 * True if a proposal would take away a break that was set by hand, or set one where none may be. A
 * proposal that also takes words out (a page number between two lines) is not about the break.
 */
function undoes(
  { start, end, after }: Proposal,
  breaks: readonly PlacedBreak[],
  current: TracedText,
): boolean {
  const { text } = current;
  const before = text.slice(start, end);
  const removes = before.includes('\n');
  if (removes === after.includes('\n') || before.trim() !== '') return false;
  return breaks.some((each) => {
    const at = spot(each, current);
    if (each.kind === 'join') return !removes && start >= at.start && end <= at.end;
    if (!removes || end <= at.start || start >= at.end) return false;
    const left =
      text.slice(at.start, Math.max(start, at.start)) + text.slice(Math.min(end, at.end), at.end);
    return !left.includes('\n');
  });
}

function isLineEnd(unit: string | undefined): boolean {
  return unit !== undefined && /[\n\r\f]/.test(unit);
}

function unknownRule(rule: string): ZhengbenError {
  return new ZhengbenError('unknown-rule', {
    en: `There is no rule "${rule}". Run "zhengben rules" to see them all.`,
    zh: `没有名为“${rule}”的规则。运行 “zhengben rules” 可查看全部规则。`,
  });
}

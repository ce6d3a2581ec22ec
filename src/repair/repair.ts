import { ZhengbenError } from '../model/error.js';
import type { Fact } from '../model/fact.js';
import type { Language } from '../model/localized.js';
import type { Block, Manuscript, Trace } from '../model/manuscript.js';
import type { Overrides } from '../model/overrides.js';
import type { Source } from '../model/source.js';
import { LineIndex } from '../text/line-index.js';
import { once } from '../text/once.js';
import { TracedText } from '../text/traced-text.js';
import { eachEdit, type AppliedPass } from './applied-pass.js';
import { placeOverrides } from './overrides.js';
import { pack, ProposalList } from './proposal-list.js';
import type { Draft, Proposals, Rule, RuleOptions, Spacing } from './rule.js';
import { rules } from './rules/index.js';

export interface RepairOptions {
  /** Run only these rules, by id. */
  only?: readonly string[] | undefined;
  /** Leave these rules out, by id. */
  disable?: readonly string[] | undefined;
  /** Default `tight`. */
  spacing?: Spacing | undefined;
  /** Corrections by hand; they win over the rules. */
  overrides?: Overrides | undefined;
  /** The language of each edit's `why`; default `en`. */
  lang?: Language | undefined;
}

/** What reading a text anew would learn of it. */
export type Reading = Pick<Source, 'format' | 'facts'>;

/** Rounds after which repair stops even if a rule would still find work; generated texts took far fewer. */
const maxRounds = 24;

/**
 * Repairs a source: every rule in its order, one pass each, until a round changes nothing. Rounds
 * after the first know of the text only what reading it anew would tell, so that repairing a repaired
 * text is the identity.
 *
 * @param reread what reading a text anew learns; by default plain text with its form feeds.
 * @returns the repaired text, its blocks, every edit and the trace back to the source.
 * @throws ZhengbenError `unknown-rule` if an option names a rule that does not exist,
 *   `anchor-not-found` or `anchor-ambiguous` if a correction does not fit the source.
 * Cost: linear in the text for each rule and round.
 */
export function repair(
  source: Source,
  options: RepairOptions = {},
  reread: (text: string) => Reading = asPlainText,
): Manuscript {
  const chosen = chooseRules(options);
  const ruleOptions: RuleOptions = { spacing: options.spacing ?? 'tight' };
  const overrides = placeOverrides(source, options.overrides ?? {}, rules);
  const record: AppliedPass[] = [];
  const facts: Fact[] = [...source.facts];
  const learned = new FactList(facts);
  let traced = TracedText.of(source.text);
  let pass = 0;
  // How often the text has changed, and for each rule when it left the text as it is, in this format:
  // there it would find the same again.
  let changes = 0;
  const settled = new Map<string, number>();
  let settledFormat = source.format;

  const steps = overrides.steps(chosen);
  for (let round = 0; round < maxRounds; round++) {
    const before = traced;
    const { format, facts: read } = round === 0 ? source : reread(before.text);
    // What this round knows, at offsets of the text it began with, and that text's own trace.
    const known: Fact[] = [...read];
    if (format !== settledFormat) settled.clear();
    settledFormat = format;
    let local = TracedText.of(before.text);
    for (const step of steps) {
      const current = traced;
      const here = local;
      if (round > 0 && settled.get(step.id) === changes) continue;
      const draft: Draft = {
        text: current.text,
        format,
        options: ruleOptions,
        facts: () => factsAt(known, here),
      };
      const found = step.apply(draft, current);
      for (const fact of found.facts ?? []) {
        const placed = factAt(fact, current);
        learned.add(placed, round);
        known.push(here === current ? placed : factAt(fact, here));
      }
      const proposals = overrides.keep(step.id, found.proposals, current);
      if (proposals.length === 0) {
        if (step.asksFacts !== true) settled.set(step.id, changes);
        continue;
      }
      const applied = onlySure(proposals);
      const kept = round === 0 ? proposals : applied;
      if (applied.length === 0 && step.asksFacts !== true) settled.set(step.id, changes);
      if (applied.length > 0) {
        changes++;
        traced = current.apply(applied);
        local = round === 0 ? traced : here.apply(applied);
      }
      if (kept.length > 0 || applied.length > 0) {
        const packed = pack(applied);
        record.push({
          rule: step.id,
          number: pass,
          kept: kept === applied ? packed : pack(kept),
          applied: packed,
        });
      }
      pass++;
    }
    if (traced === before) break;
  }
  return toManuscript(
    source,
    traced,
    record,
    overrides.addFacts(facts, chosen),
    options.lang ?? 'en',
  );
}

/** A fact of the current text, at its place in the source. */
function factAt(fact: Fact, traced: TracedText): Fact {
  const { start, end } = traced.hull(fact.start, fact.end);
  const placed = { ...fact };
  placed.start = start;
  placed.end = end;
  return placed;
}

/** The proposals that are applied; the same where all are. */
function onlySure(proposals: Proposals): Proposals {
  let unsure = false;
  for (const { confidence } of proposals) unsure ||= confidence === 'unsure';
  if (!unsure) return proposals;
  const sure = new ProposalList();
  for (const proposal of proposals) if (proposal.confidence !== 'unsure') sure.push(proposal);
  return sure;
}

/** The facts of all rounds; what a later round learns again is one fact. */
class FactList {
  readonly #facts: Fact[];
  /** The facts by their start; made when a later round learns something. */
  #byStart: Map<number, Fact[]> | undefined;

  constructor(facts: Fact[]) {
    this.#facts = facts;
  }

  add(fact: Fact, round: number): void {
    if (round > 0) {
      this.#byStart ??= byStart(this.#facts);
      const others = this.#byStart.get(fact.start);
      if (!others) this.#byStart.set(fact.start, [fact]);
      else if (others.some((other) => isSame(other, fact))) return;
      else others.push(fact);
    }
    this.#facts.push(fact);
  }
}

function byStart(facts: readonly Fact[]): Map<number, Fact[]> {
  const found = new Map<number, Fact[]>();
  for (const fact of facts) {
    const others = found.get(fact.start);
    if (others) others.push(fact);
    else found.set(fact.start, [fact]);
  }
  return found;
}

function isSame(one: Fact, other: Fact): boolean {
  return (
    one.type === other.type &&
    one.end === other.end &&
    JSON.stringify(one) === JSON.stringify(other)
  );
}

function asPlainText(text: string): Reading {
  const facts: Fact[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
    facts.push({ type: 'pageBreak', start: at, end: at + 1 });
  }
  return { format: 'text', facts };
}

/** Edits, blocks and facts are made when they are first asked for: most callers want the text alone. */
function toManuscript(
  source: Source,
  traced: TracedText,
  record: readonly AppliedPass[],
  known: readonly Fact[],
  lang: Language,
): Manuscript {
  const lines = once(() => new LineIndex(source.text));
  const trace: Trace = {
    position: (start, end) => {
      const hull = traced.hull(start, end);
      return lines().position(hull.start, hull.end);
    },
    ranges: (start, end) => traced.ranges(start, end),
    fromSource: (offset) => traced.fromSource(offset),
  };
  const facts = once(() => factsAt(known, traced));
  const blocks = once(() => blocksOf(traced.text, facts()));
  const edits = once(() => [...eachEdit(source.text, record, lang)]);
  return {
    source,
    text: traced.text,
    trace,
    passes: record
      .filter(({ applied }) => applied.length > 0)
      .map(({ applied }) => ({ replacements: applied })),
    get blocks() {
      return blocks();
    },
    get edits() {
      return edits();
    },
    eachEdit: () => eachEdit(source.text, record, lang),
    get facts() {
      return facts();
    },
  };
}

/** The lines of a repaired text; each with the facts that touch it. Cost: linear in lines and facts. */
function blocksOf(text: string, facts: readonly Fact[]): Block[] {
  const blocks: { start: number; end: number; facts: Fact[] }[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    blocks.push({ start, end, facts: [] });
    start = end + 1;
  }
  let first = 0;
  for (const fact of facts) {
    while (first < blocks.length - 1 && (blocks[first]?.end ?? 0) < fact.start) first++;
    for (let at = first; at < blocks.length; at++) {
      const block = blocks[at];
      if (!block || (block.start > fact.start && block.start >= fact.end)) break;
      block.facts.push(fact);
    }
  }
  return blocks;
}

/** Facts of the source, at their places in the current text; those whose text is gone are empty ranges. */
function factsAt(facts: readonly Fact[], traced: TracedText): readonly Fact[] {
  const placed: Fact[] = [];
  let last: Fact | undefined;
  let inOrder = true;
  for (const fact of facts) {
    const start = traced.fromSource(fact.start);
    const next = { ...fact, start, end: Math.max(start, endOf(fact, traced)) };
    if (last && inOrderOfPlace(last, next) > 0) inOrder = false;
    placed.push(next);
    last = next;
  }
  return inOrder ? placed : placed.sort(inOrderOfPlace);
}

function inOrderOfPlace(one: Fact, other: Fact): number {
  return one.start - other.start || one.end - other.end;
}

/** Behind the last unit of a fact's text; where that is gone, it stands where what follows stands. */
function endOf({ start, end }: Fact, traced: TracedText): number {
  const next = traced.fromSource(end);
  if (end === start) return next;
  const last = traced.fromSource(end - 1);
  return last === next ? last : last + 1;
}

function chooseRules({ only, disable }: RepairOptions): readonly Rule[] {
  if (!only && !disable) return rules;
  const known = new Set(rules.map((rule) => rule.id));
  for (const id of [...(only ?? []), ...(disable ?? [])]) {
    if (!known.has(id)) {
      throw new ZhengbenError('unknown-rule', {
        en: `There is no rule "${id}". Run "zhengben rules" to see them all.`,
        zh: `没有名为“${id}”的规则。运行 “zhengben rules” 可查看全部规则。`,
      });
    }
  }
  return rules.filter(
    (rule) => (!only || only.includes(rule.id)) && !(disable ?? []).includes(rule.id),
  );
}

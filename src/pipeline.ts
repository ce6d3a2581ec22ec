/**
 * The stages, composed. Read it as a table of contents:
 *
 *     bytes ─read─▶ Source ─repair─▶ Manuscript ─(script)─▶ Manuscript ─parse─▶ Root ─write─▶ …
 *
 * The functions here hold no logic of their own; each stage lives in its folder.
 */
import { editionOf, inputOf, overridesOf, type Input } from './arguments.js';
import type { CompareOptions } from './compare/index.js';
import type { Comparison, SideBySide } from './model/comparison.js';
import type { Manuscript } from './model/manuscript.js';
import type { Root } from './model/nodes.js';
import type { Source } from './model/source.js';
import type { AuditFinding, AuditOptions } from './script/index.js';
import { readAgain, readSource, restoreBytes, type ReadOptions } from './read/index.js';
import { repair, type RepairOptions } from './repair/repair.js';
import {
  proveRestorable,
  readEditsFile,
  restore,
  verify,
  writeEditsFile,
} from './restore/index.js';

export interface ScriptOptions {
  /** Convert to this script: `hans`, `hant`, `tw`, `twp`, `hk` or the name of an OpenCC configuration. */
  script?: string | undefined;
  /** A user dictionary in OpenCC's format (key, tab, value; one a line); it wins over OpenCC's. */
  terms?: string | undefined;
  /** First correct what an earlier, mechanical conversion certainly got wrong (规范 → 規範 in a traditional text). */
  fixConversion?: boolean | undefined;
  /** Hold a traditional text to one standard; without it variants of any are right. */
  standard?: AuditOptions['standard'];
}

export interface CleanOptions extends ReadOptions, RepairOptions, ScriptOptions {}

/**
 * Bytes, or a text already decoded, to a repaired manuscript.
 *
 * @throws ZhengbenError for input that cannot be read, an unknown rule or an unknown script.
 */
export async function clean(input: Input, options: CleanOptions = {}): Promise<Manuscript> {
  const overrides = overridesOf(options.overrides);
  const source = await read(inputOf(input), options);
  const repaired = await repairToTheEnd(source, { ...options, overrides });
  return convert(repaired, options);
}

export interface StructureOptions extends CleanOptions {
  /** Refuse a text whose tree would have more nodes than this; by default any is made. */
  maxNodes?: number | undefined;
}

/** Bytes or text to a manuscript and its tree; see {@link clean}. */
export async function structure(input: Input, options: StructureOptions = {}): Promise<Structured> {
  const manuscript = await clean(input, options);
  const { parse } = await import('./parse/index.js');
  const { detectScript } = await import('./script/index.js');
  const { script, confidence } = detectScript(manuscript.text);
  const root = parse(manuscript, options);
  return {
    manuscript,
    root: { ...root, data: { ...root.data, script, scriptConfidence: confidence } },
  };
}

/** An edition to compare: its bytes or text, and how to read and repair it. */
export interface EditionInput extends StructureOptions {
  input: Input;
}

export interface CompareEditionsOptions extends Omit<CompareOptions, 'fold' | 'manuscripts'> {
  lang?: CleanOptions['lang'];
}

/**
 * What differs between two editions: both are repaired and parsed, then compared section by section
 * in one script. See `compare`.
 *
 * @throws ZhengbenError as {@link clean}, and if an option names a part or pair that is not there.
 */
export async function compareEditions(
  old: EditionInput,
  next: EditionInput,
  options: CompareEditionsOptions = {},
): Promise<Comparison> {
  return compareStructures(
    await structure(editionOf(old).input, old),
    await structure(editionOf(next).input, next),
    options,
  );
}

/** A document that was repaired and parsed. */
export interface Structured {
  manuscript: Manuscript;
  root: Root;
}

/** What differs between two editions that are structured already; see {@link compareEditions}. */
export async function compareStructures(
  old: Structured,
  next: Structured,
  options: CompareEditionsOptions = {},
): Promise<Comparison> {
  const { compare } = await import('./compare/index.js');
  return compare(old.root, next.root, await compareOptions(old, next, options));
}

/** As {@link compareStructures}, with both texts laid side by side for showing. */
export async function layStructures(
  old: Structured,
  next: Structured,
  options: CompareEditionsOptions = {},
): Promise<{ comparison: Comparison; sideBySide: SideBySide }> {
  const { compareSideBySide } = await import('./compare/index.js');
  return compareSideBySide(old.root, next.root, await compareOptions(old, next, options));
}

async function compareOptions(
  old: Structured,
  next: Structured,
  options: CompareEditionsOptions,
): Promise<CompareOptions> {
  const { loadFold } = await import('./script/index.js');
  return {
    ...options,
    fold: await loadFold([old.manuscript.text, next.manuscript.text]),
    manuscripts: { old: old.manuscript, new: next.manuscript },
  };
}

/**
 * The edits file of a manuscript (JSON), after proof in memory that it restores the source.
 *
 * @param bytes as for {@link prove}.
 * @throws ZhengbenError if the source could not be restored; nothing should be written then.
 */
export function editsOf(manuscript: Manuscript, bytes?: Uint8Array): string {
  // What is written is proved as it is written, edit by edit.
  prove({ ...manuscript, passes: undefined }, bytes);
  return writeEditsFile(manuscript);
}

/**
 * Proves in memory that a manuscript's edits give its source back, and lead from it to the text.
 *
 * @param bytes what the source was read from, to compare with; without them, their SHA-256 is.
 */
export function prove(manuscript: Manuscript, bytes?: Uint8Array): void {
  proveRestorable(manuscript, restoreBytes, bytes);
}

/**
 * The bytes of the source, from a clean text and the edits file that was written with it.
 *
 * @throws ZhengbenError if the two do not belong together.
 */
export function restoreSource(clean: string | Uint8Array, edits: string): Uint8Array {
  return restore(clean, readEditsFile(edits), restoreBytes);
}

/**
 * Proves of written files what {@link prove} proves before writing.
 *
 * @param source the bytes of the source, where they are still there.
 * @throws ZhengbenError naming what does not hold.
 */
export function verifyFiles(clean: string | Uint8Array, edits: string, source?: Uint8Array): void {
  const file = readEditsFile(edits);
  // What could be cleaned can be read, however it was asked for.
  const { encoding } = file.source;
  const how = { encoding, lossy: true, format: 'text', maxBytes: Infinity } as const;
  const again = source && readSource(source, how);
  verify(clean, file, restoreBytes, again);
}

async function read(input: Uint8Array | string, options: ReadOptions): Promise<Source> {
  const source = readSource(...bytesOf(input, options));
  if (source.format !== 'markdown') return source;
  const { readMarkdown } = await import('./read/markdown.js');
  return readMarkdown(source);
}

/** Repairs; the Markdown parser is loaded only if the source or what becomes of it is Markdown. */
async function repairToTheEnd(source: Source, options: CleanOptions): Promise<Manuscript> {
  const lacking = { parser: false };
  const first = repair(source, options, (text) => {
    const again = readAgain(text, options.format);
    lacking.parser ||= again.format === 'markdown';
    return again;
  });
  if (!lacking.parser) return first;
  const { readMarkdown } = await import('./read/markdown.js');
  return repair(source, options, (text) => {
    const again = readAgain(text, options.format);
    return again.format === 'markdown' ? readMarkdown(again) : again;
  });
}

async function convert(
  manuscript: Manuscript,
  options: ScriptOptions & { lang?: CleanOptions['lang'] },
): Promise<Manuscript> {
  const { script, terms, fixConversion: fix, standard, lang } = options;
  if (script === undefined && fix !== true) return manuscript;
  const { convertManuscript, fixConversion, loadConverter } = await import('./script/index.js');
  const fixed = fix === true ? await fixConversion(manuscript, { standard }, lang) : manuscript;
  return script === undefined
    ? fixed
    : convertManuscript(fixed, await loadConverter(script, terms));
}

/**
 * What a mechanical conversion between simplified and traditional got wrong in a repaired text.
 * Offsets are those of the manuscript's text.
 */
export async function audit(
  manuscript: Manuscript,
  options: AuditOptions = {},
): Promise<readonly AuditFinding[]> {
  const { auditConversion } = await import('./script/index.js');
  return auditConversion(manuscript.text, options);
}

/** A string goes in as UTF-8, or as UTF-16 if it has unpaired surrogates, which UTF-8 cannot hold. */
function bytesOf(input: Uint8Array | string, options: ReadOptions): [Uint8Array, ReadOptions] {
  if (typeof input !== 'string') return [input, options];
  if (input.isWellFormed()) {
    return [new TextEncoder().encode(input), { ...options, encoding: 'utf-8' }];
  }
  const units = new Uint8Array(input.length * 2);
  const view = new DataView(units.buffer);
  for (let at = 0; at < input.length; at++) view.setUint16(at * 2, input.charCodeAt(at), true);
  return [units, { ...options, encoding: 'utf-16le' }];
}

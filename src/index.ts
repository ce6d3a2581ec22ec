/**
 * zhengben: repair, structure, convert and compare the raw text of Chinese official documents.
 * `clean` and `structure` run the whole pipeline; the stages are there one by one as well.
 */
export type * from './model/nodes.js';
export type * from './model/comparison.js';
export type * from './model/fact.js';
export type { Edit, Confidence } from './model/edit.js';
export type { Source, Encoding, Format, RawBytes } from './model/source.js';
export type { Block, Manuscript, Trace } from './model/manuscript.js';
export type { Diagnostic, Severity } from './model/diagnostic.js';
export type { Point, Position, Range } from './model/position.js';
export type { Localized, Language } from './model/localized.js';
export type { Input } from './arguments.js';
export { ZhengbenError } from './model/error.js';

export {
  audit,
  clean,
  compareEditions,
  compareStructures,
  editsOf,
  layStructures,
  prove,
  restoreSource,
  structure,
  verifyFiles,
  type CleanOptions,
  type CompareEditionsOptions,
  type EditionInput,
  type ScriptOptions,
  type Structured,
  type StructureOptions,
} from './pipeline.js';

export { readSource, restoreBytes, type ReadOptions, type ByteForm } from './read/index.js';
export { repair, type RepairOptions } from './repair/repair.js';
export { rules } from './repair/rules/index.js';
export type { Draft, Findings, Proposal, Proposals, Rule, Stage } from './repair/rule.js';
export {
  auditConversion,
  convertManuscript,
  detectScript,
  fixConversion,
  loadConverter,
  scriptNames,
  type AuditFinding,
  type AuditOptions,
  type Converter,
  type ScriptGuess,
  type Variant,
} from './script/index.js';
export { parse, type ParseOptions } from './parse/index.js';
export { compare, type CompareOptions, type PairAnchor } from './compare/index.js';
export * from './write/index.js';
export { readLabel, writeLabel, type Label, type SchemeId } from './labels/index.js';
export { undoEdits, replayEdits, type EditStep } from './text/replay.js';

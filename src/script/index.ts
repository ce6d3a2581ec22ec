export { auditConversion, type AuditFinding, type AuditOptions } from './audit.js';
export { fixConversion } from './audit-fix.js';
export { scriptNames } from './configurations.js';
export { convertManuscript } from './convert-manuscript.js';
export { loadConverter, type Converter } from './converter.js';
export { loadFold } from './fold.js';
export { detectScript, type ScriptGuess, type Variant } from './detect.js';

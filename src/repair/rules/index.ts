import type { Rule } from '../rule.js';
import { blankLines } from './blank-lines.js';
import { cutParagraph } from './cut-paragraph.js';
import { letterSpaced } from './letter-spaced.js';
import { tableOfContents } from './table-of-contents.js';
import { browserPrintFrame } from './browser-print-frame.js';
import { doubledHeading } from './doubled-heading.js';
import { doubledLine } from './doubled-line.js';
import { lineEnds } from './line-ends.js';
import { mojibake } from './mojibake.js';
import { lostByte } from './lost-byte.js';
import { loneFolio } from './lone-folio.js';
import { markdownSyntax } from './markdown-syntax.js';
import { metadataBlock } from './metadata-block.js';
import { webChrome } from './web-chrome.js';
import { pageNumber } from './page-number.js';
import { reFlow } from './re-flow.js';
import { runningHead } from './running-head.js';
import { splitColumns } from './split-columns.js';
import { runOnText } from './run-on-text.js';
import { tableGrid } from './table-grid.js';
import { tableRow } from './table-row.js';
import { tornGlyph } from './torn-glyph.js';
import { tornLine } from './torn-line.js';
import { compatibilityForms } from './compatibility-forms.js';
import { controlCharacters } from './control-characters.js';
import { htmlEntities } from './html-entities.js';
import { labelSpelling } from './label-spelling.js';
import { punctuationWidth } from './punctuation-width.js';
import { partedLabel } from './parted-label.js';
import { radicals } from './radicals.js';
import { softHyphen } from './soft-hyphen.js';
import { spacing } from './spacing.js';
import { zeroWidth } from './zero-width.js';
import { dash } from './dash.js';
import { ellipsis } from './ellipsis.js';
import { quotationDirection } from './quotation-direction.js';
import { repeatedMarks } from './repeated-marks.js';
import { runTogether } from './run-together.js';

/**
 * Every rule, in the order of its pass. Characters first, then lines (the page as it was set), then
 * blocks. Within a stage the order matters where one rule's repair is another's evidence.
 */
export const rules: readonly Rule[] = [
  // characters
  mojibake,
  lostByte,
  lineEnds,
  htmlEntities,
  // Rules for damage stand here: C1 characters are their evidence.
  controlCharacters,
  zeroWidth,
  softHyphen,
  radicals,
  compatibilityForms,
  // lines
  markdownSyntax,
  metadataBlock,
  webChrome,
  runOnText,
  splitColumns,
  browserPrintFrame,
  pageNumber,
  runningHead,
  loneFolio,
  doubledHeading,
  doubledLine,
  tableGrid,
  tornGlyph,
  tableOfContents,
  letterSpaced,
  partedLabel,
  tornLine,
  reFlow,
  cutParagraph,
  tableRow,
  blankLines,
  // blocks
  runTogether,
  labelSpelling,
  punctuationWidth,
  quotationDirection,
  spacing,
  repeatedMarks,
  ellipsis,
  dash,
];

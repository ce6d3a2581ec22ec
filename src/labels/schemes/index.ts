import type { Scheme } from '../scheme.js';
import { article } from './article.js';
import { book } from './book.js';
import { capitalComma } from './capital-comma.js';
import { capitalParenthesis } from './capital-parenthesis.js';
import { chapterSection } from './chapter-section.js';
import { chapter } from './chapter.js';
import { circled } from './circled.js';
import { clause } from './clause.js';
import { decimalHalfParenthesis } from './decimal-half-parenthesis.js';
import { decimalPair } from './decimal-pair.js';
import { decimalParenthesis } from './decimal-parenthesis.js';
import { decimalTriple } from './decimal-triple.js';
import { decimal } from './decimal.js';
import { division } from './division.js';
import { hanComma } from './han-comma.js';
import { hanIs } from './han-is.js';
import { hanParenthesis } from './han-parenthesis.js';
import { item } from './item.js';
import { letterHalfParenthesis } from './letter-half-parenthesis.js';
import { letterParenthesis } from './letter-parenthesis.js';
import { ordinalWord } from './ordinal-word.js';
import { ordinanceDivision } from './ordinance-division.js';
import { ordinancePart } from './ordinance-part.js';
import { ordinanceSubdivision } from './ordinance-subdivision.js';
import { part } from './part.js';
import { romanParenthesis } from './roman-parenthesis.js';
import { subitem } from './subitem.js';
import { subpart } from './subpart.js';

/** Schemes that number sections and items. Where two begin alike, the first that reads wins. */
export const sectionSchemes: readonly Scheme[] = [
  article,
  chapter,
  chapterSection,
  subpart,
  part,
  book,
  division,
  ordinancePart,
  ordinanceDivision,
  ordinanceSubdivision,
  clause,
  item,
  subitem,
  hanComma,
  capitalComma,
  hanParenthesis,
  decimalTriple,
  decimalPair,
  decimal,
  decimalParenthesis,
  decimalHalfParenthesis,
  circled,
  romanParenthesis,
  letterParenthesis,
  capitalParenthesis,
  letterHalfParenthesis,
];

/** Schemes that count points inside running text and never number a section. */
export const enumerators: readonly Scheme[] = [hanIs, ordinalWord];

import type { Lines } from './lines.js';
import { isGenre, longestLine, mayEndGenre, type TitleZones } from './titles.js';

const about = /关于|關於/u;
const beginsAbout = /^(?:关于|關於)/u;

/** Authors of titles that are no offices: a party's centre, an assembly, a group. */
const author = /(?:中央|[会會][议議]|小[组組])$/u;

/** What joins to words before it and begins no name: not 和平区, 和谐, 及时. */
const conjunction = /^(?:和(?![平谐諧田县縣顺順睦])|[与與暨]|及(?![时時])|以及)/u;

function shortWords({ text, from, to }: Lines, line: number): string {
  const start = from[line] ?? 0;
  const end = to[line] ?? 0;
  return end - start <= longestLine ? text.slice(start, end) : '';
}

/** True where a line ends as titles end and may go on with the one before it: few texts. */
export function mayJoinTitles(lines: Lines): boolean {
  for (let line = 1; line < lines.count; line++) {
    if (!mayEndGenre(lines.text.charCodeAt((lines.to[line] ?? 1) - 1))) continue;
    const words = shortWords(lines, line);
    const before = shortWords(lines, line - 1);
    if (words === '' || before === '') continue;
    if (isGenre(words) && (!isGenre(before) || conjunction.test(words))) return true;
  }
  return false;
}

/**
 * 1 for each line that goes on with a title the line before it began, where lines are paragraphs
 * and no width tells. The grammar of titles does: an author's name needs its 关于 …, 关于 … needs to
 * say what it is, and what begins with 和 needs what it is joined to. Cost: linear in the lines.
 */
export function findTitleSeams(lines: Lines, zones: TitleZones): Uint8Array {
  const { zone } = zones;
  const seams = new Uint8Array(lines.count);
  let found = false;
  for (let line = 0; line < lines.count; line++) {
    if (!zone[line]) continue;
    if ((zone[line] ?? 0) <= (zone[line - 1] ?? 0)) found = false;
    // A zone has one title: what is below it is not read again as another.
    if (found) continue;
    const { last, words } = readTitle(lines, zones, line);
    while (line < last) seams[++line] = 1;
    found = isWhole(words);
  }
  return seams;
}

/** Longer names of documents are titles, not columns of a web page or names of a gazette. */
const longestName = 20;

/** True for a title that lacks nothing. */
function isWhole(words: string): boolean {
  return isGenre(words) && (words.length > longestName || /关于|關於|[）)]$/u.test(words));
}

interface ReadTitle {
  /** Its last line; its first where it stands on one line, or is none. */
  last: number;
  words: string;
}

/** Reads the title that may begin at `first`. */
function readTitle(lines: Lines, { zone, letterhead }: TitleZones, first: number): ReadTitle {
  const goesOn = (line: number): boolean => (zone[line] ?? 0) > (zone[line - 1] ?? 0);
  let last = first;
  let words = shortWords(lines, first);
  const none = { last, words };
  if (letterhead[first] === 1) return none;
  if (letterhead[first] === 2 || author.test(words)) {
    // Of several authors on lines of their own, the first may be the sheet's: all stay.
    if ((goesOn(first) && letterhead[first - 1]) || !goesOn(first + 1)) return none;
    const below = shortWords(lines, ++last);
    if (!beginsAbout.test(below)) return none;
    words += below;
  }
  if (about.test(words)) {
    while (!isGenre(words)) {
      if (!goesOn(last + 1) || letterhead[last + 1]) return none;
      const below = shortWords(lines, ++last);
      if (about.test(below)) return none;
      words += below;
    }
  }
  while (isGenre(words)) {
    const below = shortWords(lines, last + 1);
    if (!isJoined(below) || words.length + below.length <= longestName) break;
    words += below;
    last++;
  }
  return isGenre(words) ? { last, words } : none;
}

/** 和2035年远景目标纲要: the second name of a title of two. */
function isJoined(words: string): boolean {
  return (
    conjunction.test(words) && isGenre(words) && !about.test(words) && !/[，。；：]/u.test(words)
  );
}

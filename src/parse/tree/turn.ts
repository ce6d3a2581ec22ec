import type { Line } from '../line.js';
import { isPersonName } from '../words.js';

/** A line that begins a question or an answer. */
export interface Turn {
  kind: 'question' | 'answer';
  /** Offsets into the line's text: behind the label (with its colon), and behind blanks after it. */
  labelEnd: number;
  textStart: number;
  speaker: string | null;
}

const question =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[.．、]?\s*)?(?:[问問Q]|记者问|記者問|记者提问|提问|提問|网友问|问题|問題|[^\s，。；：！？、《》“”\d]{2,16}(?<![疑学學访訪顾顧慰质質追提询詢])[问問])\s*(?:[一二三四五六七八九十\d]{1,3}\s*)?[：:]\s*/u;
const answer =
  /^(?:[答ＡA]|回答|回复|回覆|答复|答覆|答记者问|[^\s，。；：！？、《》“”\d]{2,12}(?<![解应應对對报報回])答)\s*(?:[一二三四五六七八九十\d]{1,3}\s*)?[：:]\s*/u;
/** A name, with an office before it, or media; two offices before a name are parted by 、. */
const speaker =
  /^((?:(?:《[^《》]{2,16}》|[“「"][^“”「」"]{2,16}[”」"])[^\s，。；：！？、《》\d:]{0,12}[记記]者|[^\s，。；：！？《》“”"「」\d:]{2,36}[ \u3000][^\s，。；！？、《》“”"「」\d：:]{2,4}|[^\s，。；：！？、《》“”"「」\d:]{2,20})(?:[（(][^（()）]{1,20}[）)])?)\s*[：:]\s*/u;

/** Media and their people, as the last words of a speaker's name. */
const media =
  /(?:记者|記者|[社报報台臺枱檯网網]|电视|電視|周刊|杂志|雜誌|通讯社|媒体|媒體|新闻|新聞|广播|廣播|财经|財經|财联社|澎湃|在线|频道|客户端)(?:[（(][^（()）]{1,20}[）)])?$/u;
const reporter = /[记記]者(?:[（(][^（()）]{1,20}[）)])?$/u;
const host = /^(?:主持人|主席|主持)/u;

/**
 * The lines of a body that begin a question or an answer, by 问：／答：, or by speaker where media
 * ask and others answer, as in press conferences. Names before a colon alone prove nothing: at least
 * two questions with a question mark must be asked by media and answered by someone else.
 *
 * @param indices the body's lines. Cost: linear; at most 50 characters of each line are read.
 */
export function findTurns(
  lines: readonly Line[],
  indices: readonly number[],
): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  const speakers: Speaker[] = [];
  /** Who speaks, where a name and no mark says so. */
  let open: Speaker | null = null;
  /** Numbers whose text asks, right above 答：. */
  const numbered = new Map<number, Turn>();
  let above = -1;
  let asking = false;
  for (const index of indices) {
    const line = lines[index];
    const before = above;
    above = index;
    if (!line || line.row) continue;
    const ahead = hasColonAhead(line.text);
    const marked = ahead ? markedTurn(line.text) : null;
    if (marked) {
      // 记者：…？ above 答：… asks, whatever its label.
      if (marked.kind === 'answer' && open?.asks) {
        turns.set(open.index, { ...open.turn, kind: 'question' });
      } else if (marked.kind === 'answer' && !asking) {
        const asked = numberedQuestion(lines[before]);
        if (asked) numbered.set(before, asked);
      }
      turns.set(index, marked);
      asking = marked.kind === 'question';
      open = null;
    } else if (ahead && !line.label) {
      const spoken = spokenTurn(line.text);
      if (spoken) {
        open = { index, asks: false, ...spoken };
        speakers.push(open);
      }
    }
    // A name may stand alone on its line, and the question behind it.
    if (open && !open.asks) open.asks = media.test(open.name) && /[？?]/u.test(line.text);
  }
  if (numbered.size > 0 && answersAll(lines, indices, numbered)) {
    for (const [index, turn] of numbered) turns.set(index, turn);
  }
  const asked = [...turns.values()].filter((turn) => turn.kind === 'question').length;
  if (asked >= 1 && asked < turns.size) return turns;
  return speakerTurns(speakers);
}

/** How much of a line is read: no label of a turn is longer. */
const longestHead = 50;

function hasColonAhead(text: string): boolean {
  const end = Math.min(text.length, longestHead);
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xff1a || unit === 0x3a) return true;
  }
  return false;
}

function markedTurn(text: string): Turn | null {
  const head = text.slice(0, 40);
  const asks = question.exec(head);
  const match = asks ?? answer.exec(head);
  if (!match) return null;
  const label = match[0].trimEnd();
  return {
    kind: asks ? 'question' : 'answer',
    labelEnd: label.length,
    textStart: match[0].length,
    speaker: null,
  };
}

/** （一）如何办理？ right above 答： asks, with its number for a label. */
function numberedQuestion(line: Line | undefined): Turn | null {
  if (!line?.label || line.row || !/[？?]$/u.test(line.text)) return null;
  const { end, spaceEnd } = line.label;
  return { kind: 'question', labelEnd: end, textStart: spaceEnd, speaker: null };
}

/** True where no number of the same kind asks without an answer: then they would be headings. */
function answersAll(
  lines: readonly Line[],
  indices: readonly number[],
  numbered: ReadonlyMap<number, Turn>,
): boolean {
  const schemes = new Set([...numbered.keys()].map((index) => lines[index]?.label?.scheme));
  return indices.every((index) => {
    const line = lines[index];
    return (
      numbered.has(index) || !schemes.has(line?.label?.scheme) || numberedQuestion(line) === null
    );
  });
}

/** A line that begins with a name and a colon. */
interface Speaker {
  index: number;
  name: string;
  turn: Turn;
  /** True for media whose words, up to the next name, hold a question mark. */
  asks: boolean;
}

function spokenTurn(text: string): { name: string; turn: Turn } | null {
  const match = speaker.exec(text.slice(0, longestHead));
  const name = match?.[1];
  if (!match || name === undefined) return null;
  return {
    name,
    turn: {
      kind: 'answer',
      labelEnd: match[0].trimEnd().length,
      textStart: match[0].length,
      speaker: name,
    },
  };
}

function speakerTurns(speakers: readonly Speaker[]): ReadonlyMap<number, Turn> {
  const askers = new Set(speakers.filter(({ asks }) => asks).map(({ name }) => name));
  const answerers = new Set<string>();
  let questions = 0;
  speakers.forEach(({ asks }, at) => {
    const next = speakers[at + 1];
    if (!asks || !next || next.asks || askers.has(next.name)) return;
    answerers.add(next.name);
    questions++;
  });
  const turns = new Map<number, Turn>();
  if (questions < 2) return turns;
  // Who was named with an office goes by the name alone from then on.
  const introduced = new Set(speakers.map(({ name }) => personOf(name)));
  for (const { index, name, turn, asks } of speakers) {
    // Whoever is called a reporter asks, also where nothing but thanks is said.
    const isQuestion = asks || (media.test(name) && (askers.has(name) || reporter.test(name)));
    const person = personOf(name) ?? name;
    const isKnown =
      answerers.has(name) || host.test(name) || introduced.has(name) || isPersonName(person);
    if (isQuestion || isKnown) {
      turns.set(index, { ...turn, kind: isQuestion ? 'question' : 'answer' });
    }
  }
  return turns;
}

/** The name behind an office and a blank: 商务部部长助理 唐某; null where nothing parts them. */
function personOf(name: string): string | null {
  return /[ \u3000](\S{2,4})$/u.exec(name)?.[1] ?? null;
}

/**
 * Edits planted in a real document by a seeded program, with the record of where each lies on both
 * sides. A document is its lines, one paragraph or heading a line.
 */
import type { ChangeKind } from '../src/model/comparison.js';
import { readLabel, writeLabel } from '../src/labels/index.js';

export type PlantKind =
  | 'number'
  | 'date'
  | 'obligation'
  | 'text'
  | 'inserted'
  | 'deleted'
  | 'split'
  | 'merged'
  | 'moved'
  | 'new article'
  | 'reused number'
  | 'renumbered';

export const plantKinds: readonly PlantKind[] = [
  'number',
  'date',
  'obligation',
  'text',
  'inserted',
  'deleted',
  'split',
  'merged',
  'moved',
  'new article',
  'reused number',
  'renumbered',
];

/** What a comparison should say of an edit; ranges are offsets into the two texts. */
export interface Plant {
  plant: PlantKind;
  kind: ChangeKind;
  old: [number, number] | null;
  new: [number, number] | null;
}

/** A piece of the new text: copied from the old one, or written by an edit. */
interface Piece {
  text: string;
  /** How much of the old line it stands for. */
  old: number;
  /** The edits that begin and end with this piece. */
  opens?: Plant[];
  closes?: Plant[];
}

interface Line {
  pieces: Piece[];
  text: string;
  start: number;
  /** Nothing more may be done to it. */
  closed: boolean;
  /** Stretches of the old line that are edited, so that two edits keep apart. */
  taken: [number, number][];
}

export type Random = () => number;

/** Two edits of one line leave so much between them. */
const apart = 12;

const words: readonly [string, string][] = [
  ['加强', '强化'],
  ['完善', '优化'],
  ['推进', '引导'],
  ['建立', '探索'],
  ['提高', '改进'],
  ['组织', '协调'],
  ['管理', '治理'],
  ['制定', '起草'],
  ['保障', '支撑'],
  ['工作', '任务'],
  ['发展', '壮大'],
  ['服务', '供给'],
  ['有关', '相关'],
  ['规定', '要求'],
  ['实施', '落实'],
];
const duties: readonly [string, string][] = [
  ['应当', '可以'],
  ['必须', '应当'],
  ['不得', '可以'],
  ['可以', '应当'],
  ['鼓励', '禁止'],
  ['确保', '力争'],
];
const sentences: readonly string[] = [
  '各地区要结合实际细化举措，定期通报进展情况。',
  '对成效突出的单位和个人，按照有关规定给予表扬。',
  '相关信息通过统一平台向社会公布，接受群众监督。',
  '主管部门每半年开展一次评估，并将结果报送备案。',
  '新增费用由同级财政统筹安排，不得转嫁给企业。',
  '跨区域事项由上一级机关协调办理，明确时限和责任。',
  '专家委员会对重大问题提出咨询意见，供决策参考。',
  '试点期满后进行总结，形成可复制可推广的经验。',
];
const articles: readonly string[] = [
  '行政机关设立公众意见箱，收到的意见由专人登记、分类处理，并在办结后答复提出人。',
  '承办单位对档案的完整与安全负责，保管期限届满的档案经鉴定后方可销毁。',
  '因自然灾害等原因不能按期办理的，期限自障碍消除之日起继续计算。',
  '会议记录经与会人员核对签字后归档，任何人不可擅自更改其内容。',
  '检验人员两人以上到场，出示证件，说明来意，并制作笔录交被检查人核对。',
  '收费项目和标准在办事场所的显著位置公示，未经公示的项目一概停止收取。',
];

export class Planter {
  readonly lines: Line[] = [];
  readonly #random: Random;
  readonly plants: Plant[] = [];
  #counter = 0;

  constructor(text: string, random: Random) {
    this.#random = random;
    let start = 0;
    for (const line of text.replace(/\n+$/, '').split('\n')) {
      const head = readLabel(line)?.spaceEnd ?? 0;
      const pieces = [pieceOf(line.slice(0, head)), pieceOf(line.slice(head))];
      this.lines.push({ pieces, text: line, start, closed: false, taken: [] });
      start += line.length + 1;
    }
  }

  /** Plants one edit; false if the document has no place for it. */
  plant(kind: PlantKind): boolean {
    const edits: Record<PlantKind, () => boolean> = {
      number: () =>
        this.#replace(
          kind,
          'number',
          /\d+(?:\.\d+)?(?=[%％个家项人次名万亿])|[二三四五六七八九]十(?=[日个天])/g,
          (text) =>
            /\d/.test(text) ? String(Number(text) + 7) : text === '九十' ? '二十' : '九十',
        ),
      date: () =>
        this.#replace(
          kind,
          'date',
          /(?<!\d)(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
          (text) => String(Number(text.slice(0, 4)) + 4) + text.slice(4),
        ),
      obligation: () => this.#swap(kind, 'obligation', duties),
      text: () => this.#swap(kind, 'text', words),
      inserted: () => this.#insertSentence(),
      deleted: () => this.#deleteSentence(),
      split: () => this.#split(),
      merged: () => this.#merge(),
      moved: () => this.#move(),
      'new article': () => this.#newArticle(),
      'reused number': () => this.#reuse(),
      renumbered: () => this.#renumber(),
    };
    return edits[kind]();
  }

  /** The edited text; fills in where each edit lies in it. */
  finish(): string {
    let text = '';
    const lines = this.lines.filter((line) => line.pieces.length > 0);
    lines.forEach((line, index) => {
      for (const piece of line.pieces) {
        for (const plant of piece.opens ?? []) plant.new = [text.length, text.length];
        text += piece.text;
        for (const plant of piece.closes ?? []) {
          plant.new = [plant.new?.[0] ?? 0, text.length];
        }
      }
      if (index < lines.length - 1) text += '\n';
    });
    return `${text}\n`;
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }

  #open(line: Line): boolean {
    return !line.closed;
  }

  #free(line: Line, from: number, to: number): boolean {
    return this.#open(line) && line.taken.every(([a, b]) => to + apart <= a || from >= b + apart);
  }

  #bodyStart(line: Line): number {
    return readLabel(line.text)?.spaceEnd ?? 0;
  }

  #replace(
    plant: PlantKind,
    kind: ChangeKind,
    pattern: RegExp,
    edit: (text: string) => string,
  ): boolean {
    const places: { line: Line; from: number; text: string }[] = [];
    for (const line of this.lines) {
      for (const match of line.text.matchAll(pattern)) {
        const to = match.index + match[0].length;
        if (match.index >= this.#bodyStart(line) && this.#free(line, match.index, to)) {
          places.push({ line, from: match.index, text: match[0] });
        }
      }
    }
    const place = this.#pick(places);
    if (!place) return false;
    this.#write(
      place.line,
      place.from,
      place.from + place.text.length,
      edit(place.text),
      plant,
      kind,
    );
    return true;
  }

  #swap(plant: PlantKind, kind: ChangeKind, pairs: readonly [string, string][]): boolean {
    const pair = this.#pick(pairs);
    if (!pair) return false;
    return this.#replace(plant, kind, new RegExp(`(?<!不)${pair[0]}`, 'g'), () => pair[1]);
  }

  /** Replaces `[from, to)` of the old line. */
  #write(
    line: Line,
    from: number,
    to: number,
    after: string,
    plant: PlantKind,
    kind: ChangeKind,
  ): void {
    const record: Plant = {
      plant,
      kind,
      old: from < to ? [line.start + from, line.start + to] : null,
      new: null,
    };
    this.plants.push(record);
    line.taken.push([from, to]);
    const pieces: Piece[] = [];
    let at = 0;
    let done = false;
    for (const piece of line.pieces) {
      if (done || piece.opens || at + piece.old < to || from < at || at < this.#bodyStart(line)) {
        pieces.push(piece);
      } else {
        pieces.push(pieceOf(piece.text.slice(0, from - at)));
        pieces.push({
          text: after,
          old: to - from,
          ...(after === '' ? {} : { opens: [record], closes: [record] }),
        });
        pieces.push(pieceOf(piece.text.slice(to - at)));
        done = true;
      }
      at += piece.old;
    }
    line.pieces = pieces;
  }

  #insertSentence(): boolean {
    const places = this.#sentenceEnds();
    const place = this.#pick(places);
    const sentence = this.#pick(sentences);
    if (!place || sentence === undefined) return false;
    this.#write(place.line, place.at, place.at, this.#vary(sentence), 'inserted', 'text');
    return true;
  }

  /** The same sentence is never put in twice. */
  #vary(sentence: string): string {
    this.#counter++;
    const stamp = Array.from(
      String(this.#counter),
      (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)] ?? '',
    ).join('');
    return sentence.replace(/[，、]/, `（${stamp}类除外）$&`);
  }

  #sentenceEnds(): { line: Line; at: number }[] {
    const places: { line: Line; at: number }[] = [];
    for (const line of this.lines) {
      for (const match of line.text.matchAll(/。/g)) {
        const at = match.index + 1;
        if (at < line.text.length && this.#free(line, at, at)) places.push({ line, at });
      }
    }
    return places;
  }

  #deleteSentence(): boolean {
    const places: { line: Line; from: number; to: number }[] = [];
    for (const line of this.lines) {
      for (const match of line.text.matchAll(/(?<=。)[^。]{10,80}。/g)) {
        const to = match.index + match[0].length;
        if (this.#free(line, match.index, to)) places.push({ line, from: match.index, to });
      }
    }
    const place = this.#pick(places);
    if (!place) return false;
    this.#write(place.line, place.from, place.to, '', 'deleted', 'text');
    return true;
  }

  #untouched(test: (line: Line, index: number) => boolean): number[] {
    return this.lines.flatMap((line, index) =>
      this.#open(line) && line.taken.length === 0 && test(line, index) ? [index] : [],
    );
  }

  #split(): boolean {
    const index = this.#pick(
      this.#untouched((line) => /。.{15,}/.test(line.text) && /.{15,}。./.test(line.text)),
    );
    const line = index === undefined ? undefined : this.lines[index];
    if (!line) return false;
    const ends = [...line.text.matchAll(/。/g)]
      .map((match) => match.index + 1)
      .filter((at) => at > 15 && at < line.text.length - 12);
    const at = this.#pick(ends);
    if (at === undefined) return false;
    const now = textOf(line);
    // Its label may have grown longer.
    const to = at + now.length - line.text.length;
    const record = this.#record('split', 'split', line.start, line.start + line.text.length);
    line.pieces = [whole(`${now.slice(0, to)}\n${now.slice(to)}`, record)];
    line.closed = true;
    return true;
  }

  #merge(): boolean {
    const plain = (line: Line | undefined): boolean =>
      line !== undefined &&
      this.#open(line) &&
      line.taken.length === 0 &&
      line.text.length > 15 &&
      /[。；]$/.test(line.text);
    const index = this.#pick(
      this.#untouched((line, at) => {
        const following = this.lines[at + 1];
        return plain(line) && plain(following) && readLabel(following?.text ?? '') === null;
      }),
    );
    const [line, following] = index === undefined ? [] : [this.lines[index], this.lines[index + 1]];
    if (!line || !following) return false;
    const record = this.#record(
      'merged',
      'merged',
      line.start,
      following.start + following.text.length,
    );
    line.pieces = [whole(textOf(line) + textOf(following), record)];
    following.pieces = [];
    line.closed = following.closed = true;
    return true;
  }

  /** A labelled paragraph and what follows it up to the next label. */
  #block(index: number): number {
    let end = index + 1;
    while (end < this.lines.length && readLabel(this.lines[end]?.text ?? '') === null) end++;
    return end;
  }

  #freeBlock(index: number): boolean {
    const end = this.#block(index);
    return (
      end - index <= 6 &&
      this.lines.slice(index, end).every((line) => this.#open(line) && line.taken.length === 0)
    );
  }

  #move(): boolean {
    const starts = this.#untouched(
      (line, index) =>
        readLabel(line.text) !== null && line.text.length > 25 && this.#freeBlock(index),
    );
    const from = this.#pick(starts);
    if (from === undefined) return false;
    const end = this.#block(from);
    const targets = starts.filter((index) => index > end + 3 || index < from - 4);
    const to = this.#pick(targets);
    if (to === undefined) return false;
    const moved = this.lines.slice(from, end);
    const first = moved[0];
    const last = moved.at(-1);
    if (!first || !last) return false;
    const record = this.#record('moved', 'moved', first.start, last.start + last.text.length);
    if (first.pieces[0]) first.pieces[0].opens = [record];
    const tail = last.pieces.at(-1);
    if (tail) tail.closes = [record];
    for (const line of moved) line.closed = true;
    const target = this.lines[to];
    if (target) target.closed = true;
    this.lines.splice(from, end - from);
    this.lines.splice(to > from ? to - (end - from) : to, 0, ...moved);
    return true;
  }

  #articles(): number[] {
    return this.#untouched((line) => readLabel(line.text)?.scheme === '条');
  }

  #newArticle(): boolean {
    const index = this.#pick(this.#articles());
    const line = index === undefined ? undefined : this.lines[index];
    const label = line && readLabel(line.text);
    const body = this.#pick(articles);
    if (index === undefined || !line || !label || body === undefined) return false;
    const record: Plant = { plant: 'new article', kind: 'text', old: null, new: null };
    this.plants.push(record);
    const text = `${writeLabel('条', this.#ordinalNow(line))} ${this.#vary(body)}`;
    this.lines.splice(index, 0, {
      pieces: [whole(text, record)],
      text: '',
      start: line.start,
      closed: true,
      taken: [],
    });
    this.#shiftFrom(index + 1, this.lines.length);
    return true;
  }

  #ordinalNow(line: Line): number {
    return readLabel(textOf(line))?.ordinal ?? 0;
  }

  /** Counts all articles of a stretch one on. */
  #shiftFrom(from: number, to: number): void {
    for (const line of this.lines.slice(from, to)) {
      const head = line.pieces[0];
      const label = head && readLabel(head.text);
      if (!head || label?.scheme !== '条') continue;
      head.text = writeLabel('条', label.ordinal + 1) + head.text.slice(label.end);
    }
  }

  #reuse(): boolean {
    const index = this.#pick(
      this.#untouched((line, at) => {
        const label = readLabel(line.text);
        return label?.scheme === '条' && line.text.length > 30 && this.#block(at) === at + 1;
      }),
    );
    const line = index === undefined ? undefined : this.lines[index];
    const body = this.#pick(articles);
    if (!line || body === undefined) return false;
    const [head] = line.pieces;
    if (!head) return false;
    const record = this.#record('reused number', 'text', line.start, line.start + line.text.length);
    head.opens = [record];
    line.pieces = [head, { text: this.#vary(body), old: 0, closes: [record] }];
    line.closed = true;
    return true;
  }

  #renumber(): boolean {
    const index = this.#pick(this.#articles());
    if (index === undefined) return false;
    const line = this.lines[index];
    const label = line && readLabel(line.text);
    if (!line || !label) return false;
    const record = this.#record('renumbered', 'renumbered', line.start, line.start + label.end);
    this.#shiftFrom(index, this.lines.length);
    const head = line.pieces[0];
    if (!head) return false;
    head.opens = head.closes = [record];
    line.taken.push([0, label.end]);
    return true;
  }

  #record(plant: PlantKind, kind: ChangeKind, from: number, to: number): Plant {
    const record: Plant = { plant, kind, old: [from, to], new: null };
    this.plants.push(record);
    return record;
  }
}

function pieceOf(text: string): Piece {
  return { text, old: text.length };
}

function whole(text: string, record: Plant): Piece {
  return { text, old: 0, opens: [record], closes: [record] };
}

function textOf(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('');
}

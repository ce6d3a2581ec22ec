/** A text as a row of characters without white space, folded, with its line breaks and table rows. */
export interface CharacterRow {
  /** Each character as it stands. */
  readonly characters: readonly string[];
  /** A number for each folded character; equal numbers are equal characters. */
  readonly codes: Int32Array;
  /** Indexes of the characters a line ends behind, the last one aside. */
  readonly breaks: ReadonlySet<number>;
  /** 1 for characters of a row of a table (a line that holds a tab). */
  readonly inTable: Uint8Array;
  readonly lines: number;
}

const blank = /[\s\u200b-\u200f\u2060\u00ad]/u;
const lineEnd = /\r\n|[\n\r\f\v\u2028\u2029]/u;

/** Radicals of the supplement block as the characters they stand for; the Kangxi block has NFKC forms. */
const radicals = new Map(
  [
    ...'⺠民⺟母⺝月⺌小⺍小⺎兀⺗心⺘扌⺙攵⺡氵⺢水⺣灬⺤爪⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺲罒⺳网⺶羊⺷羊⺹耂⺼肉⺽臼⺾艹⻁虎⻂衤⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical, character]) => [radical!, character!] as const),
);

const folded = new Map<string, number>();

function fold(character: string): number {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const form = radicals.get(character) ?? character.normalize('NFKC');
  const single = Array.from(form).length === 1;
  const code = (single ? form : character).codePointAt(0)!;
  folded.set(character, code);
  return code;
}

/** Reads a text into its characters; cost: linear. */
export function characterRow(text: string): CharacterRow {
  const characters: string[] = [];
  const breaks = new Set<number>();
  const tables: [number, number][] = [];
  let lines = 0;
  for (const line of text.replace(/^\ufeff/u, '').split(lineEnd)) {
    const start = characters.length;
    for (const character of line) if (!blank.test(character)) characters.push(character);
    if (characters.length === start) continue;
    if (start > 0) breaks.add(start - 1);
    if (line.includes('\t')) tables.push([start, characters.length]);
    lines++;
  }
  const inTable = new Uint8Array(characters.length);
  for (const [start, end] of tables) inTable.fill(1, start, end);
  return { characters, codes: Int32Array.from(characters, fold), breaks, inTable, lines };
}

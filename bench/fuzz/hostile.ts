import iconv from 'iconv-lite';

const fill = (unit: string, length: number): string =>
  unit.repeat(Math.max(1, Math.round(length / unit.length)));
const nested = (open: string, close: string, length: number): string =>
  fill(open, length / 2) + fill(close, length / 2);
const counted = (length: number, line: (index: number) => string): string => {
  const lines: string[] = [];
  for (let left = length, index = 1; left > 0; index++) {
    const next = line(index);
    lines.push(next);
    left -= next.length;
  }
  return lines.join('');
};
const paragraph = '各单位要切实加强组织领导，明确任务分工，把各项工作落到实处，按时报送进展情况。';

const wronglyRead = (encoding: string): string =>
  new TextDecoder(encoding).decode(Buffer.from(paragraph));
const withoutAByte = (): string => {
  const bytes = iconv.encode(paragraph, 'gbk');
  return iconv.decode(Buffer.concat([bytes.subarray(0, 9), bytes.subarray(10)]), 'gbk');
};

/** Texts nobody writes: each makes one of about `length` units. */
export const hostile: Readonly<Record<string, (length: number) => string>> = {
  'one line': (length) => fill(paragraph, length),
  'one line of one character': (length) => fill('国', length),
  'empty lines': (length) => fill('\n', length),
  'form feeds': (length) => fill('\f\n', length),
  blanks: (length) => fill('　 ', length),
  tabs: (length) => fill('甲\t', length),
  'nested brackets': (length) => nested('（', '）', length),
  'open brackets': (length) => fill('（', length),
  'half-width brackets': (length) => nested('(', ')', length),
  'open quotation marks': (length) => fill('“', length),
  'straight quotation marks': (length) => fill('"甲', length),
  'titles that do not end': (length) => fill('《甲', length),
  'headings of one kind': (length) =>
    counted(length, (index) => `第${(index % 9999) + 1}条 标题\n`),
  'numbers too long for a label': (length) =>
    counted(length, (index) => `第${index + 100_000}条 标题\n`),
  'headings of all kinds': (length) =>
    counted(
      length,
      (index) => `${['一、', '（一）', '1.', '（1）', '①'][index % 5] ?? ''}标题${index}\n`,
    ),
  'the first number again and again': (length) => fill('1.甲\n', length),
  'numbers of 10,000 digits': (length) => fill(`${'9'.repeat(10_000)}.甲\n`, length),
  'numerals of 10,000 characters': (length) => fill(`第${'九'.repeat(10_000)}条 甲\n`, length),
  'half-width marks': (length) => fill('甲,', length),
  'question marks': (length) => fill('?', length),
  'question marks with blanks': (length) => `${fill('? ', length)}丙`,
  'marks behind blanks': (length) => `甲${fill(' ', length / 2)}${fill('!', length / 2)}`,
  'half-width pairs in a row': (length) => `甲${fill('(a) ', length)}乙`,
  exclamations: (length) => fill('甲' + '!'.repeat(999), length),
  dots: (length) => fill('.', length),
  dashes: (length) => fill('-', length),
  ampersands: (length) => fill('&#', length),
  'addresses without end': (length) => `http://${fill('a', length)}`,
  'Latin words': (length) => fill('abc ', length),
  'one heading again and again': (length) => fill('一、总则\n正文。\n', length),
  'short lines': (length) => fill('甲乙\n', length),
  'lines that count up': (length) => counted(length, (index) => `${index}\n`),
  'lines of a page': (length) =>
    counted(length, (index) => `${paragraph.slice(0, 22 + (index % 3))}\n`),
  'pages with feet': (length) =>
    counted(
      length,
      (index) => `${paragraph.slice(0, 22)}\n${paragraph.slice(3, 25)}\n— ${index} —\n\f`,
    ),
  // Numbers of one width: where the thousandth closed a gutter, twice as long a text would be another kind.
  'table rows': (length) =>
    counted(length, (index) => `${100000 + index}    甲    乙    ${index * 7}\n`),
  questions: (length) => fill('问：甲？\n答：乙。\n', length),
  attachments: (length) => counted(length, (index) => `附件${(index % 99) + 1}\n名单\n`),
  'zero-width characters': (length) => fill('甲\u200b', length),
  'surrogates without a partner': (length) => fill('甲\ufffd', length),
  'text decoded wrongly': (length) => fill('鍥藉姟闄㈠叧浜庡姞寮', length),
  'one line of UTF-8 read as GBK': (length) => fill(wronglyRead('gb18030'), length),
  'lines of UTF-8 read as GBK': (length) => fill(`${wronglyRead('gb18030')}\n`, length),
  'one line of UTF-8 read as Windows-1252': (length) => fill(wronglyRead('windows-1252'), length),
  'a byte lost in every line': (length) => fill(`${withoutAByte()}\n`, length),
  'web page frames': (length) => fill('首页 > 公告\n打印本页 关闭窗口\n', length),
  'table of contents': (length) =>
    counted(length, (index) => `第${index}章 总则……………………${index}\n`),
};

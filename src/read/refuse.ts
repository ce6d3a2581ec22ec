import { ZhengbenError } from '../model/error.js';
import type { Localized } from '../model/localized.js';

/** What files that are not text begin with, and how to get at their text. */
const signatures: readonly { bytes: readonly number[]; kind: string; advice: Localized }[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    kind: 'PDF',
    advice: {
      en: 'Extract its text first, for example with pdftotext.',
      zh: '请先提取文字，例如使用 pdftotext。',
    },
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: 'ZIP (docx, xlsx, ofd …)',
    advice: {
      en: 'Save it as plain text first.',
      zh: '请先另存为纯文本。',
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: 'Office (doc, wps, xls …)',
    advice: {
      en: 'Save it as plain text first.',
      zh: '请先另存为纯文本。',
    },
  },
];

/**
 * Refuses what is no text: a file of a known binary kind.
 *
 * @throws ZhengbenError `binary-input`.
 */
export function refuseBinaryKind(bytes: Uint8Array): void {
  const found = signatures.find((signature) =>
    signature.bytes.every((byte, index) => bytes[index] === byte),
  );
  if (!found) return;
  throw new ZhengbenError('binary-input', {
    en: `This is a file of kind ${found.kind}, not text. ${found.advice.en}`,
    zh: `这是 ${found.kind} 文件，不是文本。${found.advice.zh}`,
  });
}

/** What the source of a page or of a word processor begins with, behind blanks and a byte order mark. */
const markup: readonly { begins: RegExp; kind: string; advice: Localized }[] = [
  {
    begins: /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i,
    kind: 'HTML',
    advice: {
      en: 'Copy the text out of a browser, or extract it, for example with w3m -dump or pandoc -t plain.',
      zh: '请从浏览器中复制文字，或先提取文字，例如使用 w3m -dump 或 pandoc -t plain。',
    },
  },
  {
    begins: /^\{\\rtf\d/,
    kind: 'RTF',
    advice: {
      en: 'Save it as plain text first, or extract it, for example with pandoc -t plain.',
      zh: '请先另存为纯文本，或提取文字，例如使用 pandoc -t plain。',
    },
  },
];

/** How much of the text is looked at: comments may stand before the first element. */
const beginning = 4096;

/**
 * Refuses the source of a page or of a word processor's file: it is text, but not the document's.
 *
 * @throws ZhengbenError `markup-input`. Cost: constant.
 */
export function refuseMarkup(text: string): void {
  const start = text.slice(0, beginning).trimStart();
  const found = markup.find(({ begins }) => begins.test(start));
  if (!found) return;
  throw new ZhengbenError('markup-input', {
    en: `This is ${found.kind} source, not the text of a document. ${found.advice.en} To take the markup for text all the same, say --format text.`,
    zh: `这是 ${found.kind} 源代码，不是文档的文字。${found.advice.zh}如确要将标记当作文字处理，请用 --format text。`,
  });
}

/**
 * Refuses text with U+0000, which no document holds: the bytes are something else.
 *
 * @param offset the byte offset of the first one.
 * @throws ZhengbenError `binary-input`.
 */
export function refuseNull(offset: number): never {
  throw new ZhengbenError('binary-input', {
    en: `This is not text: there is a NUL at byte ${offset}. Extract the text first; if it is UTF-16, name it with --encoding utf-16le or utf-16be.`,
    zh: `这不是文本：字节 ${offset} 处为 NUL。请先提取文字；如为 UTF-16，请用 --encoding utf-16le 或 utf-16be 指明。`,
  });
}

/**
 * Refuses more bytes than asked for, before any work is done.
 *
 * @throws ZhengbenError `too-large`.
 */
export function refuseTooLarge(length: number, maxBytes: number): void {
  if (length <= maxBytes) return;
  throw new ZhengbenError('too-large', {
    en: `The input has ${length} bytes, more than the ${maxBytes} allowed. Raise --max-bytes if this is meant.`,
    zh: `输入为 ${length} 字节，超过上限 ${maxBytes}。如确需处理，请提高 --max-bytes。`,
  });
}

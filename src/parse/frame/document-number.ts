import { readChapterOfLaws } from '../../labels/index.js';

/** 发文字号 read: 国发〔2025〕11号, 第722号, 2024年第5号, 院臺綜字第1110001234號; also 第486章. */
export interface NumberReading {
  issuer: string;
  year: number | null;
  serial: number | null;
}

const bracketed =
  /^([^〔﹝[（(【《》，。；：]{0,24})[〔﹝[（(【［〖]\s*((?:19|20)?\d\d)\s*[〕﹞\]）)】］〗]\s*(?:第\s*)?(\d{1,6})\s*[号號](?:\s*[（(].{1,20}[）)])?$/u;
const yearly = /^([^，。；：《》\d]{0,24})\s*((?:19|20)\d\d)\s*年\s*第\s*(\d{1,4})\s*[号號]$/u;
/** 案号: the number of a case has its year in front. */
const caseNumber = /^[（(〔]((?:19|20)\d\d)[）)〕]([^，。；：《》（()）]{1,20}?)(\d{1,6})[号號]$/u;
/** 2024年第3125號公告: a gazette's notices and laws are counted by the year. */
const gazetted = /^((?:19|20)\d\d)\s*年\s*第\s*(\d{1,5})\s*[号號]((?:政府|法律)?公告)$/u;
/** 第18/2024號行政法規: laws and orders of Macau are counted by the year. */
const counted =
  /^第\s?(\d{1,5})\/((?:19|20)\d\d)\s?[号號](行政法[规規]|法律|行政命令|\p{sc=Han}{2,10}批示)$/u;
const serial =
  /^([^，。；：《》\d]{0,24})\s*第\s*([\d一二三四五六七八九十百〇零]{1,12})\s*[号號]$/u;

/**
 * A line that is a document's number and nothing else, or null. Cost: at most sixty characters are
 * looked at.
 */
export function readDocumentNumber(text: string): NumberReading | null {
  if (text.length > 60) return null;
  const chapter = readChapterOfLaws(text);
  if (chapter !== null) return { issuer: '', year: null, serial: chapter };
  const macau = counted.exec(text);
  if (macau) {
    return { issuer: macau[3] ?? '', year: Number(macau[2]), serial: Number(macau[1]) };
  }
  const last = text.at(-1);
  if (last !== '号' && last !== '號' && last !== '）' && last !== ')' && last !== '告') return null;
  const match = bracketed.exec(text) ?? yearly.exec(text);
  if (match) {
    return { issuer: (match[1] ?? '').trim(), year: Number(match[2]), serial: Number(match[3]) };
  }
  const decided = caseNumber.exec(text);
  if (decided) {
    return {
      issuer: decided[2] ?? '',
      year: Number(decided[1]),
      serial: Number(decided[3]),
    };
  }
  const notice = gazetted.exec(text);
  if (notice) {
    return { issuer: notice[3] ?? '', year: Number(notice[1]), serial: Number(notice[2]) };
  }
  const found = serial.exec(text);
  if (!found) return null;
  const value = Number(found[2]);
  return {
    issuer: (found[1] ?? '').trim(),
    year: null,
    serial: Number.isFinite(value) ? value : null,
  };
}

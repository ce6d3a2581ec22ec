import { controls, traitsOf } from '../../text/traits.js';
import type { Proposal, Rule } from '../rule.js';

/** ESC sequences whole; C0 but TAB, LF, VT, FF, CR; DEL; C1 but NEL; object replacement; noncharacters. */
const control =
  /\u001b\[[\d;]*[a-z]|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffc\ufffe\uffff]/gi;

/** Characters that steer a terminal or a printer and show nothing are removed; form feeds stay. */
export const controlCharacters: Rule = {
  id: 'control-characters',
  stage: 'characters',
  summary: {
    en: 'Control characters and placeholders for objects are removed.',
    zh: '删除控制字符和对象占位符。',
  },
  why: {
    en: 'Glyphs a PDF gives no character for, terminal colours and pictures of a web page leave control characters in extracted text. They show nothing, break searches and can act on a terminal. Tabs, line ends and form feeds have a meaning and stay for other rules.',
    zh: 'PDF 中没有对应字符的字形、终端颜色和网页图片会在提取的文本中留下控制字符。它们不可见，妨碍检索，还可能作用于终端。制表符、换行符和换页符另有含义，由其他规则处理。',
  },
  example: { before: '总体\u0002要求\n', after: '总体要求\n' },
  apply({ text }) {
    const proposals: Proposal[] = [];
    if (!(traitsOf(text) & controls)) return { proposals };
    for (const match of text.matchAll(control)) {
      const unit = match[0].charCodeAt(0);
      proposals.push({
        start: match.index,
        end: match.index + match[0].length,
        after: '',
        confidence: 'certain',
        why:
          match[0].length > 1
            ? { en: 'a terminal sequence', zh: '终端控制序列' }
            : { en: `control character ${name(unit)}`, zh: `控制字符 ${name(unit)}` },
      });
    }
    return { proposals };
  },
};

const name = (unit: number): string => `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;

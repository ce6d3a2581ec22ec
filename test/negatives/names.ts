import { combine, pair, type Passages } from './passage.js';

const family = ['王', '李', '欧阳', '司马', '诸葛', '赵', '钱', '孙', '周', '吴'] as const;
const given = ['建国', '小红', '子涵', '伟', '静', '志强', '德华', '秀英'] as const;
const foreign = [
  '威廉·莎士比亚',
  '列夫·托尔斯泰',
  '阿尔伯特·爱因斯坦',
  '玛丽·居里',
  '艾萨克·牛顿',
  '查尔斯·达尔文',
  '努尔·白克力',
  '阿沛·阿旺晋美',
] as const;
const deeds = ['出生于', '逝世于', '任教于', '访问了'] as const;
const places = ['伦敦', '柏林', '巴黎', '剑桥'] as const;

/** People, with and without padding, rare characters among them. */
export const names: Passages = [
  ...combine(family, given, (surname, name) => `${surname}${name}同志任副处长，任职试用期一年。`),
  ...pair(family, given, (surname, name) => `主任：${surname}　${name.charAt(0)}`),
  ...pair(foreign, deeds, (person, deed) => `${person}${deed}${places[deed.length % 4] ?? ''}。`),
  ...combine(foreign, places, (person, place) => `${person}与${place}有着不解之缘。`),
  '出席：张　三　李　四　欧阳修',
  '张三 李四 王五',
  '（本报记者 王小明 李红）',
  '市发展改革委主任 李大同',
  '陶喆、李堃、王珺、赵翀、钱犇、孙淼、周鑫、吴焱等参加座谈。',
  '𠮷野家、㐂寿、龘、㵘、㙓、㛃都可作人名用字。',
  '仝小林、乜国荣、区建公、查良镛、单雄信、解缙、冼星海、尉迟恭的姓氏容易读错。',
  '祖冲之（429—500）、张衡（78—139）、沈括（1031—1095）都是古代科学家。',
  '李时珍（约1518—1593），字东璧，蕲州人。',
  'M·B·罗蒙诺索夫创办了莫斯科大学。',
  '朱镕基、陶铸、傅莹、成龙、谢晋、高占祥、金庸。',
];

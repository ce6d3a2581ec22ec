import { combine, pair, type Passages } from './passage.js';

const subjects = [
  'The State Council',
  'The committee',
  'Our working group',
  'A local government',
  'The ministry',
] as const;
const predicates = [
  'issued a notice on July 1, 2024 (see Annex 2).',
  'asked: "Who is responsible, and by when?"',
  "couldn't agree on the people's proposal; it was postponed.",
  'spent $1,234.56 -- more than planned -- on equipment...',
  'said, "It\'s done!"',
  'meets at 9:30 a.m., 2:15 p.m. and 6 p.m.',
  'uses e-mail, Wi-Fi, 5G, and the well-known A/B test.',
  'compared 3 items: a) costs, b) benefits, and c) risks.',
] as const;

const translated = [
  ['一带一路', 'Belt and Road'],
  ['全国人民代表大会', "National People's Congress"],
  ['人工智能', 'artificial intelligence'],
  ['国内生产总值', 'gross domestic product'],
  ['世界贸易组织', 'World Trade Organization'],
] as const;

/** English and other Latin text, with Chinese words in it and beside it. */
export const latin: Passages = [
  ...combine(subjects, predicates, (subject, predicate) => `${subject} ${predicate}`),
  ...translated.map(
    ([chinese, english]) => `The term "${english}" (${chinese}) is used throughout, as before.`,
  ),
  ...translated.map(([chinese, english]) => `${chinese}（${english}）`),
  ...pair(translated, ['WTO', 'GDP', 'AI', 'NPC', 'APEC'], ([chinese], short) => {
    return `${chinese}英文缩写为${short}，读者应当注意。`;
  }),
  'Café, naïve, Müller, Đặng, Łódź, São Paulo; où, ça, señor.',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
  '1. Introduction\n2. Scope of application\n3. Terms and definitions',
  '(a) first; (b) second; (c) third.',
  'He is 5\'10" tall; the screen is 27" wide.',
  "Rock 'n' roll of the '90s isn't dead.",
  'Vgl. § 5 Abs. 2 Nr. 1 lit. a) BGB; s. auch Art. 3 GG.',
  'Article 1(2)(b) of Regulation (EU) 2016/679 applies.',
  'Привет, мир! Как дела?',
  'مرحبا، كيف حالك؟',
  'สวัสดีครับ ผมชื่อสมชาย',
  '한국어 문장입니다. 띄어쓰기가 있습니다.',
  'iPhone 15 Pro, MacBook Air, Windows 11',
  '支持Windows 11、macOS 14和Ubuntu 24.04 LTS等操作系统。',
  '《Nature》和《Science》都刊登了这一成果。',
  '推荐阅读Deep Learning for Coders with PyTorch一书。',
];

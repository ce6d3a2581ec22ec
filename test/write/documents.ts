import type { Root } from '../../src/model/nodes.js';
import {
  answer,
  attachment,
  exchange,
  paragraph,
  question,
  root,
  runIn,
  section,
  table,
  title,
} from './tree.js';

/** An opinion with every kind of node an official document has. */
export const opinion: Root = {
  ...root(
    { type: 'letterhead', value: '青山市人民政府文件' },
    title('青山市人民政府关于推进社区书屋建设的意见'),
    { type: 'documentNumber', value: '青政发〔2024〕8号', issuer: '青政发', year: 2024, serial: 8 },
    { type: 'byline', value: '2024-05-06 09:00 来源：青山市人民政府网站', date: '2024-05-06' },
    { type: 'abstract', value: '摘要：到2026年，每个社区都有一间书屋。' },
    { type: 'addressee', value: '各区人民政府，市政府各部门：' },
    {
      type: 'tableOfContents',
      children: [paragraph('目录'), paragraph('一、总体要求'), paragraph('二、主要任务')],
    },
    '为方便居民读书，现提出以下意见。',
    section(1, '一、', '总体要求', '坚持公益、便民、安静。'),
    section(
      1,
      '二、',
      '主要任务',
      runIn(2, '（一）', '建设书屋', '。', '每个社区选一处房屋。', '房屋应当向阳。'),
      runIn(2, '（二）', '落实“书香+”行动', '。', {
        type: 'paragraph',
        children: [
          { type: 'text', value: '依照' },
          { type: 'citation', kind: 'work', value: '《全民阅读促进办法》' },
          { type: 'text', value: '办理。' },
        ],
      }),
      section(
        2,
        '（三）',
        '配备人员',
        section(3, '1.', '', '每间书屋配一名管理员。'),
        section(3, '2.', '', '管理员每年培训两次。'),
      ),
    ),
    section(
      1,
      null,
      '组织保障',
      '各区制定计划。',
      table(['区', '书屋'], ['东区', '12'], ['西区', '9']),
    ),
    { type: 'note', kind: 'attachments', value: '附件：1.书屋名单' },
    { type: 'signature', value: '青山市人民政府' },
    { type: 'issueDate', value: '2024年5月6日', date: '2024-05-06' },
    { type: 'note', kind: 'remark', value: '（此件公开发布）' },
    {
      ...attachment('附件1', title('书屋名单'), section(1, '一、', '东区', '东门书屋。')),
      ordinal: 1,
    },
  ),
  data: {
    script: 'hans',
    scriptConfidence: 0.99,
    encoding: 'utf-8',
    characters: 300,
    metadata: { 索引号: 'QS-2024-8', 主题分类: '文化\\其他' },
    diagnostics: [],
  },
};

/** Its text, as it stood in the manuscript. */
export const opinionText = `青山市人民政府文件
青山市人民政府关于推进社区书屋建设的意见
青政发〔2024〕8号
2024-05-06 09:00 来源：青山市人民政府网站
摘要：到2026年，每个社区都有一间书屋。
各区人民政府，市政府各部门：
目录
一、总体要求
二、主要任务
为方便居民读书，现提出以下意见。
一、总体要求
坚持公益、便民、安静。
二、主要任务
（一）建设书屋。每个社区选一处房屋。
房屋应当向阳。
（二）落实“书香+”行动。依照《全民阅读促进办法》办理。
（三）配备人员
1.每间书屋配一名管理员。
2.管理员每年培训两次。
组织保障
各区制定计划。
区\t书屋
东区\t12
西区\t9
附件：1.书屋名单
青山市人民政府
2024年5月6日
（此件公开发布）
附件1
书屋名单
一、东区
东门书屋。
`;

/** Questions and answers. */
export const interview: Root = root(
  title('市图书馆负责人就社区书屋答记者问'),
  '近日，市图书馆负责人回答了记者的提问。',
  exchange(
    question('问：', '书屋什么时候开放？'),
    answer('答：', '每天早上八点到晚上九点。', '节假日照常。'),
  ),
  exchange(question('问：', '要不要办证？'), answer('答：', '不要。')),
);

import type { Localized } from '../../model/localized.js';
import type { Complete } from './complete.js';

export const titles = {
  usage: { en: 'Usage:', zh: '用法：' },
  usageOptions: { en: '[options]', zh: '[选项]' },
  usageCommand: { en: '[command]', zh: '[命令]' },
  arguments: { en: 'Arguments:', zh: '参数：' },
  options: { en: 'Options:', zh: '选项：' },
  global: { en: 'Everywhere:', zh: '通用选项：' },
  commands: { en: 'Commands:', zh: '命令：' },
  examples: { en: 'Examples:', zh: '示例：' },
  default: { en: 'default: {value}', zh: '默认：{value}' },
  choices: { en: 'one of: {values}', zh: '可用：{values}' },
} as const;

/** The front page. */
export const front: Readonly<Record<'description' | 'footer', Localized>> = {
  description: {
    en: 'zhengben (正本, "the authoritative copy") repairs the raw text of Chinese official documents, structures it, converts its script, and compares editions. Every repair is listed with its reason and can be undone.',
    zh: 'zhengben（正本）：修复中文公文的原始文本（PDF 提取、网页抓取），还原层次结构，转换简繁，比较版本。每一处修改都有记录和理由，并可逐字节还原。',
  },
  footer: {
    en: 'zhengben <command> --help shows the options of a command, with examples; zhengben help overrides tells how to correct a document by hand. Files, folders and patterns may be named; - or nothing is standard input. Products go to standard output or -o, messages to standard error. Exit codes: 0 done, 1 check or diff found something, 2 trouble.',
    zh: 'zhengben <命令> --help 显示该命令的选项和示例；zhengben help overrides 说明如何人工订正。可列出文件、文件夹和通配模式；- 或不写表示标准输入。结果写到标准输出或 -o 指定处，消息写到标准错误。退出码：0 完成，1 check 或 diff 有发现，2 出错。',
  },
};

/** Pages of help that belong to no command. */
export const topics: Readonly<Record<'overrides', Localized>> = {
  overrides: {
    en: `Corrections by hand

Put a file NAME.zhengben.yaml beside a document (or name it with --overrides) where the repair of that document errs. It is found by its name (意见.txt.zhengben.yaml or 意见.zhengben.yaml; .yml will do), and wins over every rule.

{example}

Words are quoted from the source, before any repair and conversion; blanks and line ends in them do not matter, so a correction survives another extraction of the same document. Words that stand in several places need "occurrence: 2", counted from 1. Every entry may give a reason with "why". Words that stand nowhere, or in several places, are an error, and nothing is written; a reject that meets no edit is reported. Corrections are edits of the rule "override" and are undone like all others.
`,
    zh: `人工订正

某个文档的修复有误时，在其旁边放置 名称.zhengben.yaml（或用 --overrides 指定）。程序按名称查找（意见.txt.zhengben.yaml 或 意见.zhengben.yaml，扩展名也可为 .yml），其内容优先于一切规则。

{example}

引用的文字取自修复和转换之前的原文，其中的空白和换行不影响匹配，因此同一文档重新提取后订正仍然有效。文字出现在多处时须注明 occurrence: 2（从 1 数起）。每条都可用 why 写明理由。文字找不到或有多处匹配时报错，不写出任何内容；reject 若未涉及任何修改，则予以提示。订正记作规则 override 的修改，与其他修改一样可以撤销。
`,
  },
};

/** The example of `zhengben help overrides`. */
export const overridesExample = `reject:      # {reject}
  - {rule: page-number, text: 第 12 页}
join:        # {join}
  - 县级以上人民政府有关部门
  - {after: 市级财政给予, why: 跨页}
split:       # {split}
  - {before: （二）完善机制}
heading:     # {heading}
  - {text: 工作目标, depth: 1}
furniture:   # {furniture}
  - {text: 【字号, to: 分享到：}
pair:        # {pair}
  - {old: 第六条, new: 第八条 国家鼓励}` as const;

export const overridesComments: Readonly<Record<string, Localized>> = {
  reject: { en: 'an edit that is wrong', zh: '不作此修改' },
  join: { en: 'no line break here', zh: '此处不断行' },
  split: { en: 'a line begins here', zh: '此处另起一行' },
  heading: { en: 'this line is a heading', zh: '此行是标题' },
  furniture: { en: 'not the document’s own', zh: '不属于正文的杂项' },
  pair: { en: 'for diff: the same section', zh: '用于 diff：同一节' },
};

export type TitleName = keyof Complete<typeof titles>;

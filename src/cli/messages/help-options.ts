import type { Localized } from '../../model/localized.js';
import type { Complete } from './complete.js';

/** What the help says of options and arguments. */
export const globalOptions: Readonly<
  Record<'lang' | 'color' | 'noColor' | 'debug' | 'version' | 'help', Localized>
> = {
  lang: {
    en: 'language of messages, en or zh (default: by locale)',
    zh: '消息语言，en 或 zh（默认随系统语言）',
  },
  color: { en: 'colour also where nobody looks', zh: '始终使用颜色' },
  noColor: { en: 'no colour (as does NO_COLOR)', zh: '不使用颜色（同 NO_COLOR）' },
  debug: { en: 'show where an error happened', zh: '显示出错位置' },
  version: { en: 'print the version', zh: '显示版本号' },
  help: { en: 'show this help', zh: '显示本帮助' },
};

export const arguments_ = {
  files: {
    en: 'files, folders (their .txt, .md, .markdown) or patterns; - is standard input',
    zh: '文件、文件夹（其中的 .txt、.md、.markdown）或通配模式；- 为标准输入',
  },
  clean: { en: 'a text that zhengben clean wrote', zh: 'zhengben clean 写出的文本' },
  source: { en: 'the original, if you still have it', zh: '原文（如果还在）' },
  old: { en: 'the older edition', zh: '旧版本' },
  new: { en: 'the newer edition', zh: '新版本' },
  rule: { en: 'a rule; without one, all are listed', zh: '规则名；不写则列出全部' },
  command: { en: 'a command, or overrides', zh: '命令，或 overrides' },
} as const;

export const options = {
  output: {
    en: 'write to this file or folder; a folder if it is one, ends in / or there are several inputs',
    zh: '写入该文件或文件夹；已是文件夹、以 / 结尾或有多个输入时视为文件夹',
  },
  outputFile: { en: 'write to this file', zh: '写入该文件' },
  edits: {
    en: 'write every edit, for restore, to this file (several inputs: a folder)',
    zh: '将全部修改记录写入该文件，供 restore 使用（多个输入时为文件夹）',
  },
  editsFile: { en: 'the edits written with that text', zh: '与该文本一同写出的修改记录' },
  explain: {
    en: 'show each edit on standard error: where, which rule, from what to what, why',
    zh: '在标准错误上逐条说明修改：位置、规则、前后内容、理由',
  },
  script: {
    en: 'convert to this script: hans, hant, tw, twp, hk, or an OpenCC configuration such as s2hk',
    zh: '转换简繁：hans、hant、tw、twp、hk，或 s2hk 等 OpenCC 配置名',
  },
  terms: {
    en: 'a dictionary of your own for --script, in the format of OpenCC (word, TAB, what it becomes; one a line); it wins',
    zh: '用于 --script 的自定义词典（OpenCC 格式：每行“原词<TAB>目标词”），优先采用',
  },
  only: {
    en: 'run only these rules (ids, comma-separated)',
    zh: '只运行这些规则（规则名，逗号分隔）',
  },
  disable: { en: 'leave these rules out', zh: '不运行这些规则' },
  spacing: {
    en: 'blanks between Han and Latin or digits: tight removes them, keep leaves them',
    zh: '汉字与西文、数字之间的空格：tight 删除，keep 保留',
  },
  fixConversion: {
    en: 'correct what an earlier mechanical conversion certainly got wrong (規范 → 規範)',
    zh: '改正先前机械转换造成的确定错误（規范 → 規範）',
  },
  standard: {
    en: 'hold a traditional text to one standard (with --fix-conversion)',
    zh: '按某一标准审查繁体文本（与 --fix-conversion 同用）',
  },
  standardAudit: {
    en: 'hold a traditional text to one standard (with --audit or --fix-conversion)',
    zh: '按某一标准审查繁体文本（与 --audit 或 --fix-conversion 同用）',
  },
  audit: {
    en: 'also list faults of a mechanical conversion between simplified and traditional',
    zh: '同时列出简繁机械转换造成的错误',
  },
  encoding: {
    en: 'the encoding, if detection errs: utf-8, utf-16le, utf-16be, gb18030, gbk, gb2312, big5',
    zh: '指定编码（自动识别有误时）：utf-8、utf-16le、utf-16be、gb18030、gbk、gb2312、big5',
  },
  format: {
    en: 'read the input as plain text or Markdown (default: by name and content)',
    zh: '按纯文本或 Markdown 读取（默认按文件名和内容判断）',
  },
  lossy: {
    en: 'go on at undecodable bytes with U+FFFD, and report them',
    zh: '遇到无法解码的字节以 U+FFFD 代替并报告，不中止',
  },
  maxBytes: {
    en: 'refuse inputs larger than this (default: 33554432, that is 32 MiB)',
    zh: '拒绝超过此字节数的输入（默认 33554432，即 32 MiB）',
  },
  overrides: {
    en: 'corrections by hand for this document (default: NAME.zhengben.yaml beside it); see zhengben help overrides',
    zh: '该文档的人工订正文件（默认为同目录下的 名称.zhengben.yaml），见 zhengben help overrides',
  },
  filesFrom: {
    en: 'read the names of the inputs from this file, one a line or NUL between them; - is standard input',
    zh: '从该文件读取输入文件名，每行一个或以 NUL 分隔；- 为标准输入',
  },
  jobs: {
    en: 'worker threads (default: one a processor from 100 files on)',
    zh: '工作线程数（默认：文件达 100 个时每个处理器一个）',
  },
  resume: {
    en: 'skip inputs whose products are there and younger than the input, if the options are those of .zhengben-run.json in the output folder',
    zh: '跳过结果已存在且比输入新的文件，继续上次的运行（选项须与输出文件夹中的 .zhengben-run.json 相同）',
  },
  report: {
    en: 'write what was done and what failed to this file (JSON)',
    zh: '将完成与失败情况写入该文件（JSON）',
  },
  field: { en: 'the field of a record that holds the text', zh: '记录中存放文本的字段' },
  maxChars: {
    en: 'chunks: the most characters of a piece',
    zh: 'chunks：每块的最多字数',
  },
  across: {
    en: 'chunks: let a piece hold several short sections',
    zh: 'chunks：允许一块包含多个较短的节',
  },
  failFast: { en: 'stop at the first input that fails', zh: '遇到第一个失败的输入即停止' },
  to: { en: 'the format of the product', zh: '输出格式' },
  runIn: {
    en: 'Markdown: a heading that opens its paragraph as a heading of its own, or in bold before it',
    zh: 'Markdown：段首标题单独成标题，或加粗置于段首',
  },
  frontMatter: {
    en: 'Markdown: title, number, date and source as front matter',
    zh: 'Markdown：以 front matter 写出标题、文号、日期和来源',
  },
  pairs: {
    en: 'an overrides file whose pair: says which sections belong together; see zhengben help overrides',
    zh: '订正文件，其中 pair: 指明哪些节相互对应；见 zhengben help overrides',
  },
  noPositions: {
    en: 'JSON: leave the source positions out, and set it out to be read',
    zh: 'JSON：不含原文位置，并缩进排版以便阅读',
  },
  max: {
    en: 'exit with 1 only if more than this many things are found',
    zh: '发现的问题超过此数时才以 1 退出',
  },
  strict: { en: 'let every difference count', zh: '所有差异都计入' },
  onlyKinds: {
    en: 'show only these kinds of change (comma-separated)',
    zh: '只显示这些类型的差异（逗号分隔）',
  },
  ignoreKinds: { en: 'leave these kinds of change out', zh: '不显示这些类型的差异' },
  whole: {
    en: 'compare whole files, even if one holds an edition of the other',
    zh: '比较整个文件，即使其中一个内嵌另一个的版本',
  },
  part: {
    en: 'compare the document with this title inside a file',
    zh: '比较文件中标题为此的文档',
  },
  sideBySide: { en: 'both editions beside each other', zh: '左右并排显示' },
  width: {
    en: 'columns to use (default: those of the terminal)',
    zh: '显示宽度（列，默认为终端宽度）',
  },
} as const;

export type OptionName = keyof Complete<typeof options>;
export type ArgumentName = keyof Complete<typeof arguments_>;

import type { Localized } from '../../model/localized.js';

/** The help of one command. */
export interface CommandHelp {
  /** One line, for the list of commands. */
  summary: Localized;
  /** What it does, in a paragraph; shown above its options. */
  description: Localized;
  /** Commands a user can copy, each with what it does. */
  examples: readonly { command: string; what: Localized }[];
}

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
export const front = {
  description: {
    en: 'zhengben (正本, "the authoritative copy") repairs the raw text of Chinese official documents, structures it, converts its script, and compares editions. Every repair is listed with its reason and can be undone.',
    zh: 'zhengben（正本）：修复中文公文的原始文本（PDF 提取、网页抓取），还原层次结构，转换简繁，比较版本。每一处修改都有记录和理由，并可逐字节还原。',
  },
  footer: {
    en: 'zhengben <command> --help shows the options of a command, with examples; zhengben help overrides tells how to correct a document by hand. Files, folders and patterns may be named; - or nothing is standard input. Products go to standard output or -o, messages to standard error. Exit codes: 0 done, 1 check or diff found something, 2 trouble.',
    zh: 'zhengben <命令> --help 显示该命令的选项和示例；zhengben help overrides 说明如何人工订正。可列出文件、文件夹和通配模式；- 或不写表示标准输入。结果写到标准输出或 -o 指定处，消息写到标准错误。退出码：0 完成，1 check 或 diff 有发现，2 出错。',
  },
} as const;

/** Pages of help that belong to no command. */
export const topics = {
  overrides: {
    en: `Corrections by hand

Put a file NAME.zhengben.yaml beside a document (or name it with --overrides) where the repair of that document errs. It is found by its name (意见.txt.zhengben.yaml or 意见.zhengben.yaml), and wins over every rule.

{example}

Words are quoted from the source, before any repair and conversion; blanks and line ends in them do not matter, so a correction survives another extraction of the same document. Words that stand in several places need "occurrence: 2", counted from 1. Every entry may give a reason with "why". Words that stand nowhere, or in several places, are an error, and nothing is written. Corrections are edits of the rule "override" and are undone like all others.
`,
    zh: `人工订正

某个文档的修复有误时，在其旁边放置 名称.zhengben.yaml（或用 --overrides 指定）。程序按名称查找（意见.txt.zhengben.yaml 或 意见.zhengben.yaml），其内容优先于一切规则。

{example}

引用的文字取自修复和转换之前的原文，其中的空白和换行不影响匹配，因此同一文档重新提取后订正仍然有效。文字出现在多处时须注明 occurrence: 2（从 1 数起）。每条都可用 why 写明理由。文字找不到或有多处匹配时报错，不写出任何内容。订正记作规则 override 的修改，与其他修改一样可以撤销。
`,
  },
} as const;

/** The example of `zhengben help overrides`. */
export const overridesExample = `reject:                                  # {reject}
  - {rule: page-number, text: 第 12 页}
join:                                    # {join}
  - 县级以上人民政府有关部门
  - {after: 市级财政给予, why: 跨页}
split:                                   # {split}
  - {before: （二）完善机制}
heading:                                 # {heading}
  - {text: 工作目标, depth: 1}
furniture:                               # {furniture}
  - {text: 【字号, to: 分享到：}
pair:                                    # {pair}
  - {old: 第六条, new: 第八条 国家鼓励}` as const;

export const overridesComments = {
  reject: { en: 'an edit that is wrong', zh: '不作此修改' },
  join: { en: 'no line break here', zh: '此处不断行' },
  split: { en: 'a line begins here', zh: '此处另起一行' },
  heading: { en: 'this line is a heading', zh: '此行是标题' },
  furniture: { en: 'not the document’s own', zh: '不属于正文的杂项' },
  pair: { en: 'for diff: the same section', zh: '用于 diff：同一节' },
} as const;

export const globalOptions = {
  lang: {
    en: 'language of messages, en or zh (default: by locale)',
    zh: '消息语言，en 或 zh（默认随系统语言）',
  },
  color: { en: 'colour also where nobody looks', zh: '始终使用颜色' },
  noColor: { en: 'no colour (as does NO_COLOR)', zh: '不使用颜色（同 NO_COLOR）' },
  debug: { en: 'show where an error happened', zh: '显示出错位置' },
  version: { en: 'print the version', zh: '显示版本号' },
  help: { en: 'show this help', zh: '显示本帮助' },
} as const;

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
    en: 'a dictionary of your own for --script, in the format of OpenCC; it wins',
    zh: '用于 --script 的自定义词典（OpenCC 格式），优先采用',
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
  maxBytes: { en: 'refuse inputs larger than this', zh: '拒绝超过此字节数的输入' },
  overrides: {
    en: 'corrections by hand for this document (default: NAME.zhengben.yaml beside it); see zhengben help overrides',
    zh: '该文档的人工订正文件（默认为同目录下的 名称.zhengben.yaml），见 zhengben help overrides',
  },
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
  noPositions: { en: 'JSON: leave the source positions out', zh: 'JSON：不含原文位置' },
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

export const commands = {
  clean: {
    summary: {
      en: 'repair a text: one paragraph or heading a line',
      zh: '修复文本：每段、每个标题各占一行',
    },
    description: {
      en: 'Repairs the raw text of a PDF or web page: joins wrapped lines, removes page numbers, running heads and site chrome, mends characters, labels, punctuation and spacing. Nothing is lost: with --edits every change is recorded, and zhengben restore gives the original back byte for byte. That is proved in memory before anything is written.',
      zh: '修复 PDF 或网页的原始文本：合并折行，去除页码、页眉页脚和网页杂项，修正字符、序号、标点和空格。不丢失任何内容：加 --edits 可记录每处修改，zhengben restore 据此逐字节还原原文；写出之前先在内存中验证可还原。',
    },
    examples: [
      {
        command: 'zhengben clean 意见.txt -o clean/ --edits clean/意见.edits.json',
        what: { en: 'repair a file and keep the record', zh: '修复一个文件并保留记录' },
      },
      {
        command: 'zhengben clean 意见.txt --explain | less',
        what: { en: 'see what is changed, and why', zh: '查看修改内容及理由' },
      },
      {
        command: 'zhengben clean raw/ -o clean/ --script hans',
        what: {
          en: 'a folder, converted to simplified characters',
          zh: '整个文件夹，并转换为简体',
        },
      },
      {
        command: 'pdftotext 通知.pdf - | zhengben clean',
        what: { en: 'straight from a PDF', zh: '直接处理 PDF 提取的文本' },
      },
    ],
  },
  restore: {
    summary: { en: 'give the original back, byte for byte', zh: '逐字节还原原文' },
    description: {
      en: 'Undoes the edits of a text that zhengben clean wrote. A text that was changed since is refused.',
      zh: '撤销 zhengben clean 对文本所作的修改。文本若在写出后被改动过，则拒绝还原。',
    },
    examples: [
      {
        command: 'zhengben restore 意见.clean.txt --edits 意见.edits.json -o 意见.txt',
        what: { en: 'write the original', zh: '写出原文' },
      },
    ],
  },
  verify: {
    summary: {
      en: 'prove that a text and its edits give the original back',
      zh: '验证文本与修改记录能够还原原文',
    },
    description: {
      en: 'Rebuilds the original from the text and its edits, compares its SHA-256 with the one on record (and with SOURCE, if given), and replays the edits on it.',
      zh: '由文本和修改记录重建原文，与记录中的 SHA-256（以及给出的原文）比对，再对其重做全部修改。',
    },
    examples: [
      {
        command: 'zhengben verify 意见.clean.txt --edits 意见.edits.json 意见.txt',
        what: { en: 'prove it against the file itself', zh: '与原文件比对' },
      },
    ],
  },
  export: {
    summary: {
      en: 'structure a text: Markdown, a JSON tree, CSV, text',
      zh: '结构化输出：Markdown、JSON 树、CSV、文本',
    },
    description: {
      en: 'Repairs a text, finds its title, number, addressee, sections, attachments, signature and date, and writes them in the format asked for. csv has one row a section, and opens in a spreadsheet as it is.',
      zh: '修复文本，识别标题、文号、主送机关、层次、附件、署名和日期，并按所选格式写出。csv 每节一行，可直接用表格软件打开。',
    },
    examples: [
      {
        command: 'zhengben export 意见.txt > 意见.md',
        what: { en: 'Markdown', zh: '输出 Markdown' },
      },
      {
        command: 'zhengben export raw/ -t json --no-positions -o trees/',
        what: { en: 'a folder as JSON trees', zh: '整个文件夹输出为 JSON 树' },
      },
      {
        command: 'zhengben export 条例.txt -t csv -o 条例.csv',
        what: { en: 'one row an article', zh: '每条一行的表格' },
      },
    ],
  },
  outline: {
    summary: { en: 'the headings of a text, as a tree', zh: '以树形显示标题层次' },
    description: {
      en: 'Draws the hierarchy of a document (编 章 节 条, 一、（一）1.（1）, unnumbered headings, questions, attachments), each with its line in the source.',
      zh: '显示文档的层次（编、章、节、条，一、（一）1.（1），无编号标题，问答，附件）及其在原文中的行号。',
    },
    examples: [
      { command: 'zhengben outline 意见.txt', what: { en: 'draw it', zh: '显示层次' } },
      {
        command: 'zhengben outline 意见.txt -t opml -o 意见.opml',
        what: { en: 'for a mind map', zh: '供思维导图使用' },
      },
    ],
  },
  diff: {
    summary: {
      en: 'what really changed between two editions',
      zh: '两个版本之间的实质差异',
    },
    description: {
      en: 'Compares the wording of two editions of a document, section by section: simplified or traditional, PDF or web page, draft or final. Differences of script, spacing, punctuation and numbering are told apart from changes of numbers, dates, obligations and text, and only the latter count. Exit code 0: nothing that counts; 1: something; 2: trouble.',
      zh: '逐节比较同一文件的两个版本的文字，无论简繁、PDF 或网页、草案或定稿。字体、空格、标点、编号的差异与数字、日期、义务用语和文字的改动分开列出，只有后者计入。退出码：0 无实质差异，1 有差异，2 出错。',
    },
    examples: [
      {
        command: 'zhengben diff 草案.txt 定稿.txt',
        what: { en: 'see the changes', zh: '查看改动' },
      },
      {
        command: 'zhengben diff 简体.txt 繁體.txt -t json',
        what: { en: 'for a program', zh: '供程序使用' },
      },
      {
        command: "git difftool -y -x 'zhengben diff' -- 意见.txt",
        what: { en: 'inside git', zh: '在 git 中使用' },
      },
    ],
  },
  check: {
    summary: {
      en: 'what is wrong with a text, without touching it',
      zh: '检查文本的问题，不作改动',
    },
    description: {
      en: 'Lists what clean would repair and why, edits it is unsure of, gaps and repeats in the numbering, line breaks it could not decide, and mixed scripts. Exit code 0: nothing found; 1: something; 2: trouble.',
      zh: '列出 clean 将修改之处及理由、存疑的修改、编号的缺漏与重复、无法确定的断行，以及简繁混用。退出码：0 未发现，1 有发现，2 出错。',
    },
    examples: [
      { command: 'zhengben check 意见.txt', what: { en: 'read the report', zh: '查看报告' } },
      {
        command: 'zhengben check raw/ -t json > report.json',
        what: { en: 'a folder, for a program', zh: '检查文件夹，供程序使用' },
      },
    ],
  },
  index: {
    summary: { en: 'one row a document: a table of a folder', zh: '文件夹目录表：每个文档一行' },
    description: {
      en: 'A table of documents: file, title, number, issuer, date, script, encoding, numbers of sections, characters and diagnostics, attachments.',
      zh: '文档一览表：文件、标题、文号、发文机关、日期、字体、编码、节数、字数、问题数、附件。',
    },
    examples: [
      {
        command: 'zhengben index raw/ -o index.csv',
        what: { en: 'for a spreadsheet', zh: '供表格软件使用' },
      },
    ],
  },
  rules: {
    summary: { en: 'the repairs, and why each is made', zh: '修复规则及其理由' },
    description: {
      en: 'Lists the rules of repair in the order they run, or explains one of them with an example.',
      zh: '按运行顺序列出修复规则，或说明其中一条并给出示例。',
    },
    examples: [
      { command: 'zhengben rules', what: { en: 'all of them', zh: '全部规则' } },
      { command: 'zhengben rules line-ends', what: { en: 'one of them', zh: '其中一条' } },
    ],
  },
  help: {
    summary: { en: 'help for a command', zh: '显示命令的帮助' },
    description: { en: 'Shows the help of a command.', zh: '显示命令的帮助。' },
    examples: [],
  },
} as const;

/** Fails to compile if a language is missing. */
type Complete<Texts extends Readonly<Record<string, Localized>>> = Texts;
type CompleteHelp<Texts extends Readonly<Record<string, CommandHelp>>> = Texts;

export type CommandName = keyof CompleteHelp<typeof commands>;
export type OptionName = keyof Complete<typeof options>;
export type ArgumentName = keyof Complete<typeof arguments_>;
export type GlobalOptionName = keyof Complete<typeof globalOptions>;
export type TitleName = keyof Complete<typeof titles>;
export type TopicName = keyof Complete<typeof topics>;
export type OverridesKey = keyof Complete<typeof overridesComments>;
export type FrontText = keyof Complete<typeof front>;

import type { Localized } from '../../model/localized.js';

/** The help of one command. */
interface CommandHelp {
  /** One line, for the list of commands. */
  summary: Localized;
  /** What it does, in a paragraph; shown above its options. */
  description: Localized;
  /** Commands a user can copy, each with what it does. */
  examples: readonly { command: string; what: Localized }[];
}

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
      en: 'structure a text: Markdown, a JSON tree, CSV, HTML, chunks, text',
      zh: '结构化输出：Markdown、JSON 树、CSV、HTML、分块、文本',
    },
    description: {
      en: 'Repairs a text, finds its title, number, addressee, sections, attachments, signature and date, and writes them in the format asked for. csv has one row a section and rows for what stands outside them, and opens in a spreadsheet as it is; html is a page to read, with every repair shown on demand; chunks are pieces for retrieval, one JSON object a line.',
      zh: '修复文本，识别标题、文号、主送机关、层次、附件、署名和日期，并按所选格式写出。csv 每节一行，各节之外的内容另行列出，可直接用表格软件打开；html 为阅读页，可按需显示每处修改；chunks 为检索用的分块，每行一个 JSON 对象。',
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
      en: 'Draws the hierarchy of a document (编 章 节 条, 一、（一）1.（1）, unnumbered headings, questions, attachments). json and csv give each its line in the source as well.',
      zh: '显示文档的层次（编、章、节、条，一、（一）1.（1），无编号标题，问答，附件）；json 和 csv 另给出各标题在原文中的行号。',
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
      en: 'Compares the wording of two editions of a document, section by section: simplified or traditional, PDF or web page, draft or final. Changes of numbers, dates, obligations and text count, as do moves and renumbering. Told apart, and not counted: differences of script, spacing, punctuation, the spelling of labels, parts of the frame that one edition lacks (letterhead, byline, table of contents, captions of articles), the wording of the lines that tell when a text was passed and amended, references that follow a renumbering, a split or merger that leaves the words as they are, another spelling of the same number or date, faults of conversion, lost characters. Exit code 0: nothing that counts; 1: something; 2: trouble. With --only or --ignore that is said of the kinds shown.',
      zh: '逐节比较同一文件的两个版本的文字，无论简繁、PDF 或网页、草案或定稿。数字、日期、义务用语和文字的改动，以及移位、改号，计入差异。另行列出而不计入的有：繁简、空格、标点、序号写法的不同，只有一方具有的文件要素（发文机关标志、来源、目录、条标等）、通过与修正沿革的措辞，随改号而变的引用，文字未变的拆分与合并，同一数字或日期的不同写法，转换差错，字符损坏。退出码：0 无实质差异，1 有差异，2 出错；用 --only 或 --ignore 时，只就所显示的类型而言。',
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
      en: 'A table of documents: file, title, number, issuer, date, script, encoding, numbers of sections, characters and diagnostics, attachments. diagnostics are what parsing found doubtful (gaps and repeats in the numbering and the like); what check lists beside that, repairs above all, is not among them.',
      zh: '文档一览表：文件、标题、文号、发文机关、日期、简繁、编码、节数、字数、问题数、附件。问题数（diagnostics）只计解析时发现的疑点（编号缺漏、重复等），不含 check 另外列出的修改等项。',
    },
    examples: [
      {
        command: 'zhengben index raw/ -o index.csv',
        what: { en: 'for a spreadsheet', zh: '供表格软件使用' },
      },
    ],
  },
  stream: {
    summary: {
      en: 'records in, records out: NDJSON for pipelines and clusters',
      zh: '逐条处理 NDJSON 记录，用于流水线和集群',
    },
    description: {
      en: 'Reads one JSON object a line from standard input and writes one for each, in order: its text repaired (-t text), or in its place the tree, Markdown, outline or chunks made of it. Other fields pass through. A record that cannot be worked on keeps its fields and gets an error (code, message), so that it can be tried again; a line that is no record becomes one with an error; the stream goes on, and ends with exit code 0: look for error in what comes out. Exit code 2: an option is wrong, or with --fail-fast a record failed. chunks are pieces for retrieval, each with its section path, its place in the source and a stable id.',
      zh: '从标准输入逐行读取 JSON 对象，按序逐条输出：文本修复后写回（-t text），或代之以由其生成的树、Markdown、大纲或分块，其余字段原样保留。无法处理的记录保留各字段并加上 error（代码、说明），以便重试；不成记录的行输出为含 error 的记录；其余照常，退出码仍为 0，请在输出中查找 error。退出码 2：选项有误，或用了 --fail-fast 而有记录失败。chunks 为检索用的分块，各带所在层次路径、原文位置和稳定的标识。',
    },
    examples: [
      {
        command: 'zhengben stream < raw.ndjson > clean.ndjson',
        what: { en: 'repair the field "text" of every record', zh: '修复每条记录的 text 字段' },
      },
      {
        command: 'zhengben stream -t chunks --max-chars 800 --field body < docs.ndjson',
        what: { en: 'pieces for a search index', zh: '生成检索索引用的分块' },
      },
      {
        command: 'parallel --pipe --keep-order -N 200 zhengben stream < raw.ndjson',
        what: { en: 'on every processor', zh: '使用全部处理器' },
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
type Complete<Texts extends Readonly<Record<string, CommandHelp>>> = Texts;

export type CommandName = keyof Complete<typeof commands>;

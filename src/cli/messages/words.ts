import type { Complete } from './complete.js';

/**
 * What the command line says while it runs. `{name}` is a value put in; its names must be the same
 * in every language. Help texts stand beside, in files of their own.
 */
export const words = {
  // inputs and outputs
  'standard-input': { en: '<stdin>', zh: '<标准输入>' },
  'reading-terminal': {
    en: 'Reading from the terminal; end with Ctrl-D. To read a file, name it; --help shows how.',
    zh: '正在从终端读取，按 Ctrl-D 结束。要读取文件，请写出文件名；用法见 --help。',
  },
  'no-such-file': { en: 'There is no such file.', zh: '找不到该文件。' },
  'empty-name': { en: 'An empty name names no file.', zh: '空名称不代表任何文件。' },
  'name-not-utf8': {
    en: 'The name of this file holds bytes that are not UTF-8, so it cannot be opened. Rename it first; for a folder out of a Chinese archive: convmv -r -f gbk -t utf-8 --notest FOLDER.',
    zh: '该文件名含有非 UTF-8 字节，无法打开。请先改名；对于解压自中文压缩包的文件夹，可用：convmv -r -f gbk -t utf-8 --notest 文件夹。',
  },
  'no-match': {
    en: 'No file fits this pattern.',
    zh: '没有与该模式匹配的文件。',
  },
  'empty-folder': {
    en: 'This folder holds no .txt, .md or .markdown file. Name files of other extensions themselves, or use a pattern such as "{folder}/**/*.text".',
    zh: '该文件夹中没有 .txt、.md 或 .markdown 文件。其他扩展名的文件请直接列出，或使用 “{folder}/**/*.text” 之类的模式。',
  },
  'stdin-twice': {
    en: 'Standard input (-) can be read only once.',
    zh: '标准输入（-）只能读取一次。',
  },
  'is-folder': {
    en: 'This is a folder, and a file is needed here.',
    zh: '这是文件夹，此处需要文件。',
  },
  'not-a-folder': {
    en: 'Several results go into a folder, and this is a file.',
    zh: '多个结果须写入文件夹，而这是一个文件。',
  },
  'no-permission': {
    en: 'No permission to read or write here ({code}).',
    zh: '没有读写权限（{code}）。',
  },
  'disk-full': {
    en: 'No space is left on the disk ({code}). The output was not written; the source is untouched.',
    zh: '磁盘空间不足（{code}）。未能写出结果，原文件未受影响。',
  },
  'system-error': { en: 'The system refused: {detail}.', zh: '系统拒绝了操作：{detail}。' },
  'several-need-output': {
    en: 'Several inputs need a folder to write to: add -o FOLDER.',
    zh: '有多个输入时需要指定输出文件夹：请加上 -o 文件夹。',
  },
  'one-output-two-inputs': {
    en: '{first} and {second} would both be written to {output}. Nothing was written; run them apart, into two folders.',
    zh: '{first} 与 {second} 会写入同一个文件 {output}。未写入任何内容；请分两次运行，输出到不同的文件夹。',
  },
  'output-is-input': {
    en: '{output} would be written to, but it is also read. Nothing was written; choose another name or folder.',
    zh: '{output} 既要读取又要写入。未写入任何内容；请指定其他名称或文件夹。',
  },
  'two-products': {
    en: 'Two products would be written to {output}. Nothing was written; give each a file of its own.',
    zh: '两份结果会写入同一个文件 {output}。未写入任何内容；请分别指定文件。',
  },
  'file-as-folder': {
    en: '{file} is a file, and a folder is needed there.',
    zh: '{file} 是文件，此处需要文件夹。',
  },
  'edits-need-file': {
    en: 'The edits need a file of their own: name one with --edits, or give the text one with -o.',
    zh: '修改记录须写入单独的文件：请用 --edits 指定，或用 -o 为文本指定文件。',
  },
  'outside-folder': {
    en: 'The output {output} would land outside its folder (through a symbolic link). Nothing was written.',
    zh: '输出文件 {output} 会（经由符号链接）落在输出文件夹之外。未写入任何内容。',
  },
  'too-large': {
    en: 'The input is larger than {limit} bytes. Allow more with --max-bytes; it may then need more memory than Node.js gives unasked (NODE_OPTIONS=--max-old-space-size=16000, in MB).',
    zh: '输入超过 {limit} 字节。可用 --max-bytes 放宽；所需内存可能超过 Node.js 的默认上限（用 NODE_OPTIONS=--max-old-space-size=16000 调整，单位 MB）。',
  },
  'too-many-edits': {
    en: 'This text has {count} repairs, more than there is room for one by one. Divide the text, or give Node.js more memory (NODE_OPTIONS=--max-old-space-size=16000, in MB).',
    zh: '该文本共有 {count} 处修改，逐条列出超出内存。请拆分文本，或为 Node.js 增加内存（NODE_OPTIONS=--max-old-space-size=16000，单位 MB）。',
  },
  'product-too-large': {
    en: 'What would be written is larger than one text can be in memory (some 500 million characters). Divide the document, or choose another format.',
    zh: '要写出的内容超过内存中一份文本的上限（约五亿字符）。请拆分文档，或改用其他格式。',
  },
  'file-too-large': {
    en: 'This file is larger than {limit} bytes, which is more than is read of such a file.',
    zh: '该文件超过 {limit} 字节，超出此类文件的读取上限。',
  },
  'not-utf8-file': {
    en: 'This file must be UTF-8 text.',
    zh: '该文件必须是 UTF-8 文本。',
  },
  'failed-files': {
    en: '{failed} of {total} inputs failed, {done} were done.',
    zh: '{total} 个输入中有 {failed} 个失败，{done} 个完成。',
  },
  'progress-bar': {
    en: '{bar} {percentage}% | {value} of {total} files | {rate} files/s | {eta_formatted} left | {failed} failed',
    zh: '{bar} {percentage}% | {total} 个文件已处理 {value} 个 | 每秒 {rate} 个 | 剩余 {eta_formatted} | 失败 {failed} 个',
  },
  'progress-line': {
    en: '{done} of {total} files, {rate} files/s, {left} s left, {failed} failed',
    zh: '{total} 个文件已处理 {done} 个，每秒 {rate} 个，剩余约 {left} 秒，失败 {failed} 个',
  },
  'more-failures': {
    en: '… and {count} more failures; --report FILE lists them all.',
    zh: '……另有 {count} 个失败；--report 文件 可列出全部。',
  },
  'corpus-summary': {
    en: '{files} files: {done} done, {skipped} skipped, {failed} failed, in {seconds} s ({rate} MB/s).',
    zh: '共 {files} 个文件：完成 {done} 个，跳过 {skipped} 个，失败 {failed} 个，用时 {seconds} 秒（{rate} MB/s）。',
  },
  'input-line': { en: 'line {line}', zh: '第 {line} 行' },
  'bad-record': {
    en: 'This line is no record: one JSON object a line, in UTF-8, is expected ({detail}).',
    zh: '此行不是记录：每行应为一个 UTF-8 编码的 JSON 对象（{detail}）。',
  },
  'record-too-deep': {
    en: 'The record nests deeper than {deepest} levels.',
    zh: '记录的嵌套超过 {deepest} 层。',
  },
  'no-field': {
    en: 'The record has no text in the field "{field}". Name another with --field.',
    zh: '记录的字段“{field}”中没有文本。可用 --field 指定其他字段。',
  },
  'lossy-places': {
    en: '{file}: {count} places could not be decoded and read U+FFFD (\ufffd); the first is {line}:{column}.',
    zh: '{file}：有 {count} 处无法解码，以 U+FFFD（\ufffd）代替；首处在 {line}:{column}。',
  },
  'record-surrogate': {
    en: 'The text holds half of a surrogate pair (at UTF-16 unit {at}), which is no character. Escape the whole character in the JSON, or put U+FFFD there.',
    zh: '文本含有半个代理对（第 {at} 个 UTF-16 单元），不构成字符。请在 JSON 中转义完整的字符，或以 U+FFFD 代替。',
  },
  'record-nul': {
    en: 'The text holds U+0000 (at UTF-16 unit {at}), which no document does: take it out, or see how the text was extracted.',
    zh: '文本含有 U+0000（第 {at} 个 UTF-16 单元），正常文档不会有此字符：请将其去掉，或检查文本的提取方式。',
  },
  // promises and faults
  'cannot-restore': {
    en: 'The original could not be rebuilt from the clean text and its edits, so nothing was written. This is a fault of zhengben: please report it with this file, the version ({version}) and the command.',
    zh: '无法由整理后的文本和修改记录还原出原文，因此未写入任何内容。这是 zhengben 的缺陷：请附上该文件、版本号（{version}）和所用命令向项目报告。',
  },
  fault: {
    en: 'This is a fault of zhengben ({detail}). Please report it with the input, the version ({version}) and the command; --debug shows where it happened.',
    zh: '这是 zhengben 的缺陷（{detail}）。请附上输入、版本号（{version}）和所用命令向项目报告；加上 --debug 可显示出错位置。',
  },
  interrupted: {
    en: 'Interrupted. Finished outputs are whole; unfinished ones were not written.',
    zh: '已中断。已完成的输出均完整，未完成的没有写入。',
  },
  'verify-ok': {
    en: '{file}: its edits give the original on record back, all {bytes} bytes, and made on it again they give this text.',
    zh: '{file}：由修改记录可还原所记录的原文全部 {bytes} 字节，对原文重做修改也得到本文。',
  },
  'verify-ok-source': {
    en: '{file}: its edits give {source} back, all {bytes} bytes, and made on that file again they give this text.',
    zh: '{file}：由修改记录可还原 {source} 全部 {bytes} 字节，对该文件重做修改也得到本文。',
  },
  // command-line errors
  'bad-language': {
    en: 'The option --lang takes en or zh, not "{value}".',
    zh: '选项 --lang 只接受 en 或 zh，不接受“{value}”。',
  },
  'unknown-option': { en: 'There is no option {option}.', zh: '没有选项 {option}。' },
  'unknown-command': { en: 'There is no command "{command}".', zh: '没有名为“{command}”的命令。' },
  'did-you-mean': { en: 'Did you mean {names}?', zh: '是否想用 {names}？' },
  'missing-argument': {
    en: 'The argument <{argument}> is missing.',
    zh: '缺少参数 <{argument}>。',
  },
  'missing-value': { en: 'The option {option} needs a value.', zh: '选项 {option} 缺少值。' },
  'missing-option': { en: 'The option {option} is required.', zh: '必须给出选项 {option}。' },
  'too-many-arguments': {
    en: 'There are more arguments than this command takes.',
    zh: '参数过多。',
  },
  'bad-value': {
    en: 'The option {option} cannot be "{value}". {detail}',
    zh: '选项 {option} 不能是“{value}”。{detail}',
  },
  'possible-values': { en: 'Possible: {values}.', zh: '可用的值：{values}。' },
  'not-empty': { en: 'It takes a value.', zh: '须给出一个值。' },
  'whole-number': {
    en: 'It takes a whole number from {least} up.',
    zh: '应为不小于 {least} 的整数。',
  },
  'terms-need-script': {
    en: '--terms is the dictionary of a conversion: say to which script with --script.',
    zh: '--terms 是转换简繁时所用的词典：请用 --script 指明转换为简体还是繁体。',
  },
  'standard-for-nothing': {
    en: '--standard does nothing alone: it goes with --fix-conversion (in check also with --audit).',
    zh: '单用 --standard 不起作用：须与 --fix-conversion 同用（check 命令也可与 --audit 同用）。',
  },
  'see-help': { en: 'See {command}.', zh: '用法见 {command}。' },
  // explain
  'explain-none': { en: '{file}: nothing to repair.', zh: '{file}：无需修改。' },
  'explain-summary': { en: '{file}: {count} edits', zh: '{file}：共 {count} 处修改' },
  'explain-unsure': {
    en: '{count} of them are unsure: reported, not made',
    zh: '其中 {count} 处存疑：仅报告，未修改',
  },
  certain: { en: 'certain', zh: '确定' },
  likely: { en: 'likely', zh: '很可能' },
  unsure: { en: 'unsure, not made', zh: '存疑，未修改' },
  // check
  'script-hans': { en: 'simplified', zh: '简体' },
  'script-hant': { en: 'traditional', zh: '繁体' },
  'script-mixed': { en: 'mixed script', zh: '简繁混用' },
  'script-undecidable': { en: 'script undecidable', zh: '简繁无法判断' },
  'check-edits': {
    en: '{summary} ({count} places; the first is here)',
    zh: '{summary}（共 {count} 处，此为首处）',
  },
  'check-edit': { en: '{before} → {after}: {why}', zh: '{before} → {after}：{why}' },
  'check-unsure': {
    en: 'Perhaps {before} → {after}: {why}. Not changed; decide by hand.',
    zh: '可能应为 {before} → {after}：{why}。未作修改，请人工判断。',
  },
  'check-undecided-join': {
    en: 'This line was joined to the next; a break is possible too. Decide in an overrides file (join or split).',
    zh: '此行与下一行已合并，但也可能应当分开。可在订正文件中写明 join 或 split。',
  },
  'check-undecided-break': {
    en: 'A new block begins here; it may also belong to the line before. Decide in an overrides file (join or split).',
    zh: '此处另起一段，但也可能与上一行相连。可在订正文件中写明 join 或 split。',
  },
  'check-mixed-script': {
    en: 'The text mixes simplified and traditional characters; --script converts it to one.',
    zh: '文本混用简体与繁体，可用 --script 统一。',
  },
  'check-conversion': {
    en: '{found} should be {expected}: {reason}',
    zh: '{found} 应为 {expected}：{reason}',
  },
  'check-damage': {
    en: 'Text was lost here: {detail}',
    zh: '此处文字已丢失：{detail}',
  },
  // diff
  'unknown-kind': {
    en: 'There is no kind of change "{kind}". Known are: {kinds}.',
    zh: '没有名为“{kind}”的差异类型。可用：{kinds}。',
  },
  'hidden-kinds': {
    en: 'Differences of kinds that were not asked for: {hidden} (--only, --ignore). They are not in the report.',
    zh: '未要求的类型的差异：{hidden} 处（--only、--ignore），不在报告之内。',
  },
  'only-pairs': {
    en: 'For diff this file may only hold pair. Corrections of one document go into NAME.zhengben.yaml beside it.',
    zh: '用于 diff 时，该文件只能含有 pair。单个文档的订正请写入其旁的 NAME.zhengben.yaml。',
  },
  // rules
  'rules-stage-characters': { en: 'Characters', zh: '字符' },
  'rules-stage-lines': { en: 'Lines of the page', zh: '版面行' },
  'rules-stage-blocks': { en: 'Paragraphs and headings', zh: '段落与标题' },
  'rules-hint': {
    en: 'zhengben rules <id> tells why and shows an example; --only and --disable choose among them.',
    zh: 'zhengben rules <规则> 说明原因并给出示例；--only 与 --disable 可选用规则。',
  },
  'rules-before': { en: 'before', zh: '修改前' },
  'rules-after': { en: 'after', zh: '修改后' },
  'rules-stage': { en: 'stage: {stage}', zh: '阶段：{stage}' },
  'no-such-rule': {
    en: 'There is no rule "{id}". zhengben rules lists them all.',
    zh: '没有名为“{id}”的规则。zhengben rules 列出全部规则。',
  },
  'no-such-rule-but': {
    en: 'There is no rule "{id}". Did you mean {names}?',
    zh: '没有名为“{id}”的规则。是否想用 {names}？',
  },
  // overrides
  'reject-unmet': {
    en: 'reject "{text}" ({where}) meets no edit: no rule changes these words. Quote what the edit is about as check shows it, or take the correction out.',
    zh: 'reject“{text}”（{where}）未涉及任何修改：没有规则改动这些文字。请引用修改所涉及的文字（见 check），或删去这条订正。',
  },
  'reject-unmet-rule': {
    en: 'reject "{text}" ({where}) meets no edit: the rule {rule} does not change these words. Quote what the edit is about as check shows it, or take the correction out.',
    zh: 'reject“{text}”（{where}）未涉及任何修改：规则 {rule} 不改动这些文字。请引用修改所涉及的文字（见 check），或删去这条订正。',
  },
  'at-place': {
    en: '{file}:{line}:{column}: {message}',
    zh: '{file}:{line}:{column}：{message}',
  },
  'overrides-yaml': { en: 'This is not valid YAML: {detail}', zh: '不是有效的 YAML：{detail}' },
  'overrides-too-deep': { en: 'The YAML is nested too deep.', zh: 'YAML 嵌套过深。' },
  'overrides-unknown-key': {
    en: 'There is no key "{key}" here. Known are: {known}.',
    zh: '此处没有键“{key}”。可用：{known}。',
  },
  'overrides-unknown-key-but': {
    en: 'There is no key "{key}" here. Did you mean {names}?',
    zh: '此处没有键“{key}”。是否想用 {names}？',
  },
  'overrides-missing-key': {
    en: 'The key "{key}" is missing here.',
    zh: '此处缺少键“{key}”。',
  },
  'overrides-alias': {
    en: 'Aliases (*name) are not followed; write the value out.',
    zh: '不支持别名（*name），请直接写出内容。',
  },
  'overrides-several': {
    en: '--overrides is for one document; with several inputs, put NAME.zhengben.yaml beside each.',
    zh: '--overrides 只用于单个文档；有多个输入时，请在每个文件旁放置 NAME.zhengben.yaml。',
  },
  'expected-map': { en: 'Keys with values are expected here.', zh: '此处应为键值对。' },
  'expected-list': { en: 'A list is expected here.', zh: '此处应为列表。' },
  'expected-text': { en: 'A text that is not empty is expected here.', zh: '此处应为非空文本。' },
  'expected-number': {
    en: 'A whole number from {least} up is expected here.',
    zh: '此处应为不小于 {least} 的整数。',
  },
} as const;

export type Words = Complete<typeof words>;

/** One entry of a metadata block; offsets into the line. */
export interface MetadataEntry {
  key: string;
  value: string;
  start: number;
  end: number;
}

/** Fields that only a catalogue of documents has. */
const catalogueKeys: readonly string[] = [
  '索引号',
  '信息索引号',
  '信息索引',
  '信息编号',
  '主题分类',
  '信息分类',
  '组配分类',
  '体裁分类',
  '服务对象分类',
  '信息类别',
  '信息类型',
  '公文种类',
  '公文类型',
  '文件类型',
  '发文机关',
  '发布机构',
  '发布机关',
  '发布单位',
  '发文单位',
  '制发机关',
  '公开机构',
  '公开机关',
  '公开责任部门',
  '发文字号',
  '文件编号',
  '统一编号',
  '统一登记号',
  '规范性文件编号',
  '成文日期',
  '发文日期',
  '生成日期',
  '公开日期',
  '公开方式',
  '公开范围',
  '公开形式',
  '公开时限',
  '公开属性',
  '公开类别',
  '有效性',
  '效力状态',
  '文件状态',
  '时效性',
  '载体类型',
  '记录形式',
  '内容概述',
];

/** Fields that a document may have of its own. */
const commonKeys: readonly string[] = [
  '标题',
  '名称',
  '信息名称',
  '文件名称',
  '文号',
  '分类',
  '类别',
  '发布日期',
  '发布时间',
  '成文时间',
  '生成时间',
  '公开时间',
  '印发日期',
  '生效日期',
  '实施日期',
  '施行日期',
  '失效日期',
  '废止日期',
  '截止日期',
  '主题词',
  '关键词',
  '关键字',
  '信息来源',
  '来源',
  '所属地区',
  '所属主题',
  '浏览次数',
  '阅读次数',
  '点击数',
];

const catalogue: ReadonlySet<string> = new Set(catalogueKeys);

/** Sites widen short names to one breadth: 索 引 号, 标　　题. */
const spaced = [...catalogueKeys, ...commonKeys]
  .sort((a, b) => b.length - a.length)
  .map((key) => Array.from(key).join('[ \\u3000\\u00a0]*'))
  .join('|');
/** What a field begins with: most lines are told from one by their first character. */
const initials: ReadonlySet<string> = new Set(
  [...catalogueKeys, ...commonKeys].map((key) => key.charAt(0)),
);
const opening = new RegExp(
  `(?<=^|[\\s【\\[])(?:${spaced})[ \\u3000\\u00a0]*(?:[：:]|(?=\\t))`,
  'gu',
);

/** Behind the bullet of a list. */
const notBullet = /[^\s•●▪■◆]/u;
const listed = /^[•●▪■◆]\s{0,4}(?<key>[\p{Script=Han}（）]{2,10})\s{0,2}[：:]/u;

/** The entry of a line that a bullet makes one, whatever its field's name. */
export function readListed(line: string): MetadataEntry[] {
  const match = listed.exec(line);
  const key = match?.groups?.['key'];
  if (match === null || key === undefined) return [];
  const value = line.slice(match[0].length).trim();
  return [{ key, value, start: 0, end: line.length }];
}

/** True for a field that only a catalogue of documents has. */
export function isCatalogueKey(key: string): boolean {
  return catalogue.has(key);
}

/**
 * The entries of a line that begins with one: `key：value` or `key TAB value`, one or several. An
 * empty list for any other line. A value reaches to the next key. Cost: linear.
 */
export function readEntries(line: string): MetadataEntry[] {
  const entries: MetadataEntry[] = [];
  const first = line.search(notBullet);
  if (first < 0 || !initials.has(line.charAt(first))) return entries;
  for (const match of line.matchAll(opening)) {
    const last = entries.at(-1);
    if (!last && line.slice(first, match.index).trim() !== '') return [];
    if (last) close(last, line, match.index);
    const key = match[0].replace(/[\s：:]/gu, '');
    entries.push({ key, value: '', start: match.index, end: match.index + match[0].length });
  }
  const last = entries.at(-1);
  if (last) close(last, line, line.length);
  return entries;
}

/** A field whose name is set bold, whatever it is; what says a sentence is none. */
export function readBoldEntry(line: string, strong: number): MetadataEntry | undefined {
  const match = strong > 0 ? boldField.exec(line) : null;
  const key = match?.[1];
  if (!match || key === undefined || key.length > strong || strong > match[0].length) return;
  const value = line.slice(match[0].length).trim();
  return { key, value, start: 0, end: line.length };
}

const boldField = /^([^\s：:，。、；《》“”（）\d]{2,12})[ \u3000]*[：:](?![^\n]*[。；])[ \u3000]*/u;

function close(entry: MetadataEntry, line: string, end: number): void {
  entry.value = line.slice(entry.end, end).trim();
  entry.end = end;
}

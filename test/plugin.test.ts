import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Root } from '../src/model/nodes.js';
import { ZhengbenError } from '../src/model/error.js';
import { structure } from '../src/pipeline.js';
import { zhengbenParse, zhengbenToMdast } from '../src/plugin.js';
import { writeText } from '../src/write/text.js';

const text = `青山市人民政府关于建设社区书屋的意见
各区人民政府：
一、总体要求
坚持公益、便民。
二、主要任务
（一）建设书屋。每个社区选一处房屋。
（二）配备人员。每间书屋配一名管理员。
`;

describe('zhengbenParse', () => {
  it('is the parser of a processor', () => {
    const root: Root = unified().use(zhengbenParse).parse(text);
    expect(root.type).toBe('root');
    expect(writeText(root)).toBe(text);
  });

  it('gives the tree of the pipeline', async () => {
    for (const name of ['a.txt', 'a.md']) {
      const { root } = await structure(`# ${text}`, { name });
      const file = new VFile({ path: name, value: `# ${text}` });
      expect(unified().use(zhengbenParse).parse(file)).toEqual(root);
    }
  });

  it('repairs first, with the options it is given', () => {
    const damaged = text.replace('（一）', '(一)');
    expect(writeText(unified().use(zhengbenParse).parse(damaged))).toBe(text);
    const kept = unified()
      .use(zhengbenParse, { disable: ['label-spelling', 'punctuation-width'] })
      .parse(damaged);
    expect(writeText(kept)).toBe(damaged);
    expect(() =>
      unified()
        .use(zhengbenParse, { only: ['no-such-rule'] })
        .parse(text),
    ).toThrow(ZhengbenError);
  });

  it('reads a file’s bytes in their own encoding', () => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at++) {
      bytes.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], 2 + 2 * at);
    }
    const root = unified()
      .use(zhengbenParse)
      .parse(new VFile({ value: bytes }));
    expect(writeText(root)).toBe(text);
    expect(root.data?.encoding).toBe('utf-16le');
  });

  it('reads Markdown where the file’s name says so', () => {
    const file = new VFile({ path: 'a.md', value: '# 意见\n\n## 一、*总体*要求\n\n文。\n' });
    expect(writeText(unified().use(zhengbenParse).parse(file))).toBe('意见\n一、总体要求\n文。\n');
  });
});

describe('zhengbenToMdast', () => {
  it('leads on to remark', async () => {
    const file = await unified()
      .use(zhengbenParse)
      .use(zhengbenToMdast, { runIn: 'bold' })
      .use(remarkGfm)
      .use(remarkStringify)
      .process(text);
    expect(String(file)).toBe(
      `# 青山市人民政府关于建设社区书屋的意见

各区人民政府：

## 一、总体要求

坚持公益、便民。

## 二、主要任务

**（一）建设书屋**。每个社区选一处房屋。

**（二）配备人员**。每间书屋配一名管理员。
`,
    );
  });

  it('keeps positions in the source', () => {
    const processor = unified().use(zhengbenParse).use(zhengbenToMdast);
    const mdast = processor.runSync(processor.parse(text));
    expect(mdast.children[2]).toMatchObject({
      type: 'heading',
      position: { start: { line: 3, column: 1 } },
    });
  });
});

import { ZhengbenError } from '../model/error.js';

/**
 * Refuses a text whose tree would have more nodes than there is room for, before any is made: each
 * line and each cell of a table row becomes a node, and mostly one inside it.
 *
 * @throws ZhengbenError `too-many-nodes`. Cost: one scan.
 */
export function refuseTooManyNodes(text: string, maxNodes: number): void {
  if (text.length <= maxNodes / 2) return;
  let ends = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 9) ends++;
  }
  const nodes = (ends + 1) * 2;
  if (nodes <= maxNodes) return;
  throw new ZhengbenError('too-many-nodes', {
    en: `This text has ${ends} lines and cells: its tree would have about ${nodes} nodes, and there is room for ${maxNodes}. Divide the text, or give Node.js more memory (NODE_OPTIONS=--max-old-space-size=16000, in MB).`,
    zh: `该文本有 ${ends} 行（含表格单元格），其结构树约有 ${nodes} 个节点，超出可容纳的 ${maxNodes} 个。请拆分文本，或为 Node.js 增加内存（NODE_OPTIONS=--max-old-space-size=16000，单位 MB）。`,
  });
}

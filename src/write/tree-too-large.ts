import { ZhengbenError } from '../model/error.js';

/** What is thrown where a tree is larger than one JSON text can be. */
export function treeTooLarge(cause: RangeError): ZhengbenError {
  return new ZhengbenError(
    'tree-too-large',
    {
      en: 'The tree of this document is larger than one JSON text can be. Leave the positions out (--no-positions), or divide the document.',
      zh: '该文档的结构树超出一份 JSON 文本所能容纳的大小。请不输出位置（--no-positions），或将文档拆分。',
    },
    { cause },
  );
}

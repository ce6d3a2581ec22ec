import type { Edit } from '../model/edit.js';
import { ZhengbenError } from '../model/error.js';
import type { Point, Position } from '../model/position.js';
import type { RawBytes } from '../model/source.js';
import { editsFileVersion, type EditsFile } from './edits-file.js';
import { Field } from './field.js';

/** Each pass costs a copy of the text; a repair has some dozens, and a file that claims more is hostile. */
const maxPass = 1000;

/**
 * Reads an edits file. Nothing of the JSON is trusted: every field is checked and copied into a new
 * value, fields of other names are left behind, and no deeper than the format goes is looked.
 *
 * @throws ZhengbenError `bad-edits-file`, naming the field that is wrong. Cost: linear.
 */
export function readEditsFile(json: string): EditsFile {
  const file = Field.root(parseJson(json));
  const version = file.get('version').integer();
  if (version !== editsFileVersion) throw wrongVersion(version);
  const source = file.get('source');
  return {
    version,
    source: {
      encoding: source
        .get('encoding')
        .oneOf(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const),
      bom: source.get('bom').boolean(),
      sha256: source.get('sha256').matching(/^[\da-f]{64}$/),
      raw: source.get('raw').list(readRaw),
    },
    clean: {
      sha256: file
        .get('clean')
        .get('sha256')
        .matching(/^[\da-f]{64}$/),
    },
    edits: file.get('edits').list(readEdit),
  };
}

function readRaw(field: Field): RawBytes {
  return {
    offset: field.get('offset').integer(),
    length: field.get('length').integer(),
    base64: field.get('base64').matching(/^[a-z\d+/]*={0,2}$/i),
  };
}

function readEdit(field: Field): Edit {
  const start = field.get('start').integer();
  const end = field.get('end').integer();
  const before = field.get('before').string();
  if (end - start !== before.length) throw field.get('before').wrong('end − start units long');
  const move = field.get('move');
  return {
    rule: field.get('rule').string(),
    pass: field.get('pass').integer(maxPass),
    start,
    end,
    before,
    after: field.get('after').string(),
    confidence: field.get('confidence').oneOf(['certain', 'likely', 'unsure'] as const),
    why: field.get('why').string(),
    position: readPosition(field.get('position')),
    ...(move.isMissing ? {} : { move: move.integer() }),
  };
}

function readPosition(field: Field): Position {
  return { start: readPoint(field.get('start')), end: readPoint(field.get('end')) };
}

function readPoint(field: Field): Point {
  return {
    line: field.get('line').integer(),
    column: field.get('column').integer(),
    offset: field.get('offset').integer(),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new ZhengbenError(
      'bad-edits-file',
      {
        en: 'The edits file is not JSON. Use the file that "clean --edits" wrote, unchanged.',
        zh: '修改记录文件不是有效的 JSON。请使用 “clean --edits” 写出的原文件。',
      },
      { cause: error },
    );
  }
}

function wrongVersion(version: number): ZhengbenError {
  return new ZhengbenError('bad-edits-file', {
    en: `The edits file has version ${version}; this zhengben reads version ${editsFileVersion}. Use the zhengben that wrote it.`,
    zh: `修改记录文件的版本为 ${version}，当前程序只支持版本 ${editsFileVersion}。请使用写出该文件的程序版本。`,
  });
}

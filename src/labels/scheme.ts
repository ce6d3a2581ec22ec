/**
 * Numbering schemes by the first label of each, in its canonical spelling. The first two rows are
 * the order of laws, the others that of official documents (GB/T 9704-2012) and what stands
 * below and beside it, also in laws of Hong Kong, treaties and standards.
 */
export type SchemeId =
  | '编'
  | '分编'
  | '篇'
  | '部分'
  | '部'
  | '分部'
  | '次分部'
  | '章'
  | '节'
  | '条'
  | '款'
  | '项'
  | '目'
  | '壹、'
  | '一、'
  | '（一）'
  | '1.'
  | '1.1'
  | '1.1.1'
  | '（1）'
  | '（a）'
  | '（i）'
  | '（A）'
  | 'a）'
  | '1）'
  | '①'
  | '一是'
  | '第一，';

/** What a scheme reads at an offset. */
export interface LabelReading {
  ordinal: number;
  branch?: number;
  /** Behind the label. */
  end: number;
  /** The same label in the spelling of official print; its own numerals and script are kept. */
  spelling?: string;
}

/** One way of numbering. */
export interface Scheme {
  readonly id: SchemeId;
  /** All characters a label of this scheme may begin with. */
  readonly initials: string;
  /** The label at `at`, where no blank stands, or null. Cost: the length of the label. */
  read(text: string, at: number): LabelReading | null;
  /** The canonical spelling. */
  write(ordinal: number, branch?: number): string;
}

/** Han numerals a label may begin with. */
export const hanInitials = '一二三四五六七八九十廿卅百';

/** Decimal digits of both widths a label may begin with. */
export const digitInitials = '123456789１２３４５６７８９';

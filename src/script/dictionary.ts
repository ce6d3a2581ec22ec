/** Longest-match look-up in a group of dictionaries. */
export interface Dictionary {
  /** The longest key that stands at `offset` of a text, and its value; null if there is none. */
  matchPrefix(text: string, offset: number): { end: number; value: string } | null;
}

/** The dictionaries of one OpenCC configuration. */
export interface Dictionaries {
  /** Applied to the whole text first: compatibility ideographs to ordinary ones. */
  readonly normalization: readonly Dictionary[];
  /** Cuts the text into words that are then converted one by one; null where OpenCC does not cut. */
  readonly segmentation: Dictionary | null;
  /** Applied to each word, one after the other. */
  readonly conversion: readonly Dictionary[];
}

/** Room for the lines of the text that is being read; it grows and is used again for the next. */
export class Room {
  capacity: number = 0;
  start: Int32Array<ArrayBuffer> = new Int32Array();
  from: Int32Array<ArrayBuffer> = new Int32Array();
  to: Int32Array<ArrayBuffer> = new Int32Array();
  end: Int32Array<ArrayBuffer> = new Int32Array();
  gap: Int32Array<ArrayBuffer> = new Int32Array();
  page: Int32Array<ArrayBuffer> = new Int32Array();
  /** The sum of the columns of what is not blank, and 1 where a blank stands between two such units. */
  sum: Int32Array<ArrayBuffer> = new Int32Array();
  spaced: Uint8Array<ArrayBuffer> = new Uint8Array();
  ascii: Uint16Array<ArrayBuffer> = new Uint16Array();
  pairs: Uint16Array<ArrayBuffer> = new Uint16Array();
  plain: Uint8Array<ArrayBuffer> = new Uint8Array();
  points: Uint8Array<ArrayBuffer> = new Uint8Array();
  brackets: Uint8Array<ArrayBuffer> = new Uint8Array();

  grow(): void {
    this.capacity = Math.max(1024, this.capacity * 2);
    const words = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(this.capacity);
      larger.set(old);
      return larger;
    };
    const halves = (old: Uint16Array): Uint16Array<ArrayBuffer> => {
      const larger = new Uint16Array(this.capacity);
      larger.set(old);
      return larger;
    };
    const bytes = (old: Uint8Array): Uint8Array<ArrayBuffer> => {
      const larger = new Uint8Array(this.capacity);
      larger.set(old);
      return larger;
    };
    this.start = words(this.start);
    this.from = words(this.from);
    this.to = words(this.to);
    this.end = words(this.end);
    this.gap = words(this.gap);
    this.page = words(this.page);
    this.sum = words(this.sum);
    this.spaced = bytes(this.spaced);
    this.ascii = halves(this.ascii);
    this.pairs = halves(this.pairs);
    this.plain = bytes(this.plain);
    this.points = bytes(this.points);
    this.brackets = bytes(this.brackets);
  }
}

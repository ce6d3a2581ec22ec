import type { Line } from '../line.js';
import {
  endsColon,
  endsSentence,
  isBare,
  isBoldField,
  isBracketed,
  isDocumentName,
  isOfficer,
  isOrgan,
  squeeze,
} from '../words.js';
import { contentsEnd } from './contents.js';
import { readDocumentNumber } from './document-number.js';
import { readFront } from './front.js';
import { noteKind, readAttachmentHead, type AttachmentHead } from './note.js';
import { attachmentListEnd, hasBodyAhead, isListAhead, recursAhead } from './look-ahead.js';
import { collectNames } from './names.js';
import { newPart, type FrameRole, type Part } from './part.js';
import { findSignOffs, type SignOff } from './sign-off.js';

/** Reads the frame of a text line by line. */
export class FrameReader {
  readonly #lines: readonly Line[];
  readonly #titleDepth: number;
  readonly #signOffs: ReadonlyMap<number, SignOff>;
  readonly #root: Part = newPart();
  /** The part that is read, and the one its attachments belong to. */
  #part: Part = this.#root;
  #owner: Part = this.#root;
  /** Where reading goes on once an embedded original is signed. */
  readonly #hosts: { part: Part; owner: Part }[] = [];
  #at = 0;
  /** True once the part is signed and dated. */
  #signed = false;
  /** Names of documents the part has spoken of so far, as 《…》 or in 关于印发…的通知. */
  #names = new Set<string>();
  /** How many body lines the part has. */
  #length = 0;

  constructor(lines: readonly Line[], titleDepth: number) {
    this.#lines = lines;
    this.#titleDepth = titleDepth;
    this.#signOffs = findSignOffs(lines);
  }

  read(): Part {
    this.#front(true);
    while (this.#at < this.#lines.length) this.#step();
    this.#signLast();
    return this.#root;
  }

  #step(): void {
    const line = this.#lines[this.#at];
    if (!line) return;
    const signOff = this.#signOffs.get(this.#at);
    // A text is signed once, and not before it has said something.
    if (signOff && !this.#signed && this.#length > 0) {
      this.#sign(signOff);
      return;
    }
    const contents = contentsEnd(this.#lines, this.#at);
    if (contents > this.#at) {
      while (this.#at < contents) this.#put('contents');
      return;
    }
    if (this.#signs(line)) return;
    if (this.#opensPart(line)) return;
    if (this.#note(line)) return;
    if (this.#signed) this.#afterSignature();
    if (this.#length < 8) collectNames(this.#names, line.text);
    this.#length++;
    this.#put('body');
  }

  #put(role: FrameRole): void {
    this.#part.items.push({ role, line: this.#at++ });
  }

  #front(first: boolean, titled = false): void {
    const front = readFront(this.#lines, this.#at, first, titled, this.#titleDepth);
    for (const each of front.items) this.#part.items.push(each);
    this.#at = front.end;
    for (const item of front.items) {
      if (item.role === 'title') collectNames(this.#names, this.#lines[item.line]?.text ?? '');
    }
  }

  #sign({ date }: SignOff): void {
    while (this.#at < date) this.#put('signature');
    this.#put('issueDate');
    this.#signed = true;
  }

  /** An officer who signs behind the date, or behind the list of copies as in a Taiwanese letter. */
  #signs(line: Line): boolean {
    if (!this.#signed || line.row || line.label || line.heading > 0) return false;
    const last = this.#part.items.at(-1);
    if (!last || last.role === 'part') return false;
    const behind =
      last.role === 'issueDate' ||
      last.role === 'signature' ||
      (last.role === 'note' && last.kind === 'copies');
    if (!behind || !isOfficer(line.text)) return false;
    this.#put('signature');
    return true;
  }

  /** Opens the part that begins here, if one does. */
  #opensPart(line: Line): boolean {
    if (line.row || line.depth > 0 || (line.label !== null && line.heading === 0)) return false;
    const head = readAttachmentHead(line.text);
    if (head && this.#isAttachment(line, head)) {
      this.#open(newPart(), this.#at, head);
      return true;
    }
    if (this.#embeds()) return true;
    if (!this.#isTitleHere(line)) return false;
    const named = this.#names.size > 0 && this.#names.has(squeeze(line.text));
    const next = this.#signed && !this.#part.embedded && hasBodyAhead(this.#lines, this.#at + 1);
    if (!named && !next) return false;
    this.#open(newPart(), -1, null);
    return true;
  }

  #open(part: Part, head: number, reading: AttachmentHead | null): void {
    if (head >= 0 && reading) {
      part.head = head;
      part.labelEnd = reading.label.length;
      part.titleStart = reading.titleStart;
      part.ordinal = reading.ordinal;
    }
    this.#owner.items.push({ role: 'part', part });
    this.#part = part;
    this.#begin();
    if (reading && part.titleStart >= (this.#lines[head]?.text.length ?? 0)) this.#at = head + 1;
    if (reading && this.#at === head) {
      // The title shares the line with the label.
      part.items.push({ role: 'title', line: head });
      this.#at++;
      this.#front(false, true);
    } else if (reading) this.#front(false);
    else this.#titled();
  }

  #begin(): void {
    this.#signed = false;
    this.#names = new Set();
    this.#length = 0;
  }

  /** 附件1 opens an attachment; 附件：… above a signature is a list of them. */
  #isAttachment(line: Line, head: AttachmentHead): boolean {
    const alone = head.titleStart >= line.text.length;
    if (alone) return !this.#isListAhead(this.#at + 1);
    if (!isBare(line.text)) return false;
    if (this.#signed)
      return !recursAhead(this.#lines, this.#at + 1, line.text.slice(head.titleStart));
    // Its text follows, not the next head of a list.
    const next = this.#lines[this.#at + 1];
    if (head.ordinal === null || !next || readAttachmentHead(next.text)) return false;
    return !this.#isListAhead(this.#at + 1);
  }

  /** A number line under a title in mid-text: an original begins here. */
  #embeds(): boolean {
    if (!this.#isTitleHere(this.#lines[this.#at])) return false;
    for (let at = this.#at + 1; at <= this.#at + 3; at++) {
      const line = this.#lines[at];
      if (!line || line.row || line.label || !isBare(line.text)) return false;
      if (!readDocumentNumber(line.text)) continue;
      this.#embed(newPart(!this.#signed || this.#part.embedded));
      this.#begin();
      this.#titled();
      return true;
    }
    return false;
  }

  /** An original ends where the next begins: they stand beside each other in their host. */
  #embed(part: Part): void {
    if (!part.embedded) this.#owner.items.push({ role: 'part', part });
    else {
      this.#takeAnnouncement(part);
      const host = this.#hosts[0];
      if (host) host.part.items.push({ role: 'part', part });
      else {
        this.#part.items.push({ role: 'part', part });
        this.#hosts.push({ part: this.#part, owner: this.#owner });
      }
      this.#owner = part;
    }
    this.#part = part;
  }

  /** The front of a part whose first line is known to be its title. */
  #titled(): void {
    const from = this.#at;
    this.#front(false);
    if (this.#at === from) this.#put('title');
  }

  /** 附国务院官网原文： above an embedded original is its label. */
  #takeAnnouncement(part: Part): void {
    const last = this.#part.items.at(-1);
    if (!last || last.role === 'part' || (last.role !== 'body' && last.role !== 'note')) return;
    const line = this.#lines[last.line];
    if (!line || line.row || line.label || line.text.length > 40) return;
    if (
      !/附|原文|全文|如下/u.test(line.text) ||
      (endsSentence(line.text) && !endsColon(line.text))
    ) {
      return;
    }
    this.#part.items.pop();
    part.head = last.line;
    part.labelEnd = line.text.length;
    part.titleStart = line.text.length;
  }

  /** True for a line that could be the title of a text that begins here. */
  #isTitleHere(line: Line | undefined): boolean {
    if (!line || line.row || line.label || line.text.length > 90 || !isBare(line.text))
      return false;
    if (line.heading > 0 && line.heading !== this.#titleDepth) return false;
    if (isBoldField(line.text, line.strong)) return false;
    return this.#at + 1 < this.#lines.length && !isBracketed(line.text);
  }

  #isListAhead(from: number): boolean {
    return !this.#signed && isListAhead(this.#lines, from, this.#signOffs);
  }

  #note(line: Line): boolean {
    if (line.row || line.heading > 0 || line.depth > 0) return false;
    const kind = noteKind(line.text);
    if (kind !== null && (line.label === null || kind === 'printing')) {
      this.#part.items.push({ role: 'note', line: this.#at++, kind });
      if (kind === 'attachments') this.#attachmentList();
      // Copies and printing are the last that is said of a document.
      if ((kind === 'copies' || kind === 'printing') && this.#length > 0) this.#signed = true;
      return true;
    }
    if (this.#signed && isBracketed(line.text) && line.text.length <= 100) {
      this.#part.items.push({ role: 'note', line: this.#at++, kind: 'remark' });
      return true;
    }
    if (readAttachmentHead(line.text) && line.label === null && this.#isListAhead(this.#at + 1)) {
      this.#part.items.push({ role: 'note', line: this.#at++, kind: 'attachments' });
      this.#attachmentList();
      return true;
    }
    return false;
  }

  /** The lines 2. 3. … that go on under 附件：1. …, whatever comes behind them. */
  #attachmentList(): void {
    const end = attachmentListEnd(this.#lines, this.#at, this.#signOffs);
    while (this.#at < end) {
      this.#part.items.push({ role: 'note', line: this.#at++, kind: 'attachments' });
    }
  }

  /** Text after a signature that opens nothing: an original ends there, a document goes on. */
  #afterSignature(): void {
    const host = this.#hosts.pop();
    if (host) {
      this.#part = host.part;
      this.#owner = host.owner;
    }
    this.#signed = false;
  }

  /** An organ's name on the very last line is a signature that lacks its date. */
  #signLast(): void {
    const last = this.#part.items.at(-1);
    if (!last || last.role !== 'body' || this.#part.items.length < 3) return;
    const line = this.#lines[last.line];
    if (!line || line.row || line.label || line.heading > 0 || line.text.length > 30) return;
    const above = this.#lines[last.line - 1];
    if (
      isBare(line.text) &&
      isOrgan(line.text) &&
      !line.text.includes('、') &&
      above &&
      endsSentence(above.text)
    ) {
      if (!isDocumentName(line.text)) last.role = 'signature';
    }
  }
}

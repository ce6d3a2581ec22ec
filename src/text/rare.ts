/**
 * All characters that rules of the character stage look for: controls, format characters, the soft
 * hyphen, radicals, compatibility ideographs and forms, full-width digits and letters.
 */

const rare =
  // eslint-disable-next-line regexp/use-ignore-case -- folding case doubles the time of the look
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2e81-\u2fd5\ud87e\udb40\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe5e\ufeff\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufffc\ufffe\uffff]/;

let lastText = '';
let lastAnswer = false;

/**
 * True if a text holds a character that is rare in clean text. Most texts hold none, so that one
 * look spares each rule its own; the answer for the last text asked about is remembered.
 * Cost: linear once.
 */
export function holdsRare(text: string): boolean {
  if (text !== lastText) {
    lastAnswer = rare.test(text);
    lastText = text;
  }
  return lastAnswer;
}

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 cannot hold, not even as a character reference. */
const forbidden = /[\0-\x08\v\f\x0e-\x1f\p{Surrogate}\ufffe\uffff]/gu;

/**
 * A text as it may stand in an XML attribute in double quotes, or between tags. Characters XML
 * cannot hold (control characters, unpaired surrogates) become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => special[character] ?? character);
}

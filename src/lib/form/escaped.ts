const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that can end neither an element nor an attribute, in HTML and in XML alike; what XML 1.0 knows no way to write is left out. */
export const escaped = (words: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
  words
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

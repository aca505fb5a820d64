const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Gives a plain text as HTML: paragraphs and line breaks, and nothing in it that is markup. */
export const htmlOfReply = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/u)
    .map((paragraph) => {
      const escaped = paragraph.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
      return `<p>${escaped.replaceAll('\n', '<br>')}</p>`;
    })
    .join('');

/** Gives the subject of an answer in one line. */
export const subjectOfReply = (subject: string): string => {
  const line = subject.replaceAll(/\s+/gu, ' ').trim();
  return /^(?:re|aw|sv|vs|antw)\s*:/iu.test(line) ? line : `Re: ${line}`.trimEnd();
};

/** Tells whether a mail holds a text; what the org puts around it and how it breaks lines makes no difference. */
export const holdsReply = (body: string, text: string): boolean => {
  const plain = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();
  return plain(body).includes(plain(text));
};

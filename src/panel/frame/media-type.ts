/** What a new case may be sent as. */
export type CaseMediaType = 'application/json' | 'message/rfc822' | 'text/plain';

/** Tells the media type of a dropped file by its name, or null when the panel cannot read such a file. */
export const mediaTypeOfFile = (name: string): CaseMediaType | null => {
  const ending = /\.([^.]+)$/u.exec(name.toLowerCase())?.[1];
  if (ending === 'eml') return 'message/rfc822';
  if (ending === 'json') return 'application/json';
  if (ending === 'txt') return 'text/plain';
  return null;
};

/** Tells the media type of pasted words: JSON when they are one JSON object, plain text otherwise. */
export const mediaTypeOfText = (text: string): CaseMediaType => {
  if (!text.trimStart().startsWith('{')) return 'text/plain';
  try {
    JSON.parse(text);
    return 'application/json';
  } catch {
    return 'text/plain';
  }
};

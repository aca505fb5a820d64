const dayOnly = /^\d{4}-\d{2}-\d{2}$/u;
const hasZone = /(?:[zZ]|[+-]\d{2}:?\d{2})$/u;
const withoutZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/u;

/**
 * Gives a written date as milliseconds since 1970, or null where it is none. A day without a time is read as its `first` or
 * its `last` millisecond, so that whoever asks can take the one that can't let anything later in. A time without a zone
 * is UTC, on every machine.
 */
export const replayMoment = (written: string | null, edge: 'first' | 'last'): number | null => {
  const text = written?.trim() ?? '';
  let exact = text;
  if (dayOnly.test(text)) exact = `${text}T${edge === 'first' ? '00:00:00.000' : '23:59:59.999'}Z`;
  else if (withoutZone.test(text) && !hasZone.test(text)) exact = `${text.replace(' ', 'T')}Z`;
  const moment = Date.parse(exact);
  return Number.isNaN(moment) ? null : moment;
};

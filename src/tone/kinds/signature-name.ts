import type { ToneVoice } from '../tone-voice.ts';

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Words in small letters that stand between a name and a name, or a name and its team, in the six languages. */
const joiners: ReadonlySet<string> = new Set(
  `at from of with in and the for i på från hos vid av och fra ved af og bei von vom aus und im für der van het de den bij uit en
  te ten ter di da la le el al bin zu y`.split(/\s+/u),
);

/** Words of teams, departments and devices in the six languages: who signs with them is nobody. */
export const teamRoles: ReadonlySet<string> = new Set(
  `team teamet care customer service services support supporten helpdesk department office desk staff sent phone iphone accounts
  billing administration kundtjänst kundservice kundeservice kundesenter kundenservice kundendienst klantenservice klantendienst
  avdelningen avdelingen afdelingen afdeling abteilung inkasso inkassoavdelingen inkassoavdelningen inkassoafdelingen
  ekonomiavdelningen økonomiavdelingen økonomiafdelingen buchhaltung rechnungsstelle verwaltung boekhouding redaktionen`.split(
    /\s+/u,
  ),
);

/** Gives the words of the team's name, which stand below the advisor's in the profile's own sign-off. */
export const teamWordsOf = ({ signOff }: ToneVoice): readonly string[] =>
  (signOff.split('{advisor}')[1]?.match(word) ?? []).map((part) => part.toLowerCase());

/** Tells whether a line, or a part of it before or behind a comma, is made of capital words and holds one that is no team's. */
const isNamed = (line: string, others: ReadonlySet<string>): boolean =>
  !/[,!]\s*$/u.test(line) && line.split(/\s*[,(|–]\s*/u).some((part) => isName(part, others));

const isName = (head: string, others: ReadonlySet<string>): boolean => {
  const words = (head.match(word) ?? []).filter((part) => !joiners.has(part));
  if (words.length === 0 || !words.every((part) => /^[\p{Lu}\p{N}]/u.test(part))) return false;
  return words.some((part) => /^\p{Lu}/u.test(part) && !others.has(part.toLowerCase()));
};

/**
 * Tells whether what stands below a reply holds a person's name. Behind known words of farewell any word with a capital that
 * belongs to no team is one ('Hilsen Siri i Lodestar Care'); elsewhere a line has to look like a name.
 */
export const hasPersonName = (
  signature: string,
  others: ReadonlySet<string>,
  isBehindFarewell: boolean,
): boolean => {
  const lines = signature
    .replace(/<[^<>]{0,200}>|[[{][^\]}]{0,60}[\]}]/gu, '\n')
    .split('\n')
    .map((line) => line.trim());
  const [first = ''] = lines;
  const isInFirst = (first.match(word) ?? []).some(
    (part) => /^\p{Lu}/u.test(part) && !others.has(part.toLowerCase()),
  );
  return (isBehindFarewell && isInFirst) || lines.some((line) => isNamed(line, others));
};

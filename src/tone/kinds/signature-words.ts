import { z } from 'zod';

/** Words in any capitals; one that begins with '*' is the end of a compound: '*dienst' is in 'Kundendienst'. */
const words = z.array(z.string().min(1)).default([]);

/** What signatures of a brand, and of others, are made of. */
export const signatureVocabularySchema = z.strictObject({
  /** The brand's name, and the service that signs replies. */
  brand: z.string().min(3),
  team: z.string().min(1),
  /** Words of firms and their legal forms: with another name beside them they are another house. */
  houses: words,
  /** Words of customer services: with another name before them they are another house's. */
  services: words,
  /** Departments: behind the brand's name they are another team than the one that signs. */
  departments: words,
  /** Roles that carry a number instead of a name. */
  numbered: words,
  /** Words with a capital that are no name of a house. */
  neutral: words,
  /** Words between a person and the team they sit in: 'Siri i kundeservice'. */
  joiners: words,
  /** Others in small letters that stand in names of houses. */
  articles: words,
});

export type SignatureVocabulary = z.output<typeof signatureVocabularySchema>;

/** Makes what tells whether a word is one of a list. */
export const makeIsAmong = (list: readonly string[]): ((word: string) => boolean) => {
  const lower = list.map((word) => word.toLowerCase());
  const whole = new Set(lower.filter((word) => !word.startsWith('*')));
  const endings = lower.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  return (word) => {
    const folded = word.toLowerCase();
    return whole.has(folded) || endings.some((ending) => folded.endsWith(ending));
  };
};

type Words = { readonly text: string; readonly terms: ReadonlySet<string> };

/** A paragraph of the draft; `asked` are the terms of the questions it answers. */
type Place = Words & { readonly asked: readonly ReadonlySet<string>[]; readonly isFrame: boolean };

/** Gives how many terms two paragraphs share, and the share of all and of the smaller one, 0 to 1. */
export const paragraphLikeness = (
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
): { readonly shared: number; readonly ofAll: number; readonly ofSmaller: number } => {
  let shared = 0;
  for (const term of left) if (right.has(term)) shared += 1;
  const smaller = Math.min(left.size, right.size);
  return {
    shared,
    ofAll: shared === 0 ? 0 : shared / (left.size + right.size - shared),
    ofSmaller: smaller === 0 ? 0 : shared / smaller,
  };
};

/** The same words weigh more than any number of paragraphs that only stand in the right place. */
const sameText = 3;

/** A paragraph in another one's place without a word in common; answers are rewritten more often than frames. */
const inPlaceOfAnswer = 0.12;
const inPlaceOfFrame = 0.1;

const worthOf = (place: Place, sent: Words): number => {
  if (place.text === sent.text) return sameText;
  const { ofAll } = paragraphLikeness(place.terms, sent.terms);
  if (place.isFrame) return inPlaceOfFrame + ofAll;
  const asked = place.asked.map((terms) => paragraphLikeness(terms, sent.terms));
  const ofQuestion = Math.max(0, ...asked.map(({ shared, ofSmaller }) => (shared > 1 ? ofSmaller / 2 : 0)));
  return inPlaceOfAnswer + Math.max(ofAll, ofQuestion);
};

/**
 * Lays the paragraphs of a sent text beside those of the draft, keeping both orders, so that as many words as can be
 * stand beside the same ones. Gives per sent paragraph the index of the draft paragraph it stands for, null for one that
 * was added. Equal ways go to the earlier draft paragraph.
 */
export const alignParagraphs = (
  places: readonly Place[],
  sent: readonly Words[],
): readonly (number | null)[] => {
  // best[p][s]: the worth of the best way to lay the paragraphs from p and s on.
  const best = Array.from({ length: places.length + 1 }, () => new Array<number>(sent.length + 1).fill(0));
  const worth = places.map((place) => sent.map((paragraph) => worthOf(place, paragraph)));
  const at = (place: number, paragraph: number): number => best[place]?.[paragraph] ?? 0;
  const together = (place: number, paragraph: number): number =>
    (worth[place]?.[paragraph] ?? 0) + at(place + 1, paragraph + 1);
  for (let place = places.length - 1; place >= 0; place -= 1) {
    for (let paragraph = sent.length - 1; paragraph >= 0; paragraph -= 1) {
      const row = best[place];
      if (row === undefined) continue;
      row[paragraph] = Math.max(
        together(place, paragraph),
        at(place + 1, paragraph),
        at(place, paragraph + 1),
      );
    }
  }
  const found: (number | null)[] = sent.map(() => null);
  let place = 0;
  let paragraph = 0;
  while (place < places.length && paragraph < sent.length) {
    if (together(place, paragraph) >= at(place, paragraph) - 1e-9) {
      found[paragraph] = place;
      place += 1;
      paragraph += 1;
    } else if (at(place + 1, paragraph) >= at(place, paragraph + 1)) place += 1;
    else paragraph += 1;
  }
  return found;
};

/** What a good reply holds somewhere, whatever its words. */
export const expectedParts = ['acknowledgement', 'empathy', 'next-step', 'answer'] as const;

export type ExpectedPart = (typeof expectedParts)[number];

/** What a reply shows of a part, in the order of the part's cues. */
export type PartCues = readonly number[];

/** Tells how sure it is, 0 to 1, that a reply holds a part; null where nothing was learned about the part. */
export type ReadExpectedPart = (part: ExpectedPart, cues: PartCues) => number | null;

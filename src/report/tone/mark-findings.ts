import type { ToneStudyJson } from '../../contract/tone-study.ts';

type Finding = ToneStudyJson['worst'][number]['findings'][number];

/** A stretch of a reply: plain, or marked by findings, which are named by their numbers in the list below it. */
export type MarkedPiece = {
  readonly text: string;
  readonly severity: Finding['severity'] | null;
  /** Numbers of the findings that begin here. */
  readonly numbers: readonly number[];
};

const order = { suggestion: 0, warning: 1, error: 2 } as const;

/** A finding of the reply as a whole marks nothing: the whole text in colour would hide the others. */
const wholeShare = 0.6;

/** Tells whether a finding points at words of the reply, not at the reply as a whole or between words. */
export const pointsAtWords = ({ start, end }: Finding, text: string): boolean =>
  end > start && end - start <= Math.max(80, text.length * wholeShare);

/** Cuts a reply where findings begin and end; where they overlap the gravest gives the colour. */
export const markFindings = (text: string, findings: readonly Finding[]): readonly MarkedPiece[] => {
  const placed = findings
    .map((finding, at) => ({ ...finding, number: at + 1 }))
    .filter((finding) => pointsAtWords(finding, text));
  const cuts = new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((place) => place <= text.length).sort((one, other) => one - other);
  return places.slice(0, -1).map((start, at): MarkedPiece => {
    const end = places[at + 1] ?? text.length;
    const over = placed.filter((finding) => finding.start <= start && finding.end >= end);
    const gravest = over.toSorted((one, other) => order[other.severity] - order[one.severity])[0];
    return {
      text: text.slice(start, end),
      severity: gravest?.severity ?? null,
      numbers: over.filter((finding) => finding.start === start).map(({ number }) => number),
    };
  });
};

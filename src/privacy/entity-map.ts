/** What the placeholders of one case stand for; personal data, never logged and never stored beside an index. */
export type EntityMap = {
  readonly caseId: string;
  /** Placeholder with its brackets to the value as it was first written. */
  readonly values: ReadonlyMap<string, string>;
};

/** What made the vectors of a collection; two that differ in anything are never searched or filled together. */
export type IndexModel = { readonly embedderId: string; readonly dimensions: number };

import { useEffect, useSyncExternalStore } from 'react';
import { type EmbeddingPage, makeEmbeddingPage } from './embedding-page.ts';

let made: EmbeddingPage | null = null;

/** Gives the one way to the page around this one. */
export const embeddingPage = (): EmbeddingPage => {
  made ??= makeEmbeddingPage(window, () => crypto.randomUUID());
  return made;
};

/** Tells whether the page around the panel has a composer; it must be of one of the origins, null while they are not known. */
export const useHasComposer = (origins: readonly string[] | null): boolean => {
  const page = embeddingPage();
  useEffect(() => {
    if (origins !== null) page.greet(origins);
  }, [page, origins]);
  return useSyncExternalStore(page.subscribe, page.hasComposer);
};

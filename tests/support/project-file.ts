import { fileURLToPath } from 'node:url';

/** Gives the path of a file of the repository, whatever folder the tests were started in. */
export const projectFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

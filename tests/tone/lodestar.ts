import { loadToneProfiles } from '../../src/adapters/rules/load-tone-profiles.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import type { ToneProfile } from '../../src/tone/tone-profile.ts';
import { projectFile } from '../support/project-file.ts';

/** The brand's own profiles, as they ship. */
export const lodestar = await loadToneProfiles(projectFile('tone-of-voice/lodestar'));

/** Gives a shipped profile by its tag: 'sv' or 'sv-SE'. */
export const profileOf = (tag: string): ToneProfile => {
  const [language = '', market = null] = tag.split('-');
  return selectToneProfile(lodestar.profiles, { language, market });
};

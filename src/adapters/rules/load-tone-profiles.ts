import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { RuleSource } from '../../tone/compile-rules.ts';
import { asLearnedTone } from '../../tone/learned/train-learned-tone.ts';
import { buildToneProfiles, type ToneLayer, type ToneProfiles } from '../../tone/tone-profiles.ts';
import { blendFileName, learnedFileName, readToneBlend, readTrainedTone } from './learned-tone-file.ts';
import { readCalibration } from './read-calibration.ts';
import { readRuleFiles } from './read-rule-files.ts';
import { readYamlDocuments } from './read-yaml-documents.ts';

/** Folders of a brand that are profiles: a language, or a language and a market. */
const layerFolder = /^[a-z]{2,3}(?:-[A-Z]{2})?$/u;

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new CopilotError('configuration-invalid', 'A file of the tone of voice cannot be read.', { cause });
  }
};

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
};

type LayerPlace = {
  readonly id: string;
  readonly folder: string;
  readonly shown: string;
  readonly file: string;
};

/** Reads what was learned for a layer; what is broken is told, and rules alone make the score. */
const readLearned = async (
  { folder, shown }: LayerPlace,
  problems: CopilotError[],
): Promise<Pick<ToneLayer, 'learned' | 'blend'>> => {
  try {
    const trained = await readTrainedTone(path.join(folder, learnedFileName), `${shown}/${learnedFileName}`);
    const blend = await readToneBlend(path.join(folder, blendFileName), `${shown}/${blendFileName}`);
    return { learned: trained === null ? null : asLearnedTone(trained), blend };
  } catch (fault) {
    if (!(fault instanceof CopilotError)) throw fault;
    problems.push(fault);
    return {};
  }
};

const readLayer = async (place: LayerPlace, problems: CopilotError[]): Promise<ToneLayer | null> => {
  const { id, folder, shown } = place;
  const file = `${shown}/${place.file}`;
  const text = await readIfThere(path.join(folder, place.file));
  if (text === null) {
    problems.push(
      new CopilotError('configuration-invalid', `${file}:1: the file is missing`, {
        details: { file, line: 1 },
      }),
    );
    return null;
  }
  const rules: RuleSource[] = [];
  const gather = async (at: string, name: string, prefix: string): Promise<void> => {
    const found = await readRuleFiles(at, name, id, prefix);
    rules.push(...found.rules);
    problems.push(...found.problems);
  };
  await gather(folder, shown, '');
  for (const style of await foldersIn(folder)) {
    // A brand's subfolders are its profiles; those of a profile are styles that were dropped in.
    if (id !== 'brand') await gather(path.join(folder, style), `${shown}/${style}`, `${style}.`);
  }
  try {
    const [document] = readYamlDocuments(text, file);
    return {
      id,
      file,
      data: document?.data,
      lineOf: document?.lineOf ?? (() => 1),
      rules,
      ...(await readLearned(place, problems)),
      calibration: await readCalibration(folder, shown, problems),
    };
  } catch (fault) {
    if (!(fault instanceof CopilotError) || id === 'brand') throw fault;
    problems.push(fault);
    return null;
  }
};

/**
 * Loads a brand's tone of voice from its folder (`brand.yaml`, and one folder a language or market with `profile.yaml` and
 * rules). Files are named relative to the folder's parent in everything that is told. What is broken is among the problems,
 * the rest is loaded; throws 'configuration-invalid' when there is no brand or no profile at all.
 */
export const loadToneProfiles = async (brandFolder: string): Promise<ToneProfiles> => {
  const brand = path.basename(path.resolve(brandFolder));
  const problems: CopilotError[] = [];
  let folders: readonly string[];
  try {
    folders = await foldersIn(brandFolder);
  } catch (cause) {
    throw new CopilotError(
      'configuration-invalid',
      `The folder of the tone of voice "${brand}" cannot be read.`,
      {
        cause,
      },
    );
  }
  const places: LayerPlace[] = [
    { id: 'brand', folder: brandFolder, shown: brand, file: 'brand.yaml' },
    ...folders
      .filter((name) => layerFolder.test(name))
      .map((name) => ({
        id: name,
        folder: path.join(brandFolder, name),
        shown: `${brand}/${name}`,
        file: 'profile.yaml',
      })),
  ];
  const layers: ToneLayer[] = [];
  for (const place of places) {
    const layer = await readLayer(place, problems);
    if (layer !== null) layers.push(layer);
  }
  const built = buildToneProfiles(layers);
  return { profiles: built.profiles, problems: [...problems, ...built.problems] };
};

import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { failed, inOrder, type Probe, warned } from '../../copilot/checks/system-check.ts';
import type { DoctorParts } from './doctor-parts.ts';

const gigabyte = 1_000_000_000;

/** Below the first a new generation of 200,000 passages does not fit beside the live one, below the second the database may stop. */
const bounds = { wanted: 5 * gigabyte, needed: 0.5 * gigabyte };

/** Judges how many bytes are free. */
export const judgeFreeBytes = (free: number) => {
  const says = `${(free / gigabyte).toFixed(1)} GB are free on the disk of the data folder.`;
  const remedy = 'Make room on that disk, or move the data folder to a larger one.';
  if (free < bounds.needed) return failed(says, remedy);
  return free < bounds.wanted ? warned(says, remedy) : inOrder(says);
};

const freeBytes = async (path: string): Promise<number> => {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    const above = dirname(path);
    if (above === path) throw error;
    return freeBytes(above);
  }
};

/** Looks how much room there is for the data folder, or where it will be. */
export const diskSpaceCheck = ({ config }: DoctorParts): Probe => ({
  name: 'disk-space',
  look: async () => judgeFreeBytes(await freeBytes(resolve(config.CAIR_DATA))),
});

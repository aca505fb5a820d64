import type { Command } from 'commander';
import { printText } from '../print.ts';

/** Adds `seal DIR` to `cair eval`: accepts the cases of a dataset as they are now. */
export const sealCommand = (evaluation: Command): void => {
  evaluation
    .command('seal')
    .description('accept the cases of a dataset as they are: writes their checksum into dataset.yaml')
    .argument('<dir>', 'the folder with dataset.yaml')
    .action(async (folder: string) => {
      const { acceptDataset } = await import('../../../composition/import-dataset.ts');
      printText(`${folder}: sealed as ${await acceptDataset(folder)}`);
    });
};

import { execFile } from 'node:child_process';
import { copyFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectFile } from '../support/project-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);

type Cruise = {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
};

/** Checks the src folder below a root by the rules of this repository. */
const cruise = async (root: string): Promise<Cruise['summary']> => {
  const { stdout } = await run(
    projectFile('node_modules/.bin/depcruise'),
    ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: { readonly stdout: string }) => error);
  return (JSON.parse(stdout) as Cruise).summary;
};

test('no module of src breaks a rule of the house, and the check sees the modules', async () => {
  const { totalCruised, violations } = await cruise(projectFile(''));
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(50);
});

const planted: readonly (readonly [rule: string, from: string, code: string])[] = [
  ['room-case-looks-up-only', 'src/case/room.ts', "import '../knowledge/target.ts';"],
  [
    'room-case-looks-up-only',
    'src/case/type.ts',
    "import type { X } from '../knowledge/target.ts'; export type Y = X;",
  ],
  ['room-model-looks-up-only', 'src/model/room.ts', "import '../dissect/target.ts';"],
  ['rooms-stay-pure', 'src/model/network.ts', "import 'node:https';"],
  ['room-evaluate-looks-up-only', 'src/evaluate/room.ts', "import '../copilot/target.ts';"],
  ['room-knowledge-looks-up-only', 'src/knowledge/contract.ts', "import '../contract/target.ts';"],
  ['only-composition-names-adapters', 'src/retrieve/adapter.ts', "import '../adapters/one/target.ts';"],
  ['only-composition-names-adapters', 'src/entry/adapter.ts', "import '../adapters/one/target.ts';"],
  ['room-jobs-looks-up-only', 'src/jobs/room.ts', "import '../copilot/target.ts';"],
  ['rooms-stay-pure', 'src/compose/file.ts', "import 'node:fs/promises';"],
  ['rooms-stay-pure', 'src/copilot/process.ts', "import 'process';"],
  ['adapters-know-rooms-only', 'src/adapters/two/adapter.ts', "import '../one/target.ts';"],
  ['adapters-know-rooms-only', 'src/adapters/two/composition.ts', "import '../../composition/target.ts';"],
  ['contract-is-a-leaf', 'src/contract/room.ts', "import '../case/target.ts';"],
  ['panel-knows-contract-only', 'src/panel/room.ts', "import '../case/target.ts';"],
  ['entries-are-ends', 'src/composition/entry.ts', "import '../entry/target.ts';"],
  ['no-circular', 'src/tone/circle-a.ts', "import './circle-b.ts';"],
  ['no-unresolved', 'src/tone/nothing.ts', "import './nowhere.ts';"],
  ['shipped-code-needs-no-dev-dependency', 'src/review/tool.ts', "import 'vitest';"],
];

const targets = [
  'case',
  'dissect',
  'knowledge',
  'model',
  'copilot',
  'contract',
  'composition',
  'entry',
  'adapters/one',
];

const allowed: readonly (readonly [from: string, code: string])[] = [
  ['src/dissect/fine.ts', "import '../model/target.ts'; import '../case/target.ts';"],
  ['src/copilot/fine.ts', "import '../case/target.ts'; import 'node:crypto';"],
  [
    'src/adapters/two/fine.ts',
    "import '../../case/target.ts'; import '../../contract/target.ts'; import 'node:fs';",
  ],
  ['src/composition/fine.ts', "import '../adapters/one/target.ts'; import '../copilot/target.ts';"],
  ['src/entry/fine.ts', "import '../composition/target.ts';"],
  ['src/panel/fine.ts', "import '../contract/target.ts'; import 'vitest';"],
];

describe('a house with broken rules', () => {
  let found: Cruise['summary'];

  beforeAll(async () => {
    const root = await temporaryFolder({
      ...Object.fromEntries(targets.map((room) => [`src/${room}/target.ts`, 'export type X = 1;\n'])),
      ...Object.fromEntries(planted.map(([, from, code]) => [from, `${code}\n`])),
      ...Object.fromEntries(allowed.map(([from, code]) => [from, `${code}\n`])),
      'src/tone/circle-b.ts': "import './circle-a.ts';\n",
    });
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      await copyFile(projectFile(file), join(root, file));
    await symlink(projectFile('node_modules'), join(root, 'node_modules'));
    found = await cruise(root);
  });

  test.each(planted)('is caught by %s at %s', (rule, from) => {
    const rules = found.violations
      .filter((violation) => violation.from === from)
      .map(({ rule: { name } }) => name);
    expect(rules).toContain(rule);
  });

  test.each(allowed)('is not blamed for what is allowed at %s', (from) => {
    expect(found.violations.filter((violation) => violation.from === from)).toEqual([]);
  });
});

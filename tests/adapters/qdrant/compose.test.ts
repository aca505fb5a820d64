import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFile } from '../../support/project-file.ts';

type Service = {
  readonly image?: string;
  /** Left out where only other services may ask. */
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
};

const { services } = parse(readFileSync(projectFile('compose.yaml'), 'utf8')) as {
  readonly services: Readonly<Record<string, Service>>;
};

test('what compose starts listens on this machine only', () => {
  const ports = Object.values(services).flatMap((service) => service.ports ?? []);
  expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

test('compose starts Qdrant alone unless the copilot is asked for', () => {
  const always = Object.entries(services).filter(([, { profiles }]) => profiles === undefined);
  expect(always.map(([name]) => name)).toEqual(['qdrant']);
});

test('the Qdrant that compose starts is of the minor version of the client', () => {
  const { dependencies } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const [major, minor] = dependencies['@qdrant/js-client-rest']?.split('.') ?? [];
  expect(services['qdrant']?.image).toMatch(new RegExp(`^qdrant/qdrant:v${major}\\.${minor}\\.\\d+$`, 'u'));
});

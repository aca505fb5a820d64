import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../../src/composition/config.ts';
import { projectFile } from '../../support/project-file.ts';

type Service = {
  readonly image?: string;
  /** Left out where only other services may ask. */
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly environment?: Readonly<Record<string, string>>;
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

test('the copilot waits until each server that it needs is in order, and a worker for the copilot', () => {
  const waits = services['copilot']?.depends_on ?? {};
  expect(Object.keys(waits).sort()).toEqual(['postgres', 'qdrant', 'redis']);
  for (const [name, { condition }] of Object.entries(waits)) {
    expect(condition).toBe('service_healthy');
    expect(services[name]?.healthcheck).toBeDefined();
  }
  expect(services['worker']?.depends_on).toEqual({ copilot: { condition: 'service_healthy' } });
});

test('the settings that compose gives are right, and the same for a worker', () => {
  const { environment = {} } = services['copilot'] ?? {};
  const given = Object.entries(environment).map(([name, value]) => [
    name,
    value.replace(/\$\{\w+(?::[-?](.*))?\}/u, '$1'),
  ]);
  expect(() => readConfig(Object.fromEntries(given))).not.toThrow();
  expect(services['worker']?.environment).toEqual(environment);
});

test('the Qdrant that compose starts is of the minor version of the client', () => {
  const { dependencies } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const [major, minor] = dependencies['@qdrant/js-client-rest']?.split('.') ?? [];
  expect(services['qdrant']?.image).toMatch(new RegExp(`^qdrant/qdrant:v${major}\\.${minor}\\.\\d+$`, 'u'));
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, read } from '../repository.ts';

interface Service {
  image: string;
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, unknown>;
  healthcheck: { test: string[] };
  ports?: string[];
  volumes: string[];
}

const { services, volumes } = parse(read('archive/compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const named = (start: string) => Object.entries(services).filter(([name]) => name.startsWith(start));

test('three nodes find one another, and each keeps its own data', () => {
  const nodes = named('node-');
  expect(nodes.map(([name]) => name)).toEqual(['node-1', 'node-2', 'node-3']);
  for (const [name, { environment, volumes: own }] of nodes) {
    expect(environment['node.name']).toBe(name);
    expect(environment['discovery.seed_hosts']).toBe('node-1,node-2,node-3');
    expect(own).toEqual([`${name}:/usr/share/opensearch/data`]);
  }
  expect(Object.keys(volumes)).toEqual(['node-1', 'node-2', 'node-3']);
  // The same version that the tests run.
  const [, version] = /<opensearch>([\d.]+)</.exec(read('tests/archive/node/pom.xml')) ?? [];
  expect(new Set(nodes.map(([, { image }]) => image))).toEqual(new Set([`opensearchproject/opensearch:${version}`]));
});

test('two gateways run what is in this repository, and wait for all nodes', () => {
  const gateways = named('gateway-');
  expect(gateways.length).toBe(2);
  for (const [, { command, environment, depends_on }] of gateways) {
    expect(existsSync(join(ROOT, command?.at(-1) as string))).toBe(true);
    expect(Object.keys(depends_on ?? {})).toEqual(['node-1', 'node-2', 'node-3']);
    expect(environment.BACKSTORY_NODES?.split(',').map((node) => URL.parse(node)?.hostname)).toEqual([
      'node-1',
      'node-2',
      'node-3',
    ]);
    // All that it is told is what it reads.
    const told = Object.keys(environment);
    for (const name of told) expect(read('archive/gateway/main.ts')).toContain(name);
  }
});

test('nothing is open to other machines, and everything says how it is', () => {
  for (const { ports = [], healthcheck } of Object.values(services)) {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    expect(healthcheck.test.length).toBeGreaterThan(1);
  }
});

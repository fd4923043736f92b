import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../repository.ts';

/** Where the node's source and its list of artifacts stand. */
const SOURCE = join(ROOT, 'tests', 'archive', 'node');

/** How long a node may take to join, in ms: twenty times what it takes on a machine with nothing else to do. */
const JOIN_LIMIT = 120_000;

/** One node of OpenSearch in a process of its own. */
export interface SearchNode {
  name: string;
  /** Where it answers: `http://127.0.0.1:PORT`. */
  url: string;
  /** Of the process that runs now or ran last. */
  pid(): number | undefined;
  isRunning(): boolean;
  /** Ends the process at once, as a machine that fails would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again on its own data, at the same address. */
  restart(): Promise<void>;
}

/** What a node may take of the machine. */
export interface NodeSize {
  /** Its memory, in MB. */
  heap: number;
  /** Whether it is to start fast and to take few threads, rather than to answer fast in the end. */
  lean: boolean;
}

/** Some nodes that found each other. */
export interface SearchNodes {
  nodes: SearchNode[];
  /** Stops all of them and takes their data away. */
  stop(): Promise<void>;
}

/**
 * The class path of a node: compiled, and its artifacts fetched, once for each state of the sources.
 * @throws Error with what Maven says when it cannot.
 */
export function buildNode(): string {
  const files = ['pom.xml', 'SearchNode.java'].map((name) => readFileSync(join(SOURCE, name)));
  const key = files
    .reduce((hash, bytes) => hash.update(bytes), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);
  const cache = join(ROOT, 'node_modules', '.cache', 'search-node');
  const built = join(cache, key);
  const list = join(built, 'class-path.txt');
  const ready = () =>
    existsSync(list) &&
    readFileSync(list, 'utf8')
      .split(delimiter)
      .every((jar) => existsSync(jar));
  if (!ready()) {
    rmSync(built, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'new-'));
    const goals = ['compile', 'dependency:build-classpath', `-Dmdep.outputFile=${join(fresh, 'class-path.txt')}`];
    const args = ['-q', '-B', '-f', join(SOURCE, 'pom.xml'), `-Dbuilt=${fresh}`, ...goals];
    const run = spawnSync('mvn', args, { encoding: 'utf8', shell: process.platform === 'win32' });
    if (run.status !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      throw new Error(`Maven could not build a node of OpenSearch:\n${run.stdout}${run.stderr}${run.error ?? ''}`);
    }
    renameSync(fresh, built);
  }
  return [join(built, 'classes'), readFileSync(list, 'utf8')].join(delimiter);
}

/** Ports of loopback that are free now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** Where nodes keep their data: in memory where the system offers that, for they write to disk at every request. */
const dataRoot = () => (existsSync(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir());
const SHARED_MEMORY = '/dev/shm';

/** Starts one process and waits until it has joined. */
async function launchNode(
  classPath: string,
  settings: Record<string, string>,
  { heap, lean }: NodeSize,
): Promise<ChildProcess> {
  const name = settings['node.name'];
  // One compiler and one collector: the nodes share few processors with one another and with what asks them.
  const flagsOfLean = lean ? ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:CICompilerCount=1'] : [];
  const flags = [`-Xms${heap / 2}m`, `-Xmx${heap}m`, '-Dfile.encoding=UTF-8', ...flagsOfLean];
  const args = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  const child = spawn('java', [...flags, '-cp', classPath, 'SearchNode', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said: string[] = [];
  const note = (line: string) => {
    said.push(line);
    if (said.length > 60) said.shift();
  };
  createInterface({ input: child.stderr }).on('line', note);
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The node ${name} ${why}:\n${said.join('\n')}`));
    const timer = setTimeout(() => fail(`did not join within ${JOIN_LIMIT} ms`), JOIN_LIMIT);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
    lines.on('line', (line) => {
      note(line);
      if (!line.startsWith('{"http"')) return;
      clearTimeout(timer);
      resolve();
    });
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return child;
}

/**
 * Starts nodes of OpenSearch on loopback and waits until all have joined one cluster.
 * @param count how many
 * @throws Error when one does not join, with the last of what it said.
 */
export async function startNodes(count = 3, size: NodeSize = { heap: 512, lean: true }): Promise<SearchNodes> {
  const classPath = buildNode();
  const folder = mkdtempSync(join(dataRoot(), 'backstory-nodes-'));
  const ports = await freePorts(2 * count);
  const names = Array.from({ length: count }, (_, i) => `node-${i + 1}`);
  const seeds = ports.slice(count).map((port) => `127.0.0.1:${port}`);
  const settingsOf = (i: number): Record<string, string> => ({
    'path.home': join(folder, names[i] as string),
    'cluster.name': 'backstory-tests',
    'node.name': names[i] as string,
    'network.host': '127.0.0.1',
    'http.port': String(ports[i]),
    'transport.port': String(ports[count + i]),
    'http.type': 'netty4',
    'transport.type': 'netty4',
    'discovery.seed_hosts': seeds.join(','),
    'cluster.initial_cluster_manager_nodes': names.join(','),
    // How many threads it makes.
    ...(size.lean ? { 'node.processors': '1' } : {}),
    // What is tested is the failure of nodes, not of this machine's disk.
    'cluster.routing.allocation.disk.threshold_enabled': 'false',
  });
  const processes = new Map<string, ChildProcess>();
  const isRunning = (name: string) => {
    const child = processes.get(name);
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  };
  const start = async (i: number) => {
    processes.set(names[i] as string, await launchNode(classPath, settingsOf(i), size));
  };
  const end = async (name: string, how: (child: ChildProcess) => void) => {
    const child = processes.get(name);
    if (!child || !isRunning(name)) return;
    const gone = once(child, 'exit');
    how(child);
    await gone;
  };
  const stop = async () => {
    await Promise.all(
      names.map(async (name) => {
        const late = setTimeout(() => processes.get(name)?.kill('SIGKILL'), 10_000);
        await end(name, (child) => child.stdin?.end());
        clearTimeout(late);
      }),
    );
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const started = await Promise.allSettled(names.map((_, i) => start(i)));
    for (const one of started) if (one.status === 'rejected') throw one.reason;
  } catch (error) {
    await stop();
    throw error;
  }
  const nodes = names.map((name, i) => ({
    name,
    url: `http://127.0.0.1:${ports[i]}`,
    pid: () => processes.get(name)?.pid,
    isRunning: () => isRunning(name),
    kill: () => end(name, (child) => child.kill('SIGKILL')),
    restart: () => start(i),
  }));
  return { nodes, stop };
}

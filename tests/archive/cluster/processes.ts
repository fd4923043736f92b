import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../repository.ts';

/** A gateway in a process of its own. */
export interface GatewayProcess {
  url: string;
  /** What it has logged so far. */
  lines: string[];
  /** Ends it at once. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

function start(file: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [join(ROOT, file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Starts a gateway and waits until it listens. @throws Error with what it said when it does not. */
export async function startGateway(nodes: readonly string[], archive: string): Promise<GatewayProcess> {
  const env = { BACKSTORY_NODES: nodes.join(','), BACKSTORY_ARCHIVE: archive, PORT: '0' };
  const child = start('archive/gateway/main.ts', [], env);
  const lines: string[] = [];
  let complaints = '';
  child.stderr?.on('data', (data) => {
    complaints += data;
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The gateway ended: ${complaints}`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      lines.push(line);
      const said = JSON.parse(line) as { kind: string; port: number };
      if (said.kind === 'listening') resolve(said.port);
    });
  });
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { url: `http://127.0.0.1:${port}`, lines, kill };
}

/** A worker of the indexer in a process of its own. */
export interface IndexerProcess {
  /** The stages that it has done parts of so far, in order. */
  stages: string[];
  /** Resolves when it has ended, with its status (`null` when it was killed) and what it complained about. */
  ended: Promise<{ status: number | null; complaints: string }>;
  kill(): void;
}

/** Starts a worker with the arguments of `npm run index:archive`. */
export function startIndexer(args: readonly string[]): IndexerProcess {
  const child = start('archive/indexer/main.ts', args);
  const stages: string[] = [];
  let complaints = '';
  child.stderr?.on('data', (data) => {
    complaints += data;
  });
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const { stage } = JSON.parse(line) as { stage?: string };
    if (stage) stages.push(stage);
  });
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, complaints }));
  return { stages, ended, kill: () => child.kill('SIGKILL') };
}

/** Ends whatever was started here and still runs. */
export async function endProcesses(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }),
  );
}

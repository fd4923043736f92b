import { readdirSync } from 'node:fs';

/** Runs every bench of this folder that exports `run`, and prints one JSON object as its last line. */
const folder = process.argv[2];
const only = process.argv[3];
const report: Record<string, unknown> = {};
for (const file of readdirSync(import.meta.dirname).sort()) {
  if (!file.endsWith('.ts') || file === 'index.ts') continue;
  const bench = (await import(`./${file}`)) as { run?: (folder?: string) => Promise<Record<string, unknown>> };
  const name = file.replace(/\.ts$/u, '');
  if (!bench.run || (only !== undefined && only !== name)) continue;
  console.log(`bench: ${name}`);
  report[name] = await bench.run(folder);
  console.log(report[name]);
}
console.log(JSON.stringify(report));

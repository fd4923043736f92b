import { run as names } from './names.ts';

/** `npm run eval -- FOLDER [--errors]`: every evaluation in turn; the last line is one JSON object with all figures. */
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const errors = process.argv.includes('--errors')
  ? (kind: string, label: string, context: string) => console.log(`${kind.padEnd(7)} ${label.padEnd(45)} ${context}`)
  : undefined;

const figures = { names: await names(folder, errors) };
console.log(JSON.stringify(figures));

import type { ConnectArchives } from './part.ts';

/** Nothing: this build asks nobody. The connected build has `connected.ts` in the place of this file. */
export const connectArchives: ConnectArchives = () => null;

import type { Steps } from '../../bridge/settings-versions.ts';

/**
 * Two made-up steps: version 1 told the wait in seconds and the paused sites as `hidden`, version 2 called the wait
 * `pause` and told it in ms, version 3 is as the settings are today.
 */
export const STEPS_OF_TESTS: Steps = [
  ({ wait, ...others }) => ({ ...others, pause: (wait as number) * 1000 }),
  ({ pause, hidden, ...others }) => ({
    ...others,
    delay: pause,
    pausedSites: Object.fromEntries((hidden as string[]).map((host) => [host, null])),
  }),
];

import { spawnSync } from 'node:child_process';
import { installPackage } from './install-package.ts';

/** The oldest Java that compiles and runs a node of OpenSearch 2.19. */
const OLDEST_JAVA = 17;

/** The version of a tool as it prints it, `null` where it is not there. */
function versionOf(command: string, ...args: string[]): number[] | null {
  const run = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  const found = run.status === 0 ? /(\d+)(?:\.(\d+))?/.exec(run.stdout + run.stderr) : null;
  return found && [Number(found[1]), Number(found[2] ?? 0)];
}

/** The compiler tells of a whole JDK; a runtime alone has none. */
const findJava = () => {
  const version = versionOf('javac', '-version');
  return version !== null && (version[0] as number) >= OLDEST_JAVA ? version : null;
};
const findMaven = () => versionOf('mvn', '--version');

/**
 * Sees to it that Java and Maven are there, which the tests against real nodes need; installs them with the system's
 * package manager where that may be done.
 * @throws Error that says what to do by hand.
 */
export function ensureJava(): void {
  const javaPackages = {
    'apt-get': ['openjdk-17-jdk-headless', 'openjdk-21-jdk-headless', 'default-jdk-headless'],
    dnf: ['java-17-openjdk-devel', 'java-21-openjdk-devel'],
    pacman: ['jdk17-openjdk', 'jdk21-openjdk'],
  };
  const missing: string[] = [];
  if (!(findJava() ?? installPackage('JDK', javaPackages, findJava))) missing.push(`a JDK, ${OLDEST_JAVA} or newer`);
  const mavenPackages = { 'apt-get': ['maven'], dnf: ['maven'], pacman: ['maven'] };
  if (!(findMaven() ?? installPackage('Maven', mavenPackages, findMaven))) missing.push('Maven 3.6 or newer');
  if (missing.length === 0) return;
  throw new Error(
    `Please install ${missing.join(' and ')}: the archive's tests run OpenSearch itself ` +
      '(macOS: brew install openjdk@17 maven; Windows: winget install EclipseAdoptium.Temurin.17.JDK, and Maven from its site).',
  );
}

import type { Browser } from './browser.ts';

/** What we use of the window around Firefox's pages. */
export interface FirefoxWindow extends Window {
  gURLBar: { focus(): void; select(): void };
  gBrowser: { currentURI: { spec: string }; selectedBrowser: HTMLElement };
  SidebarController: { isOpen: boolean; currentID: string; hide(): void };
}

/** A menu entry of Firefox's own kind. */
export interface MenuItem extends HTMLElement {
  label: string;
}

/** A menu of Firefox's own kind. */
export interface Menu extends HTMLElement {
  state: 'open' | 'closed' | 'showing' | 'hiding';
  activateItem(item: MenuItem): void;
}

interface Reply {
  result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
}

/**
 * Runs a function in the window around Firefox's pages, where menus, address bar and sidebar are. The driver has no
 * words for it, its protocol does, with `--remote-allow-system-access`.
 * @throws Error with what the function threw.
 */
export async function inWindow<T, A extends string | null>(
  { driver }: Browser,
  run: (window: FirefoxWindow, argument: A) => T,
  argument: A,
): Promise<T> {
  const { connection } = driver as unknown as {
    connection: { send(method: string, params: object): Promise<unknown> };
  };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const { result } = (await connection.send('script.callFunction', {
    functionDeclaration: `() => (${run})(window, ${JSON.stringify(argument)})`,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  })) as Reply;
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
  return (result.result?.value ?? null) as T;
}

/** Types into whatever has the focus in the window; a key is a character or a name such as `Enter`. */
export async function typeInWindow(browser: Browser, keys: readonly string[]): Promise<void> {
  await pressInWindow(
    browser,
    keys.map((key) => ({ key })),
  );
}

/** A key as `KeyboardEvent` names it. */
export interface Key {
  key: string;
  code?: string;
  keyCode?: number;
}

/** Presses keys one after the other, as the keyboard's driver would, while modifiers such as `Shift` are held. */
export async function pressInWindow(
  browser: Browser,
  keys: readonly Key[],
  held: readonly string[] = [],
): Promise<void> {
  await inWindow(
    browser,
    (window, given) => {
      const { keys, held } = JSON.parse(given) as { keys: Key[]; held: string[] };
      const { Cc, Ci } = window as unknown as Record<
        string,
        Record<string, { createInstance(type: unknown): Processor }>
      >;
      const type = (Ci as unknown as Record<string, unknown>).nsITextInputProcessor;
      const processor = Cc?.['@mozilla.org/text-input-processor;1']?.createInstance(type);
      if (!processor) throw new Error('This window may not press keys');
      processor.beginInputTransactionForTests(window);
      const modifiers = held.map((key) => new KeyboardEvent('', { key }));
      for (const event of modifiers) processor.keydown(event);
      for (const key of keys) {
        const event = new KeyboardEvent('', key);
        processor.keydown(event);
        processor.keyup(event);
      }
      for (const event of modifiers) processor.keyup(event);
    },
    JSON.stringify({ keys, held }),
  );
}

/** What turns key events into what a keyboard does. */
interface Processor {
  beginInputTransactionForTests(window: Window): void;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

import { type Claimed, type FrameOrder, type FrameReport, SECRET } from '../../bridge/card-frame.ts';
import { ask } from '../../bridge/messages.ts';

/** The frame's end of the channel to the script that holds it. */
export interface Line {
  tell(report: FrameReport): void;
  /** Hears every order from now on; those that came before are heard at once. */
  hear(obey: (order: FrameOrder) => void): void;
}

/** So many secrets are tried (a page may send whatever it likes): ours is among the first. */
const TRIES = 16;

/**
 * Waits for the secret of this frame, which comes by `postMessage` to this window alone, and claims what is left for
 * it. Messages of a page that guesses are asked about and ignored; what they bring along is never used.
 */
export function claimContents(): Promise<{ line: Line; claimed: Claimed }> {
  return new Promise((resolve) => {
    let tries = 0;
    const answer = async ({ data, ports: [port] }: MessageEvent<unknown>) => {
      if (typeof data !== 'string' || !SECRET.test(data) || !port || ++tries > TRIES) return;
      const claimed = await ask('claimCard', { secret: data }).catch(() => null);
      if (!claimed) return;
      removeEventListener('message', answer);
      const tell = (report: FrameReport) => port.postMessage(report);
      tell({ say: 'claimed' });
      resolve({
        claimed,
        line: {
          tell,
          hear(obey) {
            port.onmessage = (event: MessageEvent<FrameOrder>) => obey(event.data);
          },
        },
      });
    };
    addEventListener('message', answer);
  });
}

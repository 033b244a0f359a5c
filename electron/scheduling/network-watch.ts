import type { SetTimer } from "./set-timer.ts";

/** In ms. */
const everyMs = 2_000;

/**
 * Calls back when this computer has a network again. Electron's main process can ask the system,
 * but gets no event from it.
 *
 * @param parts.isOnline whether there may be a network; costs next to nothing
 * @returns ends it
 */
export function watchNetwork(parts: {
  readonly isOnline: () => boolean;
  readonly setTimer: SetTimer;
  readonly onBack: () => void;
}): () => void {
  const { isOnline, setTimer, onBack } = parts;
  let wasOnline = isOnline();
  const look = () => {
    const online = isOnline();
    const isBack = online && !wasOnline;
    wasOnline = online;
    cancel = setTimer(look, everyMs);
    if (isBack) onBack();
  };
  let cancel = setTimer(look, everyMs);
  return () => {
    cancel();
  };
}

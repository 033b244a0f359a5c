import { app } from "electron";
import { setTimeout as delay } from "node:timers/promises";
import type { FolderWatch } from "../desktop/folder-watch.ts";
import type { Log } from "../desktop/log.ts";
import type { SentWatch } from "../desktop/sent-watch.ts";
import type { Updates } from "../desktop/updates.ts";
import type { Organisations } from "../workspace/organisations.ts";

const closeLimitMs = 10_000;

export type Running = {
  readonly organisations: Organisations;
  readonly watch: FolderWatch;
  readonly sent: SentWatch;
  readonly log: Log;
  readonly updates: Updates;
  /** What goes on beside the window. */
  readonly stop: () => void;
  readonly closePractice: () => void;
};

/**
 * Closes everything before quitting. A hard exit loses nothing, but the next start must then check
 * what was sent.
 */
export function closeBeforeQuit({ log, updates, stop, closePractice, ...open }: Running): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    updates.stop();
    stop();
    // A key ring that waits for the user, or a silent connection, must not block a shutdown.
    void Promise.race([closeAll(open, log), delay(closeLimitMs)]).finally(() => {
      closed = true;
      closePractice();
      updates.leave();
    });
  });
}

type Open = Pick<Running, "organisations" | "watch" | "sent">;

async function closeAll({ organisations, watch, sent }: Open, log: Log): Promise<void> {
  try {
    await Promise.all([watch.close(), sent.close()]);
    await organisations.close();
  } finally {
    await log.written();
  }
}

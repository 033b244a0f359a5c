import type { OutboxStatus } from "../workspace/outbox-status.ts";
import { listedShort } from "../language/lists.ts";
import { text } from "../language/text.ts";

/** "1 being sent, 3 waiting, 1 needs you". */
export function countWords({ sending, waiting, needYou }: OutboxStatus): string {
  const counts = [
    ...(sending > 0 ? [text("trayIcon.sending", { count: sending })] : []),
    ...(waiting > 0 ? [text("trayIcon.waiting", { count: waiting })] : []),
    ...(needYou > 0 ? [text("trayIcon.need-you", { count: needYou })] : []),
  ];
  return counts.length === 0 ? text("trayIcon.idle") : listedShort(counts);
}

/** What the icon says. */
export function toolTipOf(status: OutboxStatus): string {
  const counts = countWords(status);
  if (status.isOffline) return text("trayIcon.says-offline", { counts });
  const isIdle = status.sending + status.waiting + status.needYou === 0;
  return isIdle ? text("trayIcon.says-idle") : text("trayIcon.says-counts", { counts });
}

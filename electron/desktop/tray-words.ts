import type { OutboxStatus } from "../workspace/outbox-status.ts";

/** "1 being sent, 3 waiting, 1 needs you". */
export function countWords({ sending, waiting, needYou }: OutboxStatus): string {
  const parts = [
    sending > 0 ? `${sending} being sent` : "",
    waiting > 0 ? `${waiting} waiting` : "",
    needYou > 0 ? `${needYou} ${needYou === 1 ? "needs you" : "need you"}` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Nothing waits" : parts.join(", ");
}

/** What the icon says. */
export function toolTipOf(status: OutboxStatus): string {
  const counts = countWords(status);
  return `Mailpin: ${status.isOffline ? `offline, ${counts}` : counts.replace(/^N/, "n")}`;
}

import type { Message } from "../../electron/contract/messages/message.ts";
import { reasonText } from "../../electron/contract/messages/reasons.ts";
import { isolated } from "./legible.ts";

/** A reason in words. Names in it come from mails and the CRM, and must not reorder the sentence. */
export function reasonIn({ values = {}, ...reason }: Message): string {
  const named = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? isolated(value) : value,
  ]);
  return reasonText({ ...reason, values: Object.fromEntries(named) as Message["values"] });
}

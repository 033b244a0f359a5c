import type { Message } from "./message.ts";
import { sentenceOf, type MessageOf } from "./sentence.ts";

/** Why Mailpin takes a mail for sent or received: one short clause. */
export type DirectionMessage = MessageOf<"directions">;

export const directionText = (reason: Message): string => sentenceOf("directions", reason);

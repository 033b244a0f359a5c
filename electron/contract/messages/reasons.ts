import type { Message } from "./message.ts";
import { sentenceOf, type MessageOf } from "./sentence.ts";

/** Why a record is suggested. */
export type ReasonMessage = MessageOf<"reasons">;

export const reasonText = (reason: Message): string => sentenceOf("reasons", reason);

import type { Message } from "./message.ts";
import { sentenceOf, type MessageOf } from "./sentence.ts";

/** What the reader of a mail had to give up, and what is unusual about the mail. */
export type WarningMessage = MessageOf<"warnings">;

export const warningText = (warning: Message): string => sentenceOf("warnings", warning);

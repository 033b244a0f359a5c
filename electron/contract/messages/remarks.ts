import type { Message } from "./message.ts";
import { sentenceOf, type MessageOf } from "./sentence.ts";

/** What Zoho will not keep of a mail as it is. */
export type RemarkMessage = MessageOf<"remarks">;

export const remarkText = (remark: Message): string => sentenceOf("remarks", remark);

import { speaks } from "../../language/text.ts";
import { attachmentLimitBytes } from "../limits.ts";
import type { Message } from "./message.ts";
import { hasSentence, sentenceOf, type MessageOf } from "./sentence.ts";

/** What went wrong, and what to do: one or two sentences. */
export type ProblemMessage = MessageOf<"problems">;

/** A process that speaks no language cannot tell, and passes all on. */
export const isProblemMessage = (message: Message): message is ProblemMessage =>
  !speaks() || hasSentence("problems", message);

export const problemText = (problem: Message): string =>
  sentenceOf("problems", {
    ...problem,
    values: { mailLimit: attachmentLimitBytes, ...problem.values },
  });

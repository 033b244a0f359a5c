import type { Message } from "./message.ts";
import { sentences as computer } from "./problems/computer.ts";
import { sentences as files } from "./problems/files.ts";
import { sentences as filing } from "./problems/filing.ts";
import { sentences as notAMail } from "./problems/not-a-mail.ts";
import { sentences as signIn } from "./problems/sign-in.ts";
import { sentences as zoho } from "./problems/zoho.ts";
import { keyOf, sentenceOf, type MessageFor, type Sentences } from "./sentence.ts";

/** What went wrong, and what to do: one or two sentences. */
const sentences = {
  ...zoho,
  ...filing,
  ...signIn,
  ...files,
  ...notAMail,
  ...computer,

  /** As an earlier version worded it. */
  "earlier-version": "{text}",
  unknown: "Something went wrong inside Mailpin. Try again; if it happens again, restart Mailpin.",
} as const satisfies Sentences;

export type ProblemMessage = MessageFor<keyof typeof sentences>;

/** False for what a later version wrote, or for damaged data. */
export const hasSentence = (message: Message): message is ProblemMessage =>
  Object.hasOwn(sentences, keyOf(message));

export const problemText = (problem: Message): string => sentenceOf(sentences, problem);

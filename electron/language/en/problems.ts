import type { Messages } from "../pattern.ts";
import { computer } from "./problems/computer.ts";
import { files } from "./problems/files.ts";
import { filing } from "./problems/filing.ts";
import { notAMail } from "./problems/not-a-mail.ts";
import { signIn } from "./problems/sign-in.ts";
import { zoho } from "./problems/zoho.ts";

/** What went wrong, and what to do: one or two sentences. */
export const problems = {
  ...zoho,
  ...filing,
  ...signIn,
  ...files,
  ...notAMail,
  ...computer,

  /** As an earlier version worded it. */
  "earlier-version": "{ $text }",
  unknown: "Something went wrong inside Mailpin. Try again; if it happens again, restart Mailpin.",
} as const satisfies Messages;

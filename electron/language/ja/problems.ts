import type { problems as english } from "../en/problems.ts";
import { computer } from "./problems/computer.ts";
import { files } from "./problems/files.ts";
import { filing } from "./problems/filing.ts";
import { notAMail } from "./problems/not-a-mail.ts";
import { signIn } from "./problems/sign-in.ts";
import { zoho } from "./problems/zoho.ts";

export const problems = {
  ...zoho,
  ...filing,
  ...signIn,
  ...files,
  ...notAMail,
  ...computer,

  "earlier-version": "{ $text }",
  unknown:
    "Mailpinの内部で問題が発生しました。もう一度お試しください。再び発生する場合は、Mailpinを再起動してください。",
} satisfies Record<keyof typeof english, string>;

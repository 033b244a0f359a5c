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
    "Mailpin के अंदर कोई गड़बड़ी हुई। दोबारा कोशिश करें; अगर यह फिर हो, तो Mailpin को दोबारा शुरू करें।",
} satisfies Record<keyof typeof english, string>;

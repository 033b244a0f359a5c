import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Us } from "../../../../electron/people/us.ts";
import type { MailToPlace } from "../../../../electron/suggestions/mail.ts";

const first = z.object({ user: z.string(), own: z.array(z.string()) });
const line = z.object({
  id: z.string(),
  date: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  records: z.array(z.string()).min(1),
});

/** A mail, and the names of the records that it was filed to. */
export type FiledMail = {
  readonly mail: MailToPlace & { readonly messageId: string };
  /** ms since the epoch. */
  readonly at: number;
  readonly records: readonly string[];
};

export type User = {
  readonly name: string;
  readonly us: Us;
  /** By date. */
  readonly mails: readonly FiledMail[];
};

/** The users of a folder of `user-*.jsonl`. */
export const readUsers = (folder: string): User[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted()
    .map((name) => readUser(readFileSync(path.join(folder, name), "utf8")));

/**
 * Everybody but the user counts as the other side, so the user gets a company of their own: to
 * Mailpin, who shares the user's domain is a colleague.
 */
function readUser(content: string): User {
  const [head, ...rest] = content
    .split("\n")
    .filter((text) => text !== "")
    .map((text): unknown => JSON.parse(text));
  const { user, own } = first.parse(head);
  const rename = (address: string) =>
    own.includes(address) ? address.replace(/@.*/, "@the-user.example") : address;
  const person = (address: string) => ({ address: rename(address) });
  const mails = rest.map((one): FiledMail => {
    const mail = line.parse(one);
    return {
      at: Date.parse(mail.date),
      records: mail.records,
      mail: {
        messageId: mail.id,
        date: mail.date,
        subject: mail.subject,
        from: person(mail.from),
        to: mail.to.map(person),
        cc: mail.cc.map(person),
        bcc: mail.bcc.map(person),
        direction: own.includes(mail.from) ? "sent" : "received",
        references: [],
        text: mail.text,
        attachments: [],
      },
    };
  });
  return { name: user, us: new Us({ own: own.map(rename) }), mails };
}

import type { Person } from "../../../electron/contract/email.ts";

/** A mail as Thunderbird writes it to a mailbox of sent mails. */
export type SentParts = {
  readonly id: string;
  readonly at: number;
  readonly to?: string;
  readonly subject?: string;
  readonly body?: string;
  /** `X-Mozilla-Status`. */
  readonly status?: string;
  /** A mail of a program that leaves the id to the server. */
  readonly hasNoId?: boolean;
};

export function sentMessage({ id, at, ...parts }: SentParts): string {
  const { to = "Ana Client <ana@client.example>", subject = `About ${id}`, body = "Hi." } = parts;
  return [
    ...["From - Mon Nov 23 09:00:00 2026", `X-Mozilla-Status: ${parts.status ?? "0001"}`],
    ...["X-Mozilla-Status2: 00000000", `Date: ${new Date(at).toUTCString()}`],
    ...(parts.hasNoId === true ? [] : [`Message-ID: <${id}@seller.example>`]),
    ...["From: Sam Seller <sam@seller.example>", `To: ${to}`, `Subject: ${subject}`],
    ...["MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "", body, "", ""],
  ].join("\n");
}

export const mailbox = (mails: readonly SentParts[]): string => mails.map(sentMessage).join("");

export const ana: Person = { name: "Ana Client", address: "ana@client.example" };

import { describe, expect, it } from "vitest";
import { parseMail, type ParsedMail } from "../../electron/email/parse.ts";
import { showMail } from "../../electron/email/show.ts";
import { prepareMail } from "../../electron/zoho/prepare.ts";
import { worstMails } from "../support/worst-mails.ts";

/** How much larger the larger mail is, and how much longer it may take: a machine may be busy, but the square of eight is 64. */
const larger = 8;
const longer = 3 * larger;

/** What is faster is not measured; ms. */
const unmeasured = 25;

async function read(bytes: Buffer): Promise<{ mail: ParsedMail; cpuMs: number }> {
  const before = process.cpuUsage();
  const mail = await parseMail(bytes, { ownAddresses: ["jo@client.example"] });
  showMail(mail);
  prepareMail(mail.email);
  const { user, system } = process.cpuUsage(before);
  return { mail, cpuMs: (user + system) / 1000 };
}

describe.each(Object.entries(worstMails))("of %s", (_, mails) => {
  it.each(mails)("$name: reading takes time in proportion", async ({ count, make, read: isRead }) => {
    const small = await read(make(count));
    expect(isRead(small.mail, count)).toBeTruthy();
    const large = await read(make(count * larger));
    expect(isRead(large.mail, count * larger)).toBeTruthy();
    expect(large.cpuMs).toBeLessThan(Math.max(small.cpuMs, unmeasured) * longer);
  });
});

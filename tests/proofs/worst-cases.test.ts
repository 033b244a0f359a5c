import { describe, expect, it } from "vitest";
import { parseMail, type ParsedMail } from "../../electron/mail/parse.ts";
import { showMail } from "../../electron/mail/show.ts";
import { prepareMail } from "../../electron/zoho/filing/prepare.ts";
import { expectProportion } from "../support/proportion.ts";
import { worstMails } from "../support/mails/worst-mails.ts";

async function read(bytes: Buffer): Promise<ParsedMail> {
  const mail = await parseMail(bytes);
  showMail(mail);
  prepareMail(mail.email, mail.bare);
  return mail;
}

describe.each(Object.entries(worstMails))("of %s", (_, mails) => {
  it.each(mails)("$name: reading takes linear time", ({ count, make, read: isRead }) =>
    expectProportion(count, make, async (bytes, size) => {
      expect(isRead(await read(bytes), size)).toBeTruthy();
    }),
  );
});

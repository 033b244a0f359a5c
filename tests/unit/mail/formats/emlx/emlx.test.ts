import { describe, expect, it } from "vitest";
import { parseFile } from "../../../../../electron/mail/parse.ts";

const plist = (flags: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>date-received</key><integer>1772439300</integer><key>flags</key><integer>${flags}</integer></dict></plist>\n`;
const emlx = (message: string, flags = 8590195713): Buffer =>
  Buffer.from(`${Buffer.byteLength(message)}      \n${message}${plist(flags)}`);
const message =
  "From: a@b.example\nTo: c@d.example\nDate: Mon, 2 Mar 2026 09:15:00 +0100\nSubject: Größe\n\nText\n";

async function opened(bytes: Buffer) {
  for await (const { original, outcome } of parseFile(bytes))
    if (outcome.ok) return { original: original.toString(), email: outcome.mail.email };
  throw new Error("no mail");
}

describe("a file of Apple Mail", () => {
  it("is the message in it, without Mail's own data", async () => {
    const { original, email } = await opened(emlx(message));
    expect(email).toMatchObject({ format: "emlx", subject: "Größe", text: "Text\n", warnings: [] });
    expect(original).toBe(message);
  });

  it("is a draft if its flag says so", async () => {
    expect((await opened(emlx(message, 0x40))).email).toMatchObject({
      direction: "sent",
      directionReason: { code: "draft" },
    });
  });

  it("has Mail's date of receipt, where its message has no date", async () => {
    const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);
    const { date, warnings } = (await opened(emlx("From: a@b.example\nSubject: Undated\n\nText\n")))
      .email;
    expect(date).toBe("2026-03-02T08:15:00+00:00");
    expect(codes(warnings)).toEqual(["date-from-delivery", "offset-unknown"]);
    const passedOn =
      "Received: by mx.example; Tue, 3 Mar 2026 10:00:00 +0100\nFrom: a@b.example\n\nText\n";
    expect((await opened(emlx(passedOn))).email.date).toBe("2026-03-03T10:00:00+01:00");
  });

  it.each(["0", "999999999999999"])("has no date where Mail's date is %s", async (seconds) => {
    const file = emlx("From: a@b.example\nSubject: Undated\n\nText\n")
      .toString()
      .replace("1772439300", seconds);
    const { date, warnings } = (await opened(Buffer.from(file))).email;
    expect(date).toBeUndefined();
    expect(warnings).toMatchObject([{ code: "date-missing" }]);
  });

  it("is read to its end when the length is too large", async () => {
    const { email } = await opened(Buffer.from(`99999\n${message}`));
    expect(email.subject).toBe("Größe");
  });

  it("has a warning when its attachments are in other files", async () => {
    const partial =
      "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nText\n--b\nContent-Type: application/pdf; name=a.pdf\nX-Apple-Content-Length: 52000\n\n--b--\n";
    expect((await opened(emlx(partial))).email.warnings.map(({ code }) => code)).toContain(
      "partial-emlx",
    );
  });

  it("is not every text that begins with a number", async () => {
    await expect(opened(Buffer.from("42\nis the answer\n"))).rejects.toMatchObject({
      name: "NotAMail",
    });
  });
});

import { describe, expect, it } from "vitest";
import { tag } from "../../../../../electron/mail/formats/msg/properties.ts";
import { msgFile, type Values } from "../../../../support/mails/msg-file.ts";
import { parsed } from "../../../../support/mails/parsed.ts";

const string = (text: string) => ({ string: text });
const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);
const read = async (values: Values, own: readonly string[] = []) =>
  (await parsed(msgFile({ values }), own)).email;

const exchange = (name: string) =>
  string(`/O=EXCHANGELABS/OU=EXCHANGE ADMINISTRATIVE GROUP/CN=RECIPIENTS/CN=${name}`);

/** Exchange Online writes the creator's and the last modifier's addresses beside the sender's. */
const ofOthers = {
  0x5d0a: string("jo@vendor.example"),
  0x5d0b: string("jo@vendor.example"),
  0x3ff8: string("Jo Seller"),
  0x3ffa: string("Jo Seller"),
};

describe("a sender whom Exchange keeps without an SMTP address", () => {
  const mara = {
    [tag.senderName]: string("Mara Klein"),
    [tag.senderEmailAddress]: exchange("MARA"),
    [tag.sentRepresentingName]: string("Mara Klein"),
    [tag.sentRepresentingEmailAddress]: exchange("MARA"),
  };

  it("is not the creator of the item, who owns the mailbox", async () => {
    const email = await read({ ...mara, ...ofOthers }, ["jo@vendor.example"]);
    expect(email).toMatchObject({
      from: { name: "Mara Klein" },
      direction: "received",
      directionReason: { code: "nothing-says-sent" },
    });
    expect(email.from).not.toHaveProperty("address");
    expect(codes(email)).toContain("sender-address");
  });

  it("has sent it only where the file says so", async () => {
    const sent = { [tag.messageFlags]: { integer: 0x20 } };
    expect(await read({ ...mara, ...ofOthers, ...sent })).toMatchObject({
      from: { name: "Mara Klein" },
      direction: "sent",
      directionReason: { code: "marked-as-yours" },
    });
  });

  it.each([
    ["the sender's", { [tag.senderSmtpAddress]: string("mara@customer.example") }],
    ["the represented's", { [tag.sentRepresentingSmtpAddress]: string("mara@customer.example") }],
  ])("has the SMTP address in %s own property", async (_, values) => {
    const email = await read({ ...mara, ...ofOthers, ...values });
    expect(email.from).toEqual({ name: "Mara Klein", address: "mara@customer.example" });
    expect(email).not.toHaveProperty("sender");
    expect(codes(email)).not.toContain("sender-address");
  });

  it.each([
    "/o=First/ou=Exchange/cn=Recipients/cn=jo@vendor.example",
    "EX:/O=FIRST/CN=JO@vendor.example",
    "IMCEAEX-_O=FIRST_CN=RECIPIENTS_CN=MARA@vendor.example",
  ])("has no address in Exchange's own kind, although it has an @: %s", async (written) => {
    const email = await read({
      [tag.senderName]: string("Mara Klein"),
      [tag.senderEmailAddress]: string(written),
    });
    expect(email.from).toEqual({ name: "Mara Klein" });
    expect(codes(email)).toContain("sender-address");
  });

  it("is warned of also where not even the name is there", async () => {
    const email = await read({ [tag.senderEmailAddress]: exchange("MARA") });
    expect(email).not.toHaveProperty("from");
    expect(codes(email)).toContain("sender-address");
  });
});

describe("a mail that a delegate sent on behalf of somebody", () => {
  const represented = {
    [tag.sentRepresentingName]: string("Mara Klein"),
    [tag.sentRepresentingSmtpAddress]: string("mara@customer.example"),
  };
  const delegate = {
    [tag.senderName]: string("Ada Assistant"),
    [tag.senderSmtpAddress]: string("ada@customer.example"),
  };

  it("is from the represented one, and has the delegate as its sender", async () => {
    expect(await read({ ...represented, ...delegate })).toMatchObject({
      from: { name: "Mara Klein", address: "mara@customer.example" },
      sender: { name: "Ada Assistant", address: "ada@customer.example" },
    });
  });

  it("does not lend the delegate's address to a represented one who has only a name", async () => {
    const email = await read({ [tag.sentRepresentingName]: string("Mara Klein"), ...delegate });
    expect(email.from).toEqual({ name: "Mara Klein" });
    expect(email.sender).toEqual({ name: "Ada Assistant", address: "ada@customer.example" });
    expect(codes(email)).toContain("sender-address");
  });

  it("is from one person whose name is written in two ways", async () => {
    const email = await read({
      [tag.sentRepresentingName]: string("Klein, Mara (Sales)"),
      [tag.sentRepresentingEmailAddress]: exchange("MARA"),
      [tag.senderName]: string("Mara Klein"),
      [tag.senderEmailAddress]: exchange("MARA"),
      [tag.senderSmtpAddress]: string("mara@customer.example"),
    });
    expect(email.from).toEqual({ name: "Klein, Mara (Sales)", address: "mara@customer.example" });
    expect(email).not.toHaveProperty("sender");
  });

  it("has both in the transport headers", async () => {
    const headers = "From: Mara <mara@customer.example>\r\nSender: ada@customer.example\r\n\r\n";
    const email = await read({ [tag.transportMessageHeaders]: string(headers) });
    expect(email.from).toEqual({ name: "Mara", address: "mara@customer.example" });
    expect(email.sender).toEqual({ address: "ada@customer.example" });
  });
});

describe("where the answers to an Outlook item go", () => {
  const from = {
    [tag.senderName]: string("Website"),
    [tag.senderEmailAddress]: string("noreply@vendor-site.example"),
  };
  const mara = { name: "Mara Klein", address: "mara@customer.example" };

  it("is in the transport headers, with the marks of a list or a program", async () => {
    const headers =
      "Reply-To: Mara Klein <mara@customer.example>\r\nAuto-Submitted: auto-generated\r\nList-Id: <x.vendor.example>\r\n\r\n";
    expect(await read({ ...from, [tag.transportMessageHeaders]: string(headers) })).toMatchObject({
      replyTo: [mara],
      writer: mara,
      isAutomatic: true,
      isList: true,
    });
  });

  it("is in a list of entries", async () => {
    expect(
      await read({
        ...from,
        [tag.replyRecipientEntries]: {
          binary: entryList("Mara Klein", "SMTP", "mara@customer.example"),
        },
      }),
    ).toMatchObject({ replyTo: [mara], writer: mara });
  });

  it("is at least in a list of names", async () => {
    const names = { [tag.replyRecipientNames]: string("mara@customer.example; Office") };
    expect((await read({ ...from, ...names })).replyTo).toEqual([
      { address: "mara@customer.example" },
      { name: "Office" },
    ]);
  });

  it("does not fail on a list that is cut", async () => {
    const whole = entryList("Mara Klein", "SMTP", "mara@customer.example");
    for (let length = 0; length < whole.length; length += 7) {
      const cut = { binary: whole.subarray(0, length) };
      const { from: sender } = await read({ ...from, [tag.replyRecipientEntries]: cut });
      expect(sender).toEqual({ name: "Website", address: "noreply@vendor-site.example" });
    }
  });
});

/** A FlatEntryList with a one-off entry and one of an address book, [MS-OXCDATA] section 2.3.3. */
function entryList(...strings: readonly string[]): Buffer {
  const oneOff = Buffer.concat([
    Buffer.from("00000000812b1fa4bea310199d6e00dd010f540200000180", "hex"),
    Buffer.from(`${strings.join("\0")}\0`, "utf16le"),
  ]);
  const book = Buffer.from("00000000dca740c8c042101ab4b908002b2fe182", "hex");
  const entries = [book, oneOff].map((entry) => {
    const padded = Buffer.alloc(4 + Math.ceil(entry.length / 4) * 4);
    padded.writeUInt32LE(entry.length, 0);
    padded.set(entry, 4);
    return padded;
  });
  const header = Buffer.alloc(8);
  header.writeUInt32LE(entries.length, 0);
  header.writeUInt32LE(
    entries.reduce((sum, { length }) => sum + length, 0),
    4,
  );
  return Buffer.concat([header, ...entries]);
}

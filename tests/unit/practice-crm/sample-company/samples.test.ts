import { simpleParser, type ParsedMail } from "mailparser";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sampleCompany } from "../../../../electron/practice-crm/sample-company/sample-company.ts";
import { sampleRecords } from "../../../../electron/practice-crm/sample-company/sample-records.ts";
import { sampleMails } from "../../../../electron/practice-crm/sample-company/samples.ts";

const now = new Date("2026-03-02T10:20:30Z");
const samples = await sampleMails(now);
const parsing: Promise<ParsedMail[]> = Promise.all(
  samples.map(({ bytes }) => simpleParser(Buffer.from(bytes))),
);
const parse = () => parsing;
const pointer = z.object({ id: z.string() });
const company = sampleCompany({ nowMs: now.getTime() });

describe("the sample mails", () => {
  it("are 7-bit, with CRLF line ends and short lines", () => {
    for (const { name, bytes } of samples) {
      const text = Buffer.from(bytes).toString("latin1");
      expect(name).toMatch(/\.eml$/);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\x80-\xff]/);
      expect(text.split("\r\n").every((line) => line.length <= 100)).toBe(true);
    }
  });

  it("come from the contacts of the company, from Sam, and from one stranger", async () => {
    const contacts = new Set(company.records!["Contacts"]!.map((one) => one["Email"]));
    const senders = (await parse()).map((mail) => mail.from!.value[0]!.address!);
    expect(senders.map((address) => (contacts.has(address) ? "contact" : address))).toEqual([
      "contact",
      "sam@seller.example",
      "contact",
      "noor@zonnestroom.example",
      "contact",
    ]);
  });

  it("are dated shortly before now, each with a Message-ID of its own that stays the same", async () => {
    const mails = await parse();
    for (const mail of mails) expect(now.getTime() - mail.date!.getTime()).toBeGreaterThan(0);
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(5);
    const later = await sampleMails(new Date(now.getTime() + 60_000));
    expect(
      later.every(({ bytes }, index) => Buffer.compare(bytes, samples[index]!.bytes) === 0),
    ).toBe(true);
  });

  it("have two attachments in the first, a PDF and a CSV", async () => {
    const [mail] = await parse();
    expect(mail!.attachments.map((one) => [one.filename, one.contentType])).toEqual([
      ["requirements.pdf", "application/pdf"],
      ["depots.csv", "text/csv"],
    ]);
    const pdf = mail!.attachments[0]!.content.toString("latin1");
    const table = Number(/startxref\n(\d+)/.exec(pdf)![1]);
    expect(pdf.slice(table, table + 4)).toBe("xref");
    for (const [, offset] of pdf.matchAll(/^(\d{10}) 00000 n/gm))
      expect(pdf.slice(Number(offset))).toMatch(/^\d obj|^\d 0 obj/);
    expect(mail!.attachments[1]!.content.toString()).toContain("Köln;6");
  });

  it("answer the first in the second, with an image that the HTML shows", async () => {
    const [first, second] = await parse();
    expect([second!.inReplyTo, second!.references]).toEqual([first!.messageId, first!.messageId]);
    const [image] = second!.attachments;
    expect(image).toMatchObject({ contentType: "image/png", related: true });
    expect(image!.content.subarray(1, 4).toString()).toBe("PNG");
    expect(second!.html).toContain("data:image/png;base64,");
    expect(second!.cc).toMatchObject({
      value: [{ name: "Inês Falcão", address: "ines@seller.example" }],
    });
  });

  it("carry letters beyond ASCII through subject, names, text and file names", async () => {
    const mail = (await parse())[2]!;
    expect(mail.subject).toBe(
      "Besök i Växjö nästa vecka – förslag på tider för genomgången av serviceavtalet",
    );
    expect(mail.from!.value[0]!.name).toBe("Åsa Åkesson");
    expect(mail.text).toContain("vägbeskrivningen – ingången");
    expect(mail.attachments[0]!.filename).toBe("Vägbeskrivning Växjö.pdf");
  });

  it("have more than 10 MB of attachments in the last, and less without one of them", async () => {
    const sizes = (await parse())[4]!.attachments.map((one) => one.size);
    const sum = sizes.reduce((total, size) => total + size, 0);
    const limit = 10 * 1024 * 1024;
    expect([sum > limit, sum < limit * 1.1, sum - sizes[0]! < limit]).toEqual([true, true, true]);
  });
});

describe("the sample company", () => {
  const records = company.records!;
  const counts = Object.fromEntries(
    Object.entries(records).map(([module, list]) => [module, list.length]),
  );

  it("has a fixed size and fixed content", () => {
    expect(counts).toMatchObject({ Contacts: 60, Accounts: 20, Deals: 25, Leads: 30, Projects: 6 });
    expect(sampleCompany({ nowMs: now.getTime() })).toEqual(company);
  });

  it("has no address twice, and none outside .example", () => {
    const addresses = [...records["Contacts"]!, ...records["Leads"]!].map((one) =>
      z.string().parse(one["Email"]),
    );
    expect(new Set(addresses).size).toBe(90);
    expect(addresses.filter((one) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(one))).toEqual([]);
  });

  it("has unique ids, and all lookups point to one", () => {
    const all = Object.values(records).flat();
    const ids = new Set(all.map((one) => one.id));
    expect(ids.size).toBe(all.length);
    const pointers = all.flatMap((one) =>
      Object.entries(one).flatMap(([name, value]) =>
        name === "Owner" ? [] : (pointer.safeParse(value).data?.id ?? []),
      ),
    );
    expect(pointers.length).toBeGreaterThan(100);
    expect(pointers.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("has a contact and its account on every deal", () => {
    const accountOf = new Map(records["Contacts"]!.map((one) => [one.id, one["Account_Name"]]));
    for (const deal of records["Deals"]!)
      expect(accountOf.get((deal["Contact_Name"] as { id: string }).id)).toEqual(
        deal["Account_Name"],
      );
  });

  it.each([0, 5, 100, 177, 400, 30_000])(
    "has exactly %i records on request, and all lookups point to one",
    (total) => {
      const places = new Map<string, string>();
      for (const { id, data } of sampleRecords(total, now.getTime())) {
        for (const [name, value] of Object.entries(data)) {
          const target = name === "Owner" ? undefined : pointer.safeParse(value).data?.id;
          if (target !== undefined && !places.has(target))
            throw new Error(`${id} points to ${target}, which is not there`);
        }
        places.set(id, id);
      }
      expect(places.size).toBe(total);
    },
  );

  it("keeps its first records at any size", () => {
    const deals = (total: number) =>
      [...sampleRecords(total, now.getTime())].filter(({ module }) => module === "Deals");
    expect(deals(5000).slice(0, 25)).toEqual(deals(177));
  });

  it("grows without repeating ids or addresses", () => {
    const large = sampleCompany({ nowMs: now.getTime(), size: 30 }).records!;
    const addresses = large["Contacts"]!.map((one) => one["Email"]);
    expect([addresses.length, new Set(addresses).size]).toEqual([1800, 1800]);
    const all = Object.values(large).flat();
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  });
});

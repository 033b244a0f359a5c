import { describe, expect, it } from "vitest";
import {
  code,
  email,
  info,
  mails,
  moduleIds,
  sampleIds,
  setup,
  type Client,
} from "../../client.ts";

const deal = `Deals/${sampleIds.deal}`;
const contact = `Contacts/${sampleIds.contact}`;

async function fileMany(client: Client, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const minute = String(index).padStart(2, "0");
    await client.filed(
      email({
        subject: `Mail ${index}`,
        original_message_id: `<${index}@a>`,
        date_time: `2026-03-02T09:${minute}:00+01:00`,
      }),
    );
  }
}

describe("the emails of a record", () => {
  it("are 204 when there are none", async () => {
    const { client } = await setup();
    expect(await client.get(`${deal}/Emails`)).toMatchObject({ status: 204, body: undefined });
  });

  it("come ten a page, the newest first, with an index for the next and previous page", async () => {
    const { client } = await setup();
    await fileMany(client, 23);
    const first = await client.get(`${deal}/Emails`);
    expect(mails(first).map((one) => one["subject"])).toEqual(
      Array.from({ length: 10 }, (_, index) => `Mail ${22 - index}`),
    );
    expect(info(first)).toMatchObject({
      count: 10,
      per_page: 10,
      prev_index: null,
      more_records: true,
    });
    const second = await client.get(`${deal}/Emails?index=${String(info(first)["next_index"])}`);
    const third = await client.get(`${deal}/Emails?index=${String(info(second)["next_index"])}`);
    expect(mails(third).map((one) => one["subject"])).toEqual(["Mail 2", "Mail 1", "Mail 0"]);
    expect(info(third)).toMatchObject({ count: 3, next_index: null, more_records: false });
    expect(
      mails(await client.get(`${deal}/Emails?index=${String(info(third)["prev_index"])}`)),
    ).toEqual(mails(second));
    expect(code(await client.get(`${deal}/Emails?index=guess`))).toBe("INVALID_DATA");
  });

  it("are those of a filter; a malformed filter is refused", async () => {
    const { client } = await setup();
    await fileMany(client, 13);
    const filter = (given: object) =>
      `${deal}/Emails?filter=${encodeURIComponent(JSON.stringify(given))}`;
    const equal = { field: { api_name: "subject" }, comparator: "equal", value: "Mail 2" };
    expect(mails(await client.get(filter(equal))).map((one) => one["subject"])).toEqual(["Mail 2"]);
    expect(await client.get(filter({ ...equal, value: "Mail" }))).toMatchObject({ status: 204 });
    const all = await client.get(filter({ ...equal, field: { api_name: "source" }, value: "API" }));
    expect(info(all)).toMatchObject({ count: 10, more_records: true });
    for (const wrong of [
      { ...equal, comparator: "like" },
      { ...equal, field: { api_name: "nope" } },
      {},
    ])
      expect(code(await client.get(filter(wrong)))).toBe("INVALID_DATA");
    expect(code(await client.get(`${deal}/Emails?filter=subject`))).toBe("INVALID_DATA");
  });

  it("show everything but the Message-ID, with the offset of the mail", async () => {
    const { client } = await setup();
    const people = {
      to: [{ email: "sam@seller.example" }],
      cc: [{ user_name: "Inês", email: "ines@seller.example" }],
    };
    const message_id = await client.filed(
      email({ ...people, date_time: "2026-03-02T09:15:00-05:00" }),
    );
    const [mail] = mails(await client.get(`${deal}/Emails`));
    expect(mail).toMatchObject({
      message_id,
      subject: "Offer 4711",
      from: { user_name: "Jörg Müller", email: "joerg.mueller@nordwind.example" },
      to: [{ user_name: null, email: "sam@seller.example" }],
      cc: [{ user_name: "Inês", email: "ines@seller.example" }],
      time: "2026-03-02T09:15:00-05:00",
      sent: false,
      owner: { id: sampleIds.sam, name: "Sam Seller" },
      linked_record: null,
      has_attachment: false,
    });
    for (const hidden of ["offer-4711@nordwind.example", "bcc"])
      expect(JSON.stringify(mail)).not.toContain(hidden);
  });

  it("are also listed on the linked record, and each names the other", async () => {
    const { client } = await setup();
    const linked_record = {
      id: sampleIds.contact,
      module: { api_name: "Contacts", id: moduleIds.Contacts },
    };
    await client.filed(email({ linked_record }));
    const [onDeal] = mails(await client.get(`${deal}/Emails`));
    const [onContact] = mails(await client.get(`${contact}/Emails`));
    expect(onDeal!["linked_record"]).toEqual({
      id: sampleIds.contact,
      name: "Jörg Müller",
      module: linked_record.module,
    });
    expect(onContact!["linked_record"]).toMatchObject({
      id: sampleIds.deal,
      module: { api_name: "Deals", id: moduleIds.Deals },
    });
    expect(onContact!["message_id"]).toBe(onDeal!["message_id"]);
  });

  it("share a thread when only Re: tells their subjects apart", async () => {
    const { client } = await setup();
    await client.filed(email());
    await client.filed(email({ subject: "RE: Aw: offer 4711", original_message_id: "<2@a>" }));
    const threads = mails(await client.get(`${deal}/Emails`)).map((one) => one["thread_id"]);
    expect(new Set(threads).size).toBe(1);
  });

  it("are only the sent ones when received ones are hidden", async () => {
    const { client } = await setup({ quirks: { listsReceived: false } });
    await client.filed(email());
    expect(await client.get(`${deal}/Emails`)).toMatchObject({ status: 204 });
    await client.filed(email({ sent: true, subject: "Sent", original_message_id: "<2@a>" }));
    expect(mails(await client.get(`${deal}/Emails`)).map((one) => one["subject"])).toEqual([
      "Sent",
    ]);
  });

  it("are 204 for a kind that the practice CRM never has; an unknown kind is refused", async () => {
    const { client } = await setup();
    await client.filed(email());
    expect(await client.get(`${deal}/Emails?type=drafts`)).toMatchObject({ status: 204 });
    expect(await client.get(`${deal}/Emails?type=user_emails`)).toMatchObject({ status: 200 });
    expect(await client.get(`${deal}/Emails?type=all`)).toMatchObject({
      status: 400,
      body: { details: { param_name: "type" } },
    });
  });
});

describe("one email", () => {
  it("has its content, and its attachments' bytes, apart from inline images", async () => {
    const { client } = await setup();
    const [pdf, csv] = await client.uploaded([
      { name: "offer.pdf", bytes: "%PDF" },
      { name: "preis€.csv", bytes: "a;b" },
    ]);
    const [image] = await client.uploaded([{ name: "logo.png", bytes: "PNG" }], "?type=inline");
    const content = `<p>See <img class="ZCrmImage" src="crm/img_id:${image!}"></p>`;
    const message_id = await client.filed(
      email({ content, attachments: [{ id: pdf, name: "ignored" }, { id: csv }] }),
    );
    const [mail] = mails(await client.get(`${deal}/Emails/${message_id}`));
    expect(mail).toMatchObject({
      content,
      mail_format: "html",
      has_attachment: true,
      attachments: [
        { id: pdf, name: "offer.pdf", size: "4" },
        { id: csv, name: "preis€.csv", size: "3" },
      ],
    });
    const query = `user_id=${sampleIds.sam}&message_id=${message_id}`;
    const download = await client.get(
      `${deal}/Emails/actions/download_attachments?${query}&id=${csv!}&name=x`,
    );
    expect([download.body, download.headers.get("content-disposition")]).toEqual([
      "a;b",
      "attachment; filename*=UTF-8''preis%E2%82%AC.csv",
    ]);
    expect(
      await client.get(`${deal}/Emails/actions/download_inline_images?${query}&id=${image!}`),
    ).toMatchObject({
      status: 200,
      body: "PNG",
    });
    expect(
      code(await client.get(`${deal}/Emails/actions/download_attachments?${query}&id=${image!}`)),
    ).toBe("INVALID_DATA");
    expect(code(await client.get(`${deal}/Emails/actions/download_attachments?${query}`))).toBe(
      "REQUIRED_PARAM_MISSING",
    );
  });

  it("is plain text unless the request says html", async () => {
    const { client } = await setup();
    const message_id = await client.filed(email({ mail_format: undefined }));
    expect(mails(await client.get(`${deal}/Emails/${message_id}`))[0]).toMatchObject({
      mail_format: "text",
    });
  });

  it("is found only on the records that it is filed on", async () => {
    const { client } = await setup();
    const message_id = await client.filed(email());
    expect(await client.get(`${contact}/Emails/${message_id}`)).toMatchObject({
      status: 400,
      body: { code: "INVALID_DATA" },
    });
  });
});

import { describe, expect, it } from "vitest";
import {
  Client,
  code,
  email,
  itemErrorOf,
  mails,
  moduleIds,
  sampleIds,
  setup,
  shared,
} from "../../client.ts";

const deal = `Deals/${sampleIds.deal}`;
const contact = `Contacts/${sampleIds.contact}`;
const mib = 1024 * 1024;
const linkToContact = {
  id: sampleIds.contact,
  name: "Müller",
  module: { api_name: "Contacts", id: moduleIds.Contacts },
};

describe("filing an email", () => {
  it("answers 201 with an opaque message id", async () => {
    const { client } = await setup();
    const answer = await client.associate(email());
    expect(answer).toMatchObject({
      status: 201,
      body: { Emails: [{ code: "SUCCESS", status: "success" }] },
    });
    expect(await client.filed(email({ original_message_id: "<2@a>" }))).toMatch(/^[0-9a-f]{64}$/);
  });

  it("needs no Content-Type", async () => {
    const { client } = await setup();
    const body = new Blob([JSON.stringify({ Emails: [email()] })]);
    expect(await client.call("POST", `${deal}/actions/associate_email`, { body })).toMatchObject({
      status: 201,
    });
  });

  it.each([
    "Leads",
    "Accounts",
    "Quotes",
    "Sales_Orders",
    "Invoices",
    "Purchase_Orders",
    "Projects",
  ])("works on %s", async (module) => {
    const { client } = await setup();
    const list = await client.get(`${module}?fields=id&per_page=1`);
    const [record] = (list.body as { data: { id: string }[] }).data;
    expect(await client.associate(email(), `${module}/${record!.id}`)).toMatchObject({
      status: 201,
    });
  });

  it("accepts the ends of every range: 250, 32,000, 50, 20 and 255", async () => {
    const { client } = await setup();
    const people = Array.from({ length: 50 }, (_, index) => ({ email: `p${index}@a.example` }));
    const ids = [1, 2].map(() =>
      client.uploaded(Array.from({ length: 10 }, (_, index) => ({ name: `${index}`, bytes: "x" }))),
    );
    const attachments = (await Promise.all(ids)).flat().map((id) => ({ id }));
    const full = {
      subject: "s".repeat(250),
      content: "c".repeat(32_000),
      to: people,
      cc: people,
      bcc: people,
      attachments,
    };
    expect(
      await client.associate(email({ ...full, original_message_id: "m".repeat(255) })),
    ).toMatchObject({ status: 201 });
  });

  it.each(["2026-03-02T09:15:00Z", "2026-03-02T09:15:00-08:00"])(
    "accepts the time %s",
    async (date_time) => {
      const { client } = await setup();
      expect(await client.associate(email({ date_time }))).toMatchObject({ status: 201 });
    },
  );
});

describe("an email that is incomplete or wrong", () => {
  const client = shared();

  it.each(["from", "to", "subject", "content", "date_time", "sent", "original_message_id"])(
    "is refused without %s",
    async (name) => {
      const answer = await client().associate(email({ [name]: undefined }));
      expect(answer.status).toBe(400);
      expect(itemErrorOf(answer)).toEqual([
        "MANDATORY_NOT_FOUND",
        { api_name: name, json_path: `$.Emails[0].${name}` },
      ]);
    },
  );

  const longName = "n".repeat(256);
  const people = Array.from({ length: 51 }, (_, index) => ({ email: `p${index}@a.example` }));
  it.each([
    [{ from: { user_name: "Jo" } }, "MANDATORY_NOT_FOUND", { json_path: "$.Emails[0].from.email" }],
    [
      { from: [{ email: "a@b.example" }] },
      "INVALID_DATA",
      { json_path: "$.Emails[0].from", expected_data_type: "jsonobject" },
    ],
    [
      { from: { email: "nobody" } },
      "INVALID_DATA",
      { json_path: "$.Emails[0].from.email", expected_data_type: "email" },
    ],
    [
      { from: { email: "a@b.example", user_name: longName } },
      "INVALID_DATA",
      { json_path: "$.Emails[0].from.user_name", maximum_length: 255 },
    ],
    [
      { to: { email: "a@b.example" } },
      "INVALID_DATA",
      { json_path: "$.Emails[0].to", expected_data_type: "jsonarray" },
    ],
    [{ to: people }, "INVALID_DATA", { json_path: "$.Emails[0].to", maximum_length: 50 }],
    [{ cc: people }, "INVALID_DATA", { json_path: "$.Emails[0].cc", maximum_length: 50 }],
    [{ bcc: [{}] }, "MANDATORY_NOT_FOUND", { json_path: "$.Emails[0].bcc[0].email" }],
    [{ subject: "s".repeat(251) }, "INVALID_DATA", { api_name: "subject", maximum_length: 250 }],
    [{ subject: "" }, "INVALID_DATA", { api_name: "subject" }],
    [{ subject: 7 }, "INVALID_DATA", { api_name: "subject", expected_data_type: "string" }],
    [
      { content: "c".repeat(32_001) },
      "INVALID_DATA",
      { api_name: "content", maximum_length: 32_000 },
    ],
    [{ mail_format: "rtf" }, "INVALID_DATA", { api_name: "mail_format" }],
    [
      { date_time: "2026-03-02T09:15:00" },
      "INVALID_DATA",
      { api_name: "date_time", expected_data_type: "datetime" },
    ],
    [
      { date_time: "2026-03-02T09:15:00.123Z" },
      "INVALID_DATA",
      { api_name: "date_time", expected_data_type: "datetime" },
    ],
    [{ date_time: "2026-13-02T09:15:00Z" }, "INVALID_DATA", { api_name: "date_time" }],
    [{ sent: "false" }, "INVALID_DATA", { api_name: "sent", expected_data_type: "boolean" }],
    [
      { original_message_id: "m".repeat(256) },
      "INVALID_DATA",
      { api_name: "original_message_id", maximum_length: 255 },
    ],
    [
      { attachments: Array.from({ length: 21 }, () => ({ id: "x" })) },
      "INVALID_DATA",
      { api_name: "attachments", maximum_length: 20 },
    ],
    [
      { attachments: [{ name: "a.pdf" }] },
      "MANDATORY_NOT_FOUND",
      { json_path: "$.Emails[0].attachments[0].id" },
    ],
    [
      { attachments: [{ id: "unknown" }] },
      "INVALID_DATA",
      { json_path: "$.Emails[0].attachments[0].id" },
    ],
    [
      { content: '<img src="crm/img_id:abc">' },
      "INVALID_DATA",
      { json_path: "$.Emails[0].content" },
    ],
    [
      { linked_record: { ...linkToContact, id: undefined } },
      "MANDATORY_NOT_FOUND",
      { json_path: "$.Emails[0].linked_record.id" },
    ],
    [
      { linked_record: { id: "1" } },
      "MANDATORY_NOT_FOUND",
      { json_path: "$.Emails[0].linked_record.module" },
    ],
    [
      { linked_record: { ...linkToContact, id: "1" } },
      "INVALID_DATA",
      { json_path: "$.Emails[0].linked_record.id" },
    ],
    [
      { linked_record: { ...linkToContact, module: { api_name: "Contacts", id: "1" } } },
      "INVALID_DATA",
      { json_path: "$.Emails[0].linked_record.module.id" },
    ],
    [
      { linked_record: { ...linkToContact, module: { api_name: "Nope", id: "1" } } },
      "INVALID_DATA",
      { json_path: "$.Emails[0].linked_record.module.api_name" },
    ],
    [{ owner: {} }, "MANDATORY_NOT_FOUND", { json_path: "$.Emails[0].owner.id" }],
    [{ owner: { id: "1" } }, "INVALID_DATA", { json_path: "$.Emails[0].owner.id" }],
  ])("is refused: %j", async (change, expected, details) => {
    const answer = await client().associate(email(change));
    expect(answer.status).toBe(400);
    const [found, given] = itemErrorOf(answer);
    expect(found).toBe(expected);
    expect(given).toMatchObject(details);
    expect(await client().get(`${deal}/Emails`)).toMatchObject({ status: 204 });
  });

  it.each([
    [{}, "MANDATORY_NOT_FOUND", { json_path: "$.Emails" }],
    [{ data: [email()] }, "MANDATORY_NOT_FOUND", { json_path: "$.Emails" }],
    [{ Emails: [email(), email()] }, "INVALID_DATA", { json_path: "$.Emails", maximum_length: 1 }],
    [{ Emails: [] }, "INVALID_DATA", { json_path: "$.Emails" }],
    [
      { Emails: email() },
      "INVALID_DATA",
      { json_path: "$.Emails", expected_data_type: "jsonarray" },
    ],
    [[], "INVALID_DATA", { expected_data_type: "jsonobject" }],
  ])("must be the only one of Emails", async (body, expected, details) => {
    const answer = await client().send("POST", `${deal}/actions/associate_email`, body);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: expected, status: "error", details },
    });
  });

  it("is refused as a whole when it is not JSON", async () => {
    expect(
      await client().call("POST", `${deal}/actions/associate_email`, { body: "{" }),
    ).toMatchObject({
      status: 400,
      body: { code: "INVALID_DATA" },
    });
  });

  it("is refused on an unknown record, an unknown module, and one that takes no emails", async () => {
    expect(await client().associate(email(), "Deals/1")).toMatchObject({
      status: 400,
      body: { code: "INVALID_DATA", details: {} },
    });
    for (const module of ["Nope", "Vendors", "DealHistory", "Quoted_Items"]) {
      const answer = await client().associate(email(), `${module}/1`);
      expect(answer).toMatchObject({
        status: 404,
        body: { code: "INVALID_MODULE", details: { resource_path_index: 0 } },
      });
    }
    const older = await setup({ quirks: { invalidModuleStatus: 400 } });
    expect(await older.client.associate(email(), "Nope/1")).toMatchObject({
      status: 400,
      body: { code: "INVALID_MODULE" },
    });
  });

  it("is filed by POST only", async () => {
    expect(code(await client().get(`${deal}/actions/associate_email`))).toBe(
      "INVALID_REQUEST_METHOD",
    );
  });
});

describe("the same Message-ID again", () => {
  it("is DUPLICATE_DATA on the same record and on a linked one, but not on another", async () => {
    const { client } = await setup();
    await client.filed(email({ linked_record: linkToContact }));
    const again = await client.associate(email());
    expect([again.status, ...itemErrorOf(again)]).toMatchObject([
      400,
      "DUPLICATE_DATA",
      { api_name: "original_message_id" },
    ]);
    expect(itemErrorOf(await client.associate(email(), contact))[0]).toBe("DUPLICATE_DATA");
    expect(await client.associate(email(), `Accounts/${sampleIds.account}`)).toMatchObject({
      status: 201,
    });
  });

  it("is DUPLICATE_DATA everywhere when the whole organisation is searched for duplicates", async () => {
    const { client } = await setup({ quirks: { duplicates: "organisation" } });
    await client.filed(email());
    expect(itemErrorOf(await client.associate(email(), `Accounts/${sampleIds.account}`))[0]).toBe(
      "DUPLICATE_DATA",
    );
  });

  it("is known to email_available, under its misspelt parameter", async () => {
    const { client } = await setup();
    const ask = () =>
      client.get("actions/email_available?orginal_message_id=%3Coffer-4711%40nordwind.example%3E");
    expect(await ask()).toMatchObject({ status: 200, body: { available: true } });
    await client.filed(email({ linked_record: linkToContact }));
    expect(await ask()).toMatchObject({
      body: {
        available: false,
        record: { id: sampleIds.deal, linked_record: { id: sampleIds.contact } },
      },
    });
    expect(code(await client.get("actions/email_available"))).toBe("REQUIRED_PARAM_MISSING");
    expect(code(await client.get("actions/email_available?orginal_message_id="))).toBe(
      "INVALID_DATA",
    );
  });
});

describe("files of an email", () => {
  it("work once", async () => {
    const { client } = await setup();
    const [id] = await client.uploaded([{ name: "a.txt", bytes: "a" }]);
    await client.filed(email({ attachments: [{ id }] }));
    const again = await client.associate(
      email({ attachments: [{ id }], original_message_id: "<other@a>" }),
    );
    expect(itemErrorOf(again)).toEqual([
      "ALREADY_USED",
      { api_name: "id", json_path: "$.Emails[0].attachments[0].id" },
    ]);
    const twice = await client.uploaded([{ name: "b.txt", bytes: "b" }]);
    expect(
      itemErrorOf(
        await client.associate(
          email({
            attachments: [{ id: twice[0] }, { id: twice[0] }],
            original_message_id: "<3@a>",
          }),
        ),
      )[0],
    ).toBe("ALREADY_USED");
  });

  it("may become too old to be used, if set to", async () => {
    let now = Date.UTC(2026, 2, 2);
    const { client } = await setup({ now: () => now, quirks: { unusedFileLifeMs: 60_000 } });
    const [id] = await client.uploaded([{ name: "a.txt", bytes: "a" }]);
    now += 60_001;
    const answer = await client.associate(email({ attachments: [{ id }] }));
    expect(itemErrorOf(answer)).toEqual([
      "INVALID_DATA",
      { api_name: "id", json_path: "$.Emails[0].attachments[0].id" },
    ]);
  });

  it("stay usable after a call that was refused", async () => {
    const { client } = await setup();
    const [id] = await client.uploaded([{ name: "a.txt", bytes: "a" }]);
    expect(
      await client.associate(
        email({ attachments: [{ id }], linked_record: { ...linkToContact, id: "1" } }),
      ),
    ).toMatchObject({
      status: 400,
    });
    expect(
      await client.associate(email({ attachments: [{ id }, { id: "unknown" }] })),
    ).toMatchObject({ status: 400 });
    expect(await client.associate(email({ attachments: [{ id }] }))).toMatchObject({ status: 201 });
  });

  it.each([
    ["duplicate", "DUPLICATE_DATA"],
    ["attachments", "ALREADY_USED"],
  ] as const)(
    "of a repeated call: with the %s check first the answer is %s",
    async (firstCheck, expected) => {
      const { client } = await setup({ quirks: { firstCheck } });
      const [id] = await client.uploaded([{ name: "a.txt", bytes: "a" }]);
      const mail = email({ attachments: [{ id }] });
      await client.filed(mail);
      expect(itemErrorOf(await client.associate(mail))[0]).toBe(expected);
    },
  );

  it("may have 10 MB together, inline images included, and not a byte more", async () => {
    const { client } = await setup();
    const upload = async (sizes: number[], query = "") =>
      client.uploaded(
        sizes.map((size) => ({ name: "x.bin", bytes: new Uint8Array(size) })),
        query,
      );
    const most = await upload([6 * mib, 4 * mib]);
    expect(
      await client.associate(email({ attachments: most.map((id) => ({ id })) })),
    ).toMatchObject({ status: 201 });
    const [attached] = await upload([10 * mib]);
    const [image] = await upload([1], "?type=inline");
    const mail = email({
      original_message_id: "<2@a>",
      attachments: [{ id: attached }],
      content: `<img src="crm/img_id:${image!}">`,
    });
    expect(itemErrorOf(await client.associate(mail))[0]).toBe("FILE_SIZE_EXCEEDS");
  });

  it("must be used as they were uploaded, attached or inline", async () => {
    const { client } = await setup();
    const [ordinary] = await client.uploaded([{ name: "a.png", bytes: "a" }]);
    const [inline] = await client.uploaded([{ name: "b.png", bytes: "b" }], "?type=inline");
    expect(
      itemErrorOf(
        await client.associate(email({ content: `<img src="crm/img_id:${ordinary!}">` })),
      )[0],
    ).toBe("INVALID_DATA");
    expect(itemErrorOf(await client.associate(email({ attachments: [{ id: inline }] })))[0]).toBe(
      "INVALID_DATA",
    );
  });
});

describe("another user's email", () => {
  it("can be filed by an administrator, and is listed as that user's", async () => {
    const { client } = await setup();
    await client.filed(email({ owner: { id: sampleIds.ines } }));
    expect(await client.get(`${deal}/Emails`)).toMatchObject({ status: 204 });
    const [mail] = mails(
      await client.get(`${deal}/Emails?type=user_emails&owner_id=${sampleIds.ines}`),
    );
    expect(mail).toMatchObject({ owner: { id: sampleIds.ines, name: "Inês Falcão" } });
  });

  it("is NO_PERMISSION for other users, who may name themselves", async () => {
    const { crm } = await setup();
    const ines = await Client.connect(crm, crm.refreshTokenFor("ines@seller.example"));
    expect(await ines.associate(email({ owner: { id: sampleIds.sam } }))).toMatchObject({
      status: 403,
      body: { code: "NO_PERMISSION", status: "error" },
    });
    expect(await ines.associate(email({ owner: { id: sampleIds.ines } }))).toMatchObject({
      status: 201,
    });
  });
});

import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  code,
  email,
  mails,
  moduleIds,
  rows,
  sampleIds,
  setup,
  type Answer,
  type Client,
} from "../../client.ts";

const deal = `Deals/${sampleIds.deal}`;
const contact = `Contacts/${sampleIds.contact}`;
const route = `${contact}/Emails/actions/link_record`;

const linkTo = (id: string) => ({
  id,
  name: "A deal",
  module: { api_name: "Deals", id: moduleIds.Deals },
});
const owner = { id: sampleIds.sam };

const outcomes = ({ body }: Answer) =>
  z
    .object({
      Emails: z.array(z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })),
    })
    .parse(body)
    .Emails.map((one) => [one.code, one.details]);

async function subjects(client: Client, record: string): Promise<unknown[]> {
  const answer = await client.get(`${record}/Emails`);
  return answer.status === 204 ? [] : mails(answer).map((mail) => mail["subject"]);
}

/** A mail on the contact alone, and another deal of the contact. */
async function filedOnContact() {
  const { client } = await setup();
  const message_id = await client.filed(email(), contact);
  const deals = rows(await client.get(`${contact}/Deals?fields=id`)).map((row) =>
    String(row["id"]),
  );
  return { client, message_id, other: deals.find((id) => id !== sampleIds.deal)! };
}

describe("the deal of a contact's emails", () => {
  it("is linked, changed and unlinked; the mail stays with the contact", async () => {
    const { client, message_id, other } = await filedOnContact();
    const link = (id: string) =>
      client.send("POST", route, { Emails: [{ message_id, owner, linked_record: linkTo(id) }] });
    const linked = await link(sampleIds.deal);
    expect([linked.status, outcomes(linked)]).toEqual([200, [["SUCCESS", { message_id }]]]);
    expect(await subjects(client, deal)).toEqual(["Offer 4711"]);
    expect(mails(await client.get(`${contact}/Emails`))[0]).toMatchObject({
      linked_record: { id: sampleIds.deal },
    });
    await link(other);
    expect([await subjects(client, deal), await subjects(client, `Deals/${other}`)]).toEqual([
      [],
      ["Offer 4711"],
    ]);
    const unlinked = await client.call(
      "DELETE",
      `${route}?owner_id=${sampleIds.sam}&message_ids=${message_id}`,
    );
    expect([unlinked.status, outcomes(unlinked)]).toEqual([200, [["SUCCESS", { message_id }]]]);
    expect([await subjects(client, `Deals/${other}`), await subjects(client, contact)]).toEqual([
      [],
      ["Offer 4711"],
    ]);
  });

  it("is also linked for the mail in the path", async () => {
    const { client, message_id } = await filedOnContact();
    const one = `${contact}/Emails/${message_id}/actions/link_record`;
    expect(
      await client.send("POST", one, {
        Emails: [{ owner, linked_record: linkTo(sampleIds.deal) }],
      }),
    ).toMatchObject({
      status: 200,
    });
    expect(await subjects(client, deal)).toEqual(["Offer 4711"]);
    expect(await client.call("DELETE", `${one}?owner_id=${sampleIds.sam}`)).toMatchObject({
      status: 200,
    });
    expect(await subjects(client, deal)).toEqual([]);
  });

  it("also changes for a mail that was first filed on the deal", async () => {
    const { client, other } = await filedOnContact();
    const linked_record = {
      id: sampleIds.contact,
      module: { api_name: "Contacts", id: moduleIds.Contacts },
    };
    const message_id = await client.filed(
      email({ linked_record, subject: "Order", original_message_id: "<2@a>" }),
    );
    await client.send("POST", route, {
      Emails: [{ message_id, owner, linked_record: linkTo(other) }],
    });
    expect([await subjects(client, deal), await subjects(client, `Deals/${other}`)]).toEqual([
      [],
      ["Order"],
    ]);
    expect(
      await client.get("actions/email_available?orginal_message_id=%3C2%40a%3E"),
    ).toMatchObject({
      body: { record: { id: other, linked_record: { id: sampleIds.contact } } },
    });
  });

  it("is reported for each mail, with 207 when only some succeed", async () => {
    const { client, message_id } = await filedOnContact();
    const right = { message_id, owner, linked_record: linkTo(sampleIds.deal) };
    const answer = await client.send("POST", route, {
      Emails: [
        right,
        { ...right, message_id: undefined },
        { ...right, message_id: "f".repeat(64) },
        { ...right, owner: { id: sampleIds.ines } },
        { ...right, linked_record: linkTo("99") },
        {
          ...right,
          linked_record: { ...linkTo(sampleIds.deal), module: { api_name: "Deals", id: "1" } },
        },
      ],
    });
    expect(answer.status).toBe(207);
    expect(outcomes(answer)).toEqual([
      ["SUCCESS", { message_id }],
      ["MANDATORY_NOT_FOUND", { api_name: "message_id", json_path: "Emails[1].message_id" }],
      ["INVALID_DATA", { api_name: "message_id", json_path: "Emails[2].message_id" }],
      ["INVALID_DATA", { api_name: "owner.id", json_path: "Emails[3].owner.id" }],
      ["INVALID_DATA", { api_name: "linked_record.id", json_path: "Emails[4].linked_record.id" }],
      [
        "INVALID_DATA",
        { api_name: "linked_record.module.id", json_path: "Emails[5].linked_record.module.id" },
      ],
    ]);
    expect(
      await client.send("POST", route, { Emails: [{ ...right, owner: undefined }] }),
    ).toMatchObject({ status: 400 });
  });

  it("is linked for up to twenty mails a call, of contacts only", async () => {
    const { client, message_id } = await filedOnContact();
    const right = { message_id, owner, linked_record: linkTo(sampleIds.deal) };
    expect(
      code(await client.send("POST", route, { Emails: Array.from({ length: 21 }, () => right) })),
    ).toBe("INVALID_DATA");
    expect(code(await client.send("POST", route, {}))).toBe("MANDATORY_NOT_FOUND");
    const onDeal = await client.send("POST", `${deal}/Emails/actions/link_record`, {
      Emails: [right],
    });
    expect([onDeal.status, code(onDeal)]).toEqual([404, "INVALID_URL_PATTERN"]);
    expect(code(await client.call("DELETE", `${route}?message_ids=${message_id}`))).toBe(
      "REQUIRED_PARAM_MISSING",
    );
  });
});

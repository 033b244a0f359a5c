import { describe, expect, it } from "vitest";
import { email, moduleIds, sampleIds, setup, shared } from "./client.ts";
import { unlikeZoho } from "./sdk-shapes.ts";

const deal = `Deals/${sampleIds.deal}`;

/**
 * Keys and values of Zoho's pages that the SDK of 2025 does not know. It drops such keys and
 * accepts such values.
 */
const newerThanTheSdk = [
  "$.modules[].actual_singular_label: unknown",
  "$.modules[].actual_plural_label: unknown",
  "$.modules[].generated_type: field_tracker",
  "$.modules[].generated_type: picklisttracker",
  "$.modules[].generated_type: static_subform",
  "$.modules[].generated_type: subform",
  // Both spellings are Zoho's: the SDK has "Production", the newer OpenAPI files and their examples
  // "production".
  "$.org[].type: production",
];

describe("an answer has the keys and types that Zoho's SDK was generated from", () => {
  const client = shared();

  it.each([
    ["org", "org/response_wrapper"],
    ["users?type=AllUsers", "users/response_wrapper"],
    ["settings/modules", "modules/response_wrapper"],
    ["settings/modules/Deals", "modules/response_wrapper"],
    ["settings/fields?module=Contacts", "fields/response_wrapper"],
    ["settings/fields?module=Projects", "fields/response_wrapper"],
    ["settings/related_lists?module=Contacts", "related_lists/response_wrapper"],
    ["settings/emails/actions/from_addresses", "from_addresses/response_wrapper"],
    ["Deals?fields=Stage,Owner,Contact_Name&per_page=2", "record/response_wrapper"],
    [deal, "record/response_wrapper"],
    ["Contacts/search?word=nordwind", "record/response_wrapper"],
    ["actions/email_available?orginal_message_id=nobody", "associate_email/available"],
  ])("GET %s", async (route, structure) => {
    const answer = await client().get(route);
    expect(answer.status).toBe(200);
    expect(
      unlikeZoho(answer.body, structure).filter((one) => !newerThanTheSdk.includes(one)),
    ).toEqual([]);
  });

  it.each([
    ["Deals", "record/api_exception"],
    ["users?type=Nobody", "users/api_exception"],
    ["settings/fields", "fields/api_exception"],
    ["settings/fields?module=Nope", "fields/api_exception"],
    ["settings/modules/Nope", "modules/api_exception"],
    [`${deal}/Emails?type=nothing`, "email_related_records/api_exception"],
  ])("GET %s, refused", async (route, structure) => {
    const answer = await client().get(route);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    // The SDK lists only some messages; they are for people and change.
    expect(
      unlikeZoho(answer.body, structure).filter((one) => !one.startsWith("$.message")),
    ).toEqual([]);
  });

  it("of uploading, filing, reading back and deleting", async () => {
    const { client } = await setup();
    const upload = await client.upload([{ name: "offer.pdf", bytes: "%PDF" }]);
    expect(unlikeZoho(upload.body, "files/action_wrapper")).toEqual([]);
    const [id] = await client.uploaded([{ name: "offer.pdf", bytes: "%PDF" }]);
    const linked_record = {
      id: sampleIds.contact,
      module: { api_name: "Contacts", id: moduleIds.Contacts },
    };
    const filed = await client.associate(
      email({ attachments: [{ id }], linked_record, bcc: [{ email: "x@a.example" }] }),
    );
    expect(unlikeZoho(filed.body, "associate_email/action_wrapper")).toEqual([]);
    const again = await client.associate(email());
    // Zoho's pages have this code, the SDK's lists do not.
    expect(unlikeZoho(again.body, "associate_email/action_wrapper")).toEqual([
      "$.Emails[].code: DUPLICATE_DATA",
    ]);
    const available = await client.get(
      `actions/email_available?orginal_message_id=${encodeURIComponent("<offer-4711@nordwind.example>")}`,
    );
    expect(unlikeZoho(available.body, "associate_email/available")).toEqual([]);
    const list = await client.get(`${deal}/Emails`);
    expect(unlikeZoho(list.body, "email_related_records/response_wrapper")).toEqual([]);
    const one = await client.get(
      `${deal}/Emails/${await client.filed(email({ original_message_id: "<2@a>" }))}`,
    );
    expect(unlikeZoho(one.body, "email_related_records/response_wrapper")).toEqual([]);
    await client.send("DELETE", `Contacts/${sampleIds.contact}`, undefined);
    expect(
      unlikeZoho((await client.get("Contacts/deleted")).body, "record/deleted_records_wrapper"),
    ).toEqual([]);
  });

  it("and a wrong key or type is reported", () => {
    const body = { Emails: [{ message_id: 7, sent: "true", colour: "blue", owner: { id: 554 } }] };
    expect(unlikeZoho(body, "email_related_records/response_wrapper")).toEqual([
      "$.Emails[].message_id: no String",
      "$.Emails[].sent: no Boolean",
      "$.Emails[].colour: unknown",
      "$.Emails[].owner.id: no Long",
    ]);
  });
});

it("an export has the keys and types that Zoho's SDK was generated from, and counts like the module", async () => {
  const { client } = await setup();
  const query = { module: { api_name: "Deals" }, fields: ["Deal_Name", "Account_Name"], page: 1 };
  const body = JSON.stringify({ query, file_type: "csv" });
  const begun = await client.call("POST", "../bulk/v8/read", { body });
  expect(begun.status).toBe(201);
  expect(unlikeZoho(begun.body, "bulk_read/action_wrapper")).toEqual([]);
  const id = /"id":"(\d+)","operation"/.exec(JSON.stringify(begun.body))?.[1] ?? "";
  for (const state of ["IN PROGRESS", "COMPLETED"]) {
    const job = await client.call("GET", `../bulk/v8/read/${id}`);
    expect(JSON.stringify(job.body)).toContain(`"state":"${state}"`);
    expect(unlikeZoho(job.body, "bulk_read/response_wrapper")).toEqual([]);
  }
  const file = await client.call("GET", `../bulk/v8/read/${id}/result`);
  expect(file.headers.get("content-type")).toBe("application/zip");
  expect((await client.get("Deals/actions/count")).body).toEqual({ count: 25 });
  expect((await client.call("GET", "../bulk/v8/read/1")).status).toBe(404);
});

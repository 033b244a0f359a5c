import { describe, expect, it } from "vitest";
import { z } from "zod";
import { code, email, rows, sampleIds, setup } from "../../client.ts";

const added = z.object({
  data: z.tuple([z.object({ code: z.literal("SUCCESS"), details: z.object({ id: z.string() }) })]),
});

describe("changing records", () => {
  it("adds a record, which can be found, listed and filed to", async () => {
    const { client } = await setup();
    const answer = await client.send("POST", "Contacts", {
      data: [
        {
          First_Name: "Ada",
          Last_Name: "Neu",
          Email: "ada@new.example",
          Account_Name: { id: sampleIds.account },
        },
      ],
    });
    expect(answer.status).toBe(201);
    const { id } = added.parse(answer.body).data[0].details;
    expect(rows(await client.get("Contacts/search?email=ada@new.example"))[0]).toMatchObject({
      id,
      Full_Name: "Ada Neu",
      Account_Name: { name: "Nordwind Logistik GmbH" },
      Owner: { id: sampleIds.sam },
    });
    expect(await client.associate(email(), `Contacts/${id}`)).toMatchObject({ status: 201 });
  });

  it("changes a record, which its old words and addresses no longer find", async () => {
    const { client } = await setup();
    await client.send("PUT", `Contacts/${sampleIds.contact}`, {
      data: [{ Last_Name: "Neumann", Email: "jn@nordwind.example" }],
    });
    expect(await client.get("Contacts/search?email=joerg.mueller@nordwind.example")).toMatchObject({
      status: 204,
    });
    expect(rows(await client.get("Contacts/search?word=neumann"))[0]).toMatchObject({
      Full_Name: "Jörg Neumann",
    });
    expect(await client.send("PUT", "Contacts/99", { data: [{}] })).toMatchObject({ status: 400 });
  });

  it("deletes a record, which is then listed as deleted", async () => {
    let now = Date.UTC(2026, 2, 2, 8);
    const { client } = await setup({ now: () => now });
    expect(await client.get("Contacts/deleted")).toMatchObject({ status: 204 });
    now += 5000;
    await client.call("DELETE", `Contacts/${sampleIds.contact}`);
    expect(await client.get(`Contacts/${sampleIds.contact}`)).toMatchObject({ status: 204 });
    expect(code(await client.associate(email(), `Contacts/${sampleIds.contact}`))).toBe(
      "INVALID_DATA",
    );
    const since = (time: string) =>
      client.get("Contacts/deleted?type=all", { "if-modified-since": time });
    expect(rows(await since("2026-03-02T09:00:00+01:00"))).toMatchObject([
      {
        id: sampleIds.contact,
        display_name: "Jörg Müller",
        type: "recycle",
        deleted_time: "2026-03-02T09:00:05+01:00",
      },
    ]);
    expect(await since("2026-03-02T09:00:05+01:00")).toMatchObject({ status: 304 });
  });
});

import { companySeed } from "../../../../electron/practice-crm/sample-company/company-seed.ts";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Client, sampleIds, setup, shared } from "../client.ts";

const modulesReply = z.object({
  modules: z.array(
    z.object({
      id: z.string(),
      api_name: z.string(),
      module_name: z.string(),
      generated_type: z.string(),
      api_supported: z.boolean(),
      viewable: z.boolean(),
      status: z.string(),
    }),
  ),
});

describe("the organisation and its users", () => {
  it("names the company", async () => {
    const { client } = await setup();
    expect(await client.get("org")).toMatchObject({
      status: 200,
      body: { org: [{ zgid: "7012345", type: "production" }] },
    });
  });

  it("shows who is signed in, and who is an administrator", async () => {
    const { crm, client } = await setup();
    const ines = await Client.connect(crm, crm.refreshTokenFor("ines@seller.example"));
    expect(await client.get("users?type=CurrentUser")).toMatchObject({
      body: { users: [{ id: sampleIds.sam, email: "sam@seller.example" }] },
    });
    expect(await ines.get("users?type=CurrentUser")).toMatchObject({
      body: { users: [{ id: sampleIds.ines }] },
    });
    expect(await ines.get("users?type=AdminUsers")).toMatchObject({
      body: { users: [{ id: sampleIds.sam }], info: { count: 1 } },
    });
    expect(await client.get("users?type=AllUsers")).toMatchObject({ body: { info: { count: 3 } } });
  });

  it("includes users who were deleted, deactivated or never confirmed", async () => {
    const user = (name: string, more: object) => ({
      full_name: name,
      email: `${name}@seller.example`,
      ...more,
    });
    const { client } = await setup({
      seed: {
        organisation: { company_name: "Seller", primary_email: "sam@seller.example" },
        users: [
          user("sam", { administrator: true }),
          user("left", { status: "deleted", administrator: true }),
          user("off", { status: "inactive" }),
          user("new", { confirmed: false }),
        ],
      },
    });
    const names = async (type: string) => {
      const { body } = await client.get(`users?type=${type}`);
      return z
        .object({ users: z.array(z.object({ full_name: z.string() })) })
        .parse(body)
        .users.map((one) => one.full_name);
    };
    expect(await names("AllUsers")).toEqual(["sam", "off", "new"]);
    expect(await names("ActiveUsers")).toEqual(["sam", "new"]);
    expect(await names("ActiveConfirmedUsers")).toEqual(["sam"]);
    expect(await names("AdminUsers")).toEqual(["sam"]);
    expect(await names("DeletedUsers")).toEqual(["left"]);
    expect(await names("DeactiveUsers")).toEqual(["off"]);
    expect(await names("NotConfirmedUsers")).toEqual(["new"]);
  });

  it("distinguishes a sandbox from production", async () => {
    const users = [{ full_name: "Sam", email: "sam@seller.example" }];
    const organisation = {
      company_name: "Seller",
      primary_email: "sam@seller.example",
      type: "sandbox",
    } as const;
    const { client } = await setup({ seed: { organisation, users } });
    expect(await client.get("org")).toMatchObject({
      body: { org: [{ company_name: "Seller", type: "sandbox" }] },
    });
  });

  it("refuses users whose profile has no access to the API", async () => {
    const organisation = { company_name: "Seller", primary_email: "sam@seller.example" };
    const { client } = await setup({
      seed: {
        organisation,
        users: [{ full_name: "Sam", email: "sam@a.example", api_access: false }],
      },
    });
    expect(await client.get("org")).toMatchObject({
      status: 403,
      body: { code: "NO_PERMISSION", details: { permissions: ["Crm_Implied_Api_Access"] } },
    });
  });

  it("answers 204 for a kind without users, and refuses an unknown kind", async () => {
    const { client } = await setup();
    expect(await client.get("users?type=DeletedUsers")).toMatchObject({
      status: 204,
      body: undefined,
    });
    expect(await client.get("users?type=constructor")).toMatchObject({
      status: 400,
      body: { code: "INVALID_DATA" },
    });
  });
});

describe("the modules", () => {
  const client = shared();

  it("are nine that clients may offer, by their usual rule, and traps that they must not", async () => {
    const { modules } = modulesReply.parse((await client().get("settings/modules")).body);
    const standard = [
      "Leads",
      "Contacts",
      "Accounts",
      "Deals",
      "Quotes",
      "Sales_Orders",
      "Invoices",
      "Purchase_Orders",
    ];
    const offered = modules.filter(
      (one) =>
        one.api_supported &&
        one.viewable &&
        one.status === "visible" &&
        (one.generated_type === "custom" || standard.includes(one.api_name)),
    );
    expect(offered.map((one) => one.api_name)).toEqual([...standard, "Projects"]);
    expect(new Set(modules.map((one) => one.id)).size).toBe(modules.length);
    const odd = modules.map((one) => one.generated_type);
    expect(odd).toEqual(
      expect.arrayContaining([
        "field_tracker",
        "picklisttracker",
        "static_subform",
        "subform",
        "linking",
        "web",
      ]),
    );
  });

  it("carry the names that web addresses need", async () => {
    expect(await client().get("settings/modules/Deals")).toMatchObject({
      body: { modules: [{ module_name: "Potentials", display_field: { api_name: "Deal_Name" } }] },
    });
    expect(await client().get("settings/modules/Projects")).toMatchObject({
      body: { modules: [{ module_name: "CustomModule1", generated_type: "custom" }] },
    });
    expect(await client().get("settings/modules/Nope")).toMatchObject({
      status: 404,
      body: { code: "INVALID_MODULE" },
    });
  });

  it("can be filtered by status", async () => {
    expect(await client().get("settings/modules?status=user_hidden")).toMatchObject({
      body: { modules: [{ api_name: "Old_Visits" }] },
    });
    expect(await client().get("settings/modules?status=scheduled_for_deletion")).toMatchObject({
      status: 204,
    });
  });
});

describe("the fields of a module", () => {
  const client = shared();

  it("show which one is the title, and where lookups point", async () => {
    const { fields } = z
      .object({
        fields: z.array(z.looseObject({ api_name: z.string(), display_field: z.boolean() })),
      })
      .parse((await client().get("settings/fields?module=Deals")).body);
    expect(fields.filter((one) => one.display_field).map((one) => one.api_name)).toEqual([
      "Deal_Name",
    ]);
    expect(fields.find((one) => one.api_name === "Contact_Name")).toMatchObject({
      data_type: "lookup",
      lookup: { module: { api_name: "Contacts" } },
    });
  });

  it("need a module", async () => {
    expect(await client().get("settings/fields")).toMatchObject({
      status: 400,
      body: { code: "REQUIRED_PARAM_MISSING", details: { param_name: "module" } },
    });
    expect(await client().get("settings/fields?module=Nope")).toMatchObject({
      status: 400,
      body: { code: "INVALID_MODULE" },
    });
  });
});

it("lists the addresses that the user sends from", async () => {
  const { client } = await setup();
  expect(await client.get("settings/emails/actions/from_addresses")).toMatchObject({
    body: { from_addresses: [{ email: "sam@seller.example", default: true }] },
  });
});

it("lists the aliases of the user", async () => {
  const user = { full_name: "Ann Lee", email: "ann@tiny.example", aliases: ["sales@tiny.example"] };
  const { client } = await setup({
    seed: companySeed.parse({
      organisation: { company_name: "Tiny", primary_email: "ann@tiny.example" },
      users: [user],
    }),
  });
  expect(await client.get("settings/emails/actions/from_addresses")).toMatchObject({
    body: {
      from_addresses: [
        { type: "primary" },
        { email: "sales@tiny.example", type: "alias", default: false },
      ],
    },
  });
});

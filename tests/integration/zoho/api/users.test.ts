import { describe, expect, it } from "vitest";
import type { CompanySeed } from "../../../../electron/practice-crm/store/company.ts";
import { connectZoho } from "../../../../electron/zoho/connect.ts";
import { accounts, counting, crowd, startCrm, withToken } from "../../../support/crm.ts";

/**
 * A company of 401 users: the first and the last are administrators, every tenth is switched off,
 * every hundredth was only invited.
 */
const largeCompany: CompanySeed = {
  ...crowd(0),
  users: Array.from({ length: 401 }, (_, index) => ({
    full_name: `User ${index}`,
    email: `u${index}@seller.example`,
    administrator: index === 0 || index === 400,
    ...(index % 10 === 9 && { status: "inactive" as const }),
    ...(index % 100 === 50 && { confirmed: false }),
  })),
};

const connect = async (seed: CompanySeed = largeCompany, email = "u0@seller.example") => {
  const crm = await startCrm({ seed });
  const wire = counting();
  const zoho = connectZoho({
    fetch: wire.fetch,
    now: Date.now,
    accounts: { ...crm, refreshToken: crm.refreshTokenFor(email) },
  });
  return { crm, wire, zoho };
};

/** A Zoho whose every list of users has this answer. */
const told = (answer: () => Response) =>
  connectZoho({ fetch: withToken(() => Promise.resolve(answer())), now: Date.now, accounts });

describe("colleagues", () => {
  it("are the active and confirmed users, of all pages", async () => {
    const { wire, zoho } = await connect();
    const colleagues = await zoho.colleagues();
    expect(colleagues).toHaveLength(401 - 40 - 4);
    expect(colleagues.find(({ name }) => name === "User 400")).toMatchObject({
      email: "u400@seller.example",
    });
    expect(colleagues.map(({ name }) => name)).not.toContain("User 9");
    expect(colleagues.map(({ name }) => name)).not.toContain("User 50");
    expect(wire.count("/users")).toBe(2);
  });

  it("are 2,000 at most", async () => {
    let asked = 0;
    const zoho = told(() => {
      asked += 1;
      const users = Array.from({ length: 200 }, (_, index) => ({
        id: `${asked}${index}`,
        email: `u${index}@x.example`,
      }));
      return Response.json({ users, info: { more_records: true } });
    });
    await expect(zoho.colleagues()).resolves.toHaveLength(2000);
    expect(asked).toBe(10);
  });

  it("end with an empty page, though it says that there are more", async () => {
    let asked = 0;
    const zoho = told(() => {
      asked += 1;
      return Response.json({
        users: asked === 1 ? [{ id: "1", email: "a@x.example" }] : [],
        info: { more_records: true },
      });
    });
    await expect(zoho.colleagues()).resolves.toHaveLength(1);
    expect(asked).toBe(2);
  });

  it("are known by their address where they have no name, and left out where nobody could read them", async () => {
    const users = [
      { id: "1", full_name: null, email: "a@x.example", $something: { new: true } },
      { id: "2", full_name: "  ", email: "b@x.example" },
      { id: 3, full_name: "A number is no id", email: "c@x.example" },
      { id: "4", full_name: "Dora", email: "d@x.example", zuid: null },
      "nonsense",
    ];
    await expect(told(() => Response.json({ users })).colleagues()).resolves.toEqual([
      { id: "1", name: "a@x.example", email: "a@x.example" },
      { id: "2", name: "b@x.example", email: "b@x.example" },
      { id: "4", name: "Dora", email: "d@x.example" },
    ]);
  });

  it("are none where Zoho has nothing to say", async () => {
    await expect(told(() => new Response(null, { status: 204 })).colleagues()).resolves.toEqual([]);
  });
});

describe("isAdministrator", () => {
  it("knows administrators from the others", async () => {
    const admin = await connect();
    await expect(admin.zoho.isAdministrator(await admin.zoho.me())).resolves.toBe(true);
    const normal = await connect(largeCompany, "u7@seller.example");
    await expect(normal.zoho.isAdministrator(await normal.zoho.me())).resolves.toBe(false);
  });

  it("finds one on the second page, and then asks no more", async () => {
    const everybodyRules = {
      ...largeCompany,
      users: largeCompany.users.map((user) => ({ ...user, administrator: true })),
    };
    const { wire, zoho } = await connect(everybodyRules, "u300@seller.example");
    await expect(zoho.isAdministrator(await zoho.me())).resolves.toBe(true);
    expect(wire.count("/users")).toBe(1 + 2);
  });

  it("ends although the list does not", async () => {
    let asked = 0;
    const zoho = told(() => {
      asked += 1;
      return Response.json({
        users: [{ id: "1", email: "a@x.example" }],
        info: { more_records: true },
      });
    });
    await expect(zoho.isAdministrator({ id: "2" })).resolves.toBe(false);
    expect(asked).toBe(50);
  });

  it("takes who may not see the administrators for none of them", async () => {
    const { crm, zoho } = await connect();
    const me = await zoho.me();
    crm.faults.add(
      { on: "users", status: 403 },
      { on: "users", status: 401, code: "OAUTH_SCOPE_MISMATCH" },
    );
    await expect(zoho.isAdministrator(me)).resolves.toBe(false);
    await expect(zoho.isAdministrator(me)).resolves.toBe(false);
    await expect(zoho.isAdministrator(me)).resolves.toBe(true);
  });

  it("takes an outage for no answer", async () => {
    const { crm, zoho } = await connect();
    const me = await zoho.me();
    crm.faults.add({ on: "users", status: 500, html: true });
    await expect(zoho.isAdministrator(me)).rejects.toMatchObject({ kind: "server" });
  });
});

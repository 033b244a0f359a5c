import { describe, expect, it } from "vitest";
import { Client, email, sampleIds, start } from "../client.ts";
import { exchange, signIn } from "./person.ts";

async function withScopes(scope: string): Promise<Client> {
  const crm = await start();
  return new Client(
    crm.address,
    String((await exchange(crm, await signIn(crm, { scope })))["access_token"]),
  );
}

const contact = `Contacts/${sampleIds.contact}`;
const search = "Contacts/search?word=service";
const file = (client: Client) => client.associate(email(), contact);
const upload = (client: Client) => client.upload([{ name: "a.txt", bytes: "a" }]);
const get = (route: string) => (client: Client) => client.get(route);

describe("a token", () => {
  it.each([
    ["ZohoCRM.modules.ALL", get("Contacts?fields=id")],
    ["ZohoCRM.modules.contacts.READ", get(contact)],
    ["zohocrm.modules.Contacts.read", get(contact)],
    ["ZohoCRM.modules.custom.READ", get("Projects?fields=id")],
    ["ZohoCRM.modules.salesorders.READ", get("Sales_Orders?fields=id")],
    ["ZohoCRM.modules.ALL,ZohoSearch.securesearch.READ", get(search)],
    ["ZohoCRM.modules.ALL,ZohoCRM.modules.emails.ALL", file],
    ["ZohoCRM.modules.contacts.ALL,ZohoCRM.modules.emails.READ", get(`${contact}/Emails`)],
    ["ZohoCRM.settings.ALL", get("settings/fields?module=Deals")],
    ["ZohoCRM.settings.modules.READ", get("settings/modules")],
    ["ZohoCRM.files.CREATE", upload],
  ])("with %s may do what these are for", async (scope, ask) => {
    expect((await ask(await withScopes(scope))).status).toBeLessThan(300);
  });

  it.each([
    ["ZohoCRM.modules.deals.ALL", get("Contacts?fields=id")],
    ["ZohoCRM.modules.contacts.CREATE", get(contact)],
    ["ZohoCRM.modules.ALL", get(search)],
    ["ZohoCRM.modules.ALL", file],
    ["ZohoCRM.modules.ALL,ZohoCRM.modules.emails.CREATE", file],
    ["ZohoCRM.modules.READ,ZohoCRM.modules.emails.ALL", file],
    ["ZohoCRM.modules.ALL", get(`${contact}/Emails`)],
    ["ZohoCRM.files.READ", upload],
    ["ZohoCRM.settings.modules.READ", get("settings/fields?module=Deals")],
    ["ZohoCRM.modules.ALL", get("org")],
    ["ZohoCRM.modules.contacts.READ", (client: Client) => client.send("DELETE", contact, {})],
  ])("with %s alone may not do more", async (scope, ask) => {
    expect(await ask(await withScopes(scope))).toMatchObject({
      status: 401,
      body: { code: "OAUTH_SCOPE_MISMATCH" },
    });
  });
});

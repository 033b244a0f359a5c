import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { policySchema } from "../../../electron/policy/policy.ts";
import { dataCentres } from "../../../electron/zoho/accounts/data-centres.ts";
import { redirectUri } from "../../../electron/zoho/accounts/redirect.ts";
import { scopes } from "../../../electron/zoho/accounts/scopes.ts";

const page = readFileSync(path.join(import.meta.dirname, "../../../docs/admin.md"), "utf8");
const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, one = ""]) => one);

it("the policies that administrators read are policies, and name all that there is to decide", () => {
  const examples = all(/```json policy\n(.*?)```/gs);
  const named = examples.flatMap((text) => Object.keys(policySchema.parse(JSON.parse(text))));
  expect([...new Set(named)].sort()).toEqual(Object.keys(policySchema.shape).sort());
  const explained = all(/^\| `(\w+)` +\| /gm);
  expect(explained.sort()).toEqual(Object.keys(policySchema.shape).sort());
});

it("the scopes that administrators read are those that Mailpin asks for", () => {
  const named = all(/`(Zoho(?:CRM|Search)\.[\w.]+)`/g);
  expect(named.sort()).toEqual([...scopes].sort());
});

it("the redirect URIs and the data centres are Mailpin's", () => {
  for (const port of [53682, 53683, 53684]) expect(page).toContain(`\`${redirectUri(port)}\``);
  const named = new Set(all(/`([^`]*)`/g).flatMap((code) => code.split(/[ ,]+/)));
  expect(dataCentres.filter(({ id }) => !named.has(id))).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { missingScopes, scopes as asked } from "../../../../electron/zoho/accounts/scopes.ts";

/** What Mailpin asks for and cannot do without. */
const scopes = asked.filter((scope) => !/\.(?:bulk|attachments)\./.test(scope));

/** What Mailpin asked for before it read the user's own addresses. */
const earlier = scopes.filter((scope) => scope !== "ZohoCRM.settings.emails.READ");

describe("what a sign-in lacks", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["nothing, when all was granted", scopes, []],
    ["nothing, however it is written", scopes.map((scope) => ` ${scope.toUpperCase()} `), []],
    [
      "nothing, when more was granted",
      ["ZohoCRM.settings.ALL", ...scopes.filter((scope) => !scope.includes(".settings."))],
      [],
    ],
    ["what was not asked for yet", earlier, ["ZohoCRM.settings.emails.READ"]],
    ["all", [], scopes],
    [
      "emails, which the modules do not cover",
      scopes.filter((scope) => !scope.includes("emails.ALL")),
      ["ZohoCRM.modules.emails.ALL"],
    ],
    [
      "writing, when only reading was granted",
      ["ZohoCRM.modules.READ", ...scopes.filter((scope) => scope !== "ZohoCRM.modules.ALL")],
      ["ZohoCRM.modules.ALL"],
    ],
    ["all, when what was granted is no scope", ["", "ZohoCRM", ".", "ALL"], scopes],
  ])("is %s", (_, granted, missing) => {
    expect(missingScopes(granted)).toEqual(missing);
  });
});

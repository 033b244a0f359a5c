import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Log } from "../../electron/shell/log.ts";
import { failure } from "../../electron/zoho/http.ts";

it("logs the codes of a failure, and nothing that Zoho says in words", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mailpin-log-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const body = { code: "SOMETHING_NEW", message: "not for mara@customer.example", details: {} };
  const zoho = failure("associate", { status: 400, headers: new Headers(), body }, 0);
  expect(zoho.problem.support).toContain("mara");

  new Log(folder).failure("outbox", new Error("mara again", { cause: zoho }));
  const text = readFileSync(path.join(folder, "mailpin.log"), "utf8");
  expect(text).toMatch(/ outbox Error ZohoError\(rejected\)\n$/);
  expect(text).not.toContain("mara");
});

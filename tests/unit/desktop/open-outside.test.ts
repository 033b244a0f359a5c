import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openOutside } from "../../../electron/desktop/open-outside.ts";
import { shell } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

const electron = path.join(import.meta.dirname, "../../../electron");

beforeEach(() => {
  vi.clearAllMocks();
});

describe("an address that leaves Mailpin", () => {
  it.each(["https://crm.zoho.example/", "http://127.0.0.1:8080/", "mailto:ana@client.example"])(
    "is handed to the system when it is of a page or a person: %s",
    async (address) => {
      await openOutside(address);
      expect(shell.openExternal.mock.calls).toEqual([[address]]);
    },
  );

  it.each(["file:///etc/passwd", "ms-msdt:x", "javascript:alert(1)", "/usr/bin/x", ""])(
    "is refused otherwise: %s",
    async (address) => {
      await expect(openOutside(address)).rejects.toMatchObject({
        problem: { code: "link-refused" },
      });
      expect(shell.openExternal).not.toHaveBeenCalled();
    },
  );

  it("is a problem that people can read when the system cannot open it", async () => {
    shell.openExternal.mockRejectedValueOnce(new Error("Invalid URL"));
    await expect(openOutside("https://crm.zoho.example/")).rejects.toMatchObject({
      problem: { code: "link-failed" },
    });
  });

  it("has no other way out", () => {
    const ways = globSync("**/*.ts", { cwd: electron }).filter((file) =>
      /\b(?:openExternal|openPath|showItemInFolder)\b/.test(
        readFileSync(path.join(electron, file), "utf8"),
      ),
    );
    expect(ways).toEqual([path.join("desktop", "open-outside.ts")]);
  });
});

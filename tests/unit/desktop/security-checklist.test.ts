import { BrowserWindow } from "electron";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { DropStrip } from "../../../electron/desktop/drop-strip.ts";
import { preferencesWith } from "../../../electron/desktop/window.ts";
import { safeAddress } from "../../../electron/zoho/accounts/address.ts";
import { BrowserWindow as Double } from "../../support/electron.ts";
import { delivered, shipped } from "../../proofs/packaged/fuses.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

/**
 * What no other test of desktop/ holds of Electron's security checklist. docs/security.md has the
 * whole table.
 */
const root = path.join(import.meta.dirname, "../../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** As electron-builder calls those that it calls otherwise. */
const inBuilder: Readonly<Record<string, string>> = {
  cookieEncryption: "enableCookieEncryption",
  nodeOptions: "enableNodeOptionsEnvironmentVariable",
  nodeCliInspect: "enableNodeCliInspectArguments",
  embeddedAsarIntegrityValidation: "enableEmbeddedAsarIntegrityValidation",
};

describe("Electron's security checklist", () => {
  it("19: the packages' fuses are set as Mailpin ships them, or left as they are delivered", () => {
    const builder = read("build/packaging/electron-builder.yml");
    const [, block = ""] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(builder) ?? [];
    const set = new Map(
      [...block.matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, name, on]) => [name, on === "true"]),
    );
    const fuses = Object.entries(delivered).map(([name, isOn]) => [
      name,
      set.get(inBuilder[name] ?? name) ?? isOn,
    ]);
    expect(Object.fromEntries(fuses)).toEqual(shipped);
  });

  it("2 to 12: the drop strip has the walls of the window", () => {
    const strip = new DropStrip({
      settings: {
        read: () => ({ dropStrip: true, stripPlace: 0 }) as never,
        write: () => undefined,
      },
      held: { lose: () => 0 },
      onFailure: () => undefined,
      now: () => 0,
    });
    strip.accompany(new BrowserWindow());
    expect(Double.opened[0]?.options.webPreferences).toEqual(preferencesWith("strip-preload.cjs"));
  });

  it("1: the window has one frame, that of a mail, which runs no script", () => {
    const frames = globSync("renderer/**/*.{svelte,html}", { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/<(?:iframe|webview|object|embed)\b[^>]*>/g)].map(([tag]) => tag),
    );
    expect(frames).toHaveLength(1);
    expect(/sandbox="([^"]*)"/.exec(frames[0] ?? "")?.[1]).toBe("allow-same-origin");
  });

  it("1: nothing goes to Zoho in the clear, whatever a setting or an answer names", () => {
    const isSafe = (address: string) => safeAddress.safeParse(address).success;
    expect(isSafe("https://accounts.zoho.eu")).toBe(true);
    for (const address of [
      "http://accounts.zoho.eu",
      "http://127.0.0.1.evil.example",
      "ftp://x",
      "",
    ])
      expect([address, isSafe(address)]).toEqual([address, false]);
  });

  it("16: Electron is one version, and a newer one is proposed within a week", () => {
    const { devDependencies } = JSON.parse(read("package.json")) as {
      devDependencies: Record<string, string>;
    };
    expect(devDependencies["electron"]).toMatch(/^\d+\.\d+\.\d+$/);
    const [npm = ""] = read(".github/dependabot.yml")
      .split(/(?=- package-ecosystem)/)
      .slice(1);
    expect(npm).toMatch(/package-ecosystem: npm[^]*interval: weekly/);
    expect(npm).not.toMatch(/ignore:|electron"/);
  });
});

import { expect, it, vi } from "vitest";
import { diagnosticsOf } from "../../../electron/desktop/diagnostics.ts";
import type { Organisations } from "../../../electron/workspace/organisations.ts";
import { app } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

const settings = {
  ...{ holdSeconds: 10, notifications: true, historyDays: 365, keepFiledDays: 0 },
  ...{ language: "system", appearance: "system", darkMails: true, nameLeftOut: true },
  ...{ addLeftOut: false },
  ...{ grouping: "none", singleKeys: true, startAtLogin: false, firstStep: "none" },
  ...{ updates: "stable", updatesItself: false },
  ...{ hotkey: "", isHotkeyTaken: false, dropStrip: false, stripPlace: 0.5 },
  ...{ managed: [], companyNeverFile: ["rival@seller.example"] },
  ...{ watchedFolder: "/home/sam/Mail", lastFolder: "/home/sam/Secrets" },
};

it("tell support codes and counts, and nothing of people, paths or mails", () => {
  app.setPath("userData", "/home/sam/.config/Mailpin");
  const user = { id: "1", name: "Sam Seller", email: "sam@seller.example" };
  const organisations = {
    view: () => ({
      active: "eu-1",
      list: [{ id: "eu-1", name: "Seller Ltd", type: "production", access: "full", user }],
    }),
    active: {
      connection: { state: "offline", problem: { code: "offline", support: "sam@seller.example" } },
      tally: { waiting: 3, sending: 1, needYou: 0 },
      inTray: 2,
    },
  } as unknown as Pick<Organisations, "view" | "active">;
  const { support, dataFolder, version } = diagnosticsOf(organisations, settings);
  expect([dataFolder, version]).toEqual(["/home/sam/.config/Mailpin", app.getVersion()]);
  expect(JSON.parse(support)).toMatchObject({
    organisation: { type: "production", access: "full" },
    connection: { state: "offline", problem: "offline" },
    ...{ tray: 2, outbox: { waiting: 3 }, settings: { holdSeconds: 10 } },
  });
  expect(support).not.toMatch(/sam|seller|\/home|@/i);
});

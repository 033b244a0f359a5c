import { BrowserWindow } from "electron";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  chooseAttachmentToSave,
  chooseFileToSave,
  chooseMailFiles,
  confirmSignOut,
  openLinkIfAgreed,
} from "../../../electron/desktop/dialogs.ts";
import type { SettingsFile } from "../../../electron/desktop/settings.ts";
import { app, dialog, shell } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

const window = new BrowserWindow();

beforeEach(() => {
  vi.clearAllMocks();
});

/** The dialog that the user saw before pressing the button at that index. */
async function asked(
  button: number,
  ask: () => Promise<unknown>,
): Promise<Electron.MessageBoxOptions> {
  dialog.showMessageBox.mockResolvedValueOnce({ response: button, checkboxChecked: false });
  await ask();
  const [[owner, options]] = dialog.showMessageBox.mock.calls as [
    [unknown, Electron.MessageBoxOptions],
  ];
  expect(owner).toBe(window);
  return options;
}

describe("a link of a mail", () => {
  it("opens when the user agrees", async () => {
    const { message, detail, buttons } = await asked(0, () =>
      openLinkIfAgreed(window, "https://shop.example/a"),
    );
    expect([message, detail, buttons?.[0]]).toEqual([
      "Open a page of shop.example?",
      "https://shop.example/a",
      "Open",
    ]);
    expect(shell.openExternal.mock.calls).toEqual([["https://shop.example/a"]]);
  });

  it("does not open on Cancel, which Return, Escape and closing the dialog mean, too", async () => {
    const { buttons, defaultId, cancelId } = await asked(1, () =>
      openLinkIfAgreed(window, "https://shop.example/a"),
    );
    expect([buttons?.[1], defaultId, cancelId]).toEqual(["Cancel", 1, 1]);
    expect(shell.openExternal).not.toHaveBeenCalled();
  });

  it("opens without its harmful parts", async () => {
    await asked(0, () =>
      openLinkIfAgreed(window, "mailto:ana@client.example?attach=/etc/passwd&bcc=spy@evil.example"),
    );
    await asked(0, () => openLinkIfAgreed(window, "https://www.bank.example@evil.example/"));
    expect(shell.openExternal.mock.calls).toEqual([
      ["mailto:ana@client.example"],
      ["https://evil.example/"],
    ]);
  });

  it.each([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "ms-msdt:x",
    "smb://host/share",
    "vscode://x",
    "/etc/passwd",
    "",
  ])("is refused without a question when it could start a program: %s", async (address) => {
    await expect(openLinkIfAgreed(window, address)).rejects.toMatchObject({
      problem: { code: "link-refused" },
    });
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
    expect(shell.openExternal).not.toHaveBeenCalled();
  });
});

describe("the dialog for files", () => {
  it("opens nothing when the user cancels", async () => {
    const settings = { read: () => ({}), write: vi.fn<() => void>() };
    dialog.showOpenDialog.mockResolvedValueOnce({
      canceled: true,
      filePaths: ["/home/sam/offer.eml"],
    });
    await expect(chooseMailFiles(window, settings as unknown as SettingsFile)).resolves.toEqual([]);
    expect(settings.write).not.toHaveBeenCalled();
  });
});

describe("the dialog to save a file", () => {
  it("proposes a name among the user's documents, and asks before it replaces a file", async () => {
    app.folders.set("documents", "/home/sam/Documents");
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: "/tmp/a.csv" });
    await expect(chooseFileToSave(window, "csv", "Mailpin history")).resolves.toBe("/tmp/a.csv");
    expect(dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: path.join("/home/sam/Documents", "Mailpin history.csv"),
      filters: [{ extensions: ["csv"] }],
      properties: expect.arrayContaining(["showOverwriteConfirmation"]) as unknown,
    });
  });

  it("proposes an attachment's own name, of whatever kind it is", async () => {
    app.folders.set("documents", "/home/sam/Documents");
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: "/tmp/plan.dwg" });
    await expect(chooseAttachmentToSave(window, "plan.dwg")).resolves.toBe("/tmp/plan.dwg");
    expect(dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: path.join("/home/sam/Documents", "plan.dwg"),
      filters: [],
      properties: expect.arrayContaining(["showOverwriteConfirmation"]) as unknown,
    });
  });

  it("saves nothing when the user cancels", async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: "" });
    await expect(chooseFileToSave(window, "json", "a")).resolves.toBeUndefined();
  });
});

describe("signing out", () => {
  const organisation = {
    id: "a",
    name: "Seller",
    type: "production",
    access: "full",
    waiting: 0,
  } as const;

  it.each([
    ["Sign out", 0, true],
    ["Cancel", 1, false],
  ])("is what the user says: %s", async (button, response, signsOut) => {
    let answer: boolean | undefined;
    const { buttons, defaultId, cancelId } = await asked(response, async () => {
      answer = await confirmSignOut(window, organisation);
    });
    expect([buttons?.[response], defaultId, cancelId]).toEqual([button, 1, 1]);
    expect(answer).toBe(signsOut);
  });
});

import { Linter } from "eslint";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { electronWalls } from "../../../../build/lint/electron-walls.mjs";

const cwd = path.join(import.meta.dirname, "../../../..");
const linter = new Linter({ cwd });

function complaints(code: string, file: string): number {
  const config = [{ files: ["**/*.ts"] }, ...electronWalls];
  return linter.verify(code, config, { filename: path.join(cwd, file) }).length;
}

const preferences = (words: string) => `f({ ${words} })`;

describe("the linter", () => {
  it.each([
    ...[
      ...["nodeIntegration: true", "nodeIntegrationInWorker: true", "contextIsolation: false"],
      ...["nodeIntegrationInSubFrames: true", "sandbox: false", "webSecurity: false"],
      ...["allowRunningInsecureContent: true", "enableRemoteModule: true", "webviewTag: true"],
      ...["experimentalFeatures: true", "enableBlinkFeatures: 'x'", "sandbox: isOld"],
      ...["webPreferences: {}", "action: 'allow'"],
    ].map(preferences),
    ...["shell.openExternal(url)", "shell.openPath(url)", "page.executeJavaScript('1')"],
    ...["session.setCertificateVerifyProc(f)", "app.on('certificate-error', f)"],
    ...["protocol.registerFileProtocol('x', f)", "protocol.interceptFileProtocol('x', f)"],
    ...["window.loadFile('x')", "page.openDevTools()"],
    ...["eval('1')", "new Function('1')", "open('javascript:1')", "document.write('x')"],
    ...["element.innerHTML = x", "element.outerHTML += x", "frame.srcdoc = x"],
    "element.insertAdjacentHTML('beforeend', x)",
    ...["no-sandbox", "disable-web-security", "ignore-certificate-errors"].map(
      (name) => `app.commandLine.appendSwitch("${name}")`,
    ),
    "spawn('mailpin', [`--no-sandbox`])",
    "import { crashReporter } from 'electron'",
  ])("refuses in the product: %s", (code) => {
    expect(complaints(code, "electron/desktop/menu.ts")).toBe(1);
  });

  it("refuses the same in the window, also in its components' markup", () => {
    expect(complaints("element.innerHTML = x", "renderer/main.ts")).toBe(1);
    const raw = globSync("renderer/**/*.svelte", { cwd }).filter((file) =>
      readFileSync(path.join(cwd, file), "utf8").includes("{@html"),
    );
    expect(raw).toEqual([]);
  });

  it("has these rules in its configuration, and no others in their place", () => {
    const config = readFileSync(path.join(cwd, "eslint.config.js"), "utf8");
    expect(config).toMatch(/^ {2}electronWalls,$/m);
    expect(config).not.toMatch(/no-restricted-syntax|no-eval|no-new-func|no-script-url/);
  });

  it("lets what the walls are built of stand, each in its file alone", () => {
    expect(complaints(preferences("sandbox: true, webviewTag: false"), "electron/main.ts")).toBe(0);
    const opens = "shell.openExternal(url)";
    expect(complaints(opens, "electron/desktop/open-outside.ts")).toBe(0);
    const names = "remove('ignore-certificate-errors')";
    expect(complaints(names, "electron/desktop/switches.ts")).toBe(0);
    expect(complaints(opens, "electron/desktop/switches.ts")).toBe(1);
    expect(complaints(names, "electron/desktop/open-outside.ts")).toBe(1);
  });
});

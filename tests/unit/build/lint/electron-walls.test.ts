import { ESLint } from "eslint";
import path from "node:path";
import { describe, expect, it } from "vitest";

const cwd = path.join(import.meta.dirname, "../../../..");
const rules = new Set(["no-restricted-syntax", "no-eval", "no-new-func", "no-script-url"]);
/** With the configuration of the project, and these rules alone. */
const eslint = new ESLint({ cwd, ruleFilter: ({ ruleId }) => rules.has(ruleId) });

async function complaints(code: string, file: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath: path.join(cwd, file) });
  return result?.messages.filter(({ ruleId }) => rules.has(ruleId ?? "")).length ?? 0;
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
  ])("refuses in the product: %s", async (code) => {
    expect(await complaints(code, "electron/desktop/menu.ts")).toBe(1);
  });

  it("refuses the same in the window, also in its components' markup", async () => {
    expect(await complaints("element.innerHTML = x", "renderer/main.ts")).toBe(1);
    const config = (await eslint.calculateConfigForFile("renderer/App.svelte")) as {
      rules: Record<string, [number, ...unknown[]]>;
    };
    const severities = ["svelte/no-at-html-tags", ...rules].map((name) => config.rules[name]?.[0]);
    expect(severities).toEqual([2, 2, 2, 2, 2]);
  });

  it("lets what the walls are built of stand, each in its file alone", async () => {
    expect(
      await complaints(preferences("sandbox: true, webviewTag: false"), "electron/main.ts"),
    ).toBe(0);
    const opens = "shell.openExternal(url)";
    expect(await complaints(opens, "electron/desktop/open-outside.ts")).toBe(0);
    const names = "remove('ignore-certificate-errors')";
    expect(await complaints(names, "electron/desktop/switches.ts")).toBe(0);
    expect(await complaints(opens, "electron/desktop/switches.ts")).toBe(1);
    expect(await complaints(names, "electron/desktop/open-outside.ts")).toBe(1);
  });
});

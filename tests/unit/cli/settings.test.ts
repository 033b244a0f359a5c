import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { settingsIn } from "../../../electron/cli/settings.ts";
import { usualSettings } from "../../../electron/workspace/organisation-settings.ts";

it("goes by the company, then by the file, and by what is usual where that cannot be read", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-settings-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const write = (text: string) => writeFile(path.join(folder, "settings.json"), text);
  expect(settingsIn(folder, {})).toEqual(usualSettings);
  await write('\uFEFF{"nameLeftOut": false, "keepFiledDays": 9, "historyDays": "many"}');
  expect(settingsIn(folder, { keepFiledDays: 3 })).toEqual({
    ...usualSettings,
    ...{ nameLeftOut: false, keepFiledDays: 3 },
  });
  await write("{");
  expect(settingsIn(folder, {})).toEqual(usualSettings);
});

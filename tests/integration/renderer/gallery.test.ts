import axe from "axe-core";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import path from "node:path";
import type { Page } from "playwright";
import { build, type Rolldown } from "vite";
import { expect, it } from "vitest";
import { smallTargets } from "../../support/window/sight.ts";
import { windowsForTests } from "../../support/window/window.ts";

const windows = windowsForTests();
const root = path.join(import.meta.dirname, "../../../renderer");
const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Builds the gallery, which is no part of the app, and opens it without a server. */
async function openGallery(): Promise<Page> {
  const input = path.join(root, "gallery/index.html");
  const { output } = (await build({
    ...{ root, configFile: false, logLevel: "silent", plugins: [svelte({ configFile: false })] },
    build: { write: false, modulePreload: false, target: "esnext", rolldownOptions: { input } },
  })) as Rolldown.RolldownOutput;
  const files = new Map(
    output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : file.source]),
  );
  const page = await (await windows.context()).newPage();
  await page.route("http://gallery.test/**", (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({
          body: Buffer.from(body),
          contentType: types[path.extname(pathname)] ?? "",
        });
  });
  await page.goto("http://gallery.test/gallery/index.html");
  return page;
}

it("no primitive has anything that axe objects to, light or dark, in either direction", async () => {
  const page = await openGallery();
  const direction = page.getByLabel("Direction");
  await direction.waitFor();
  await page.evaluate(axe.source);
  for (const one of ["ltr", "rtl"]) {
    await direction.selectOption(one);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(),
    );
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    expect(found, one).toEqual([]);
    expect(await smallTargets(page), one).toEqual([]);
  }
});

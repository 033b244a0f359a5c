/**
 * Makes every icon file out of the two drawings in build/packaging/resources: `node
 * build/packaging/icons/render.ts`. The files are committed, so that packaging needs neither a
 * browser nor a converter.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Page } from "playwright";
import { browserArguments, ensureBrowser } from "../../scripts/install/browser.mjs";
import { icns, ico, macSizes, windowsSizes } from "./icon-files.ts";

const resources = path.join(import.meta.dirname, "..", "resources");
/** Vite copies this folder to out/renderer/icons for the window's pages, its icon and the tray. */
const product = path.join(import.meta.dirname, "../../..", "renderer", "public", "icons");

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];

/** A square PNG of a drawing on a transparent ground. */
async function render(page: Page, drawing: string, size: number): Promise<Uint8Array> {
  await page.setViewportSize({ width: size, height: size });
  // MacOS takes only the shape of a template picture, and wants it black.
  const style = "margin:0;color:#000";
  await page.setContent(
    `<body style="${style}">${drawing.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `)}`,
  );
  return page.screenshot({ omitBackground: true });
}

async function renderAll(page: Page): Promise<void> {
  const icon = await readFile(path.join(resources, "icon.svg"), "utf8");
  const plain = await readFile(path.join(resources, "icon-plain.svg"), "utf8");
  const pictures = new Map<number, Uint8Array>();
  for (const size of new Set([...linuxSizes, ...windowsSizes, ...macSizes]))
    pictures.set(size, await render(page, icon, size));
  const png = (size: number) => {
    const picture = pictures.get(size);
    if (picture === undefined) throw new Error(`no picture of ${size} pixels was rendered`);
    return picture;
  };

  for (const size of linuxSizes)
    await writeFile(path.join(resources, "icons", `${size}x${size}.png`), png(size));
  await writeFile(path.join(resources, "icon.ico"), await ico(png));
  await writeFile(path.join(resources, "icon.icns"), await icns(png));

  await copyFile(path.join(resources, "icon.svg"), path.join(product, "mailpin.svg"));
  await writeFile(path.join(product, "mailpin.png"), png(256));
  for (const [suffix, scale] of [
    ["", 1],
    ["@2x", 2],
  ] as const) {
    for (const [name, drawing] of Object.entries({ tray: icon, trayTemplate: plain }))
      await writeFile(
        path.join(product, `${name}${suffix}.png`),
        await render(page, drawing, 16 * scale),
      );
  }
}

const executablePath = await ensureBrowser();
const browser = await chromium.launch({ executablePath, args: browserArguments(executablePath) });
try {
  await mkdir(path.join(resources, "icons"), { recursive: true });
  await mkdir(product, { recursive: true });
  await renderAll(await browser.newPage());
} finally {
  await browser.close();
}

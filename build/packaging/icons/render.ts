/**
 * Makes every icon file out of the two drawings in build/packaging/resources: `node
 * build/packaging/icons/render.ts`. The files are committed, so that packaging needs neither a
 * browser nor a converter.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Page } from "playwright";
import { browserArguments, ensureBrowser } from "../../scripts/browser.mjs";
import { ico, type Picture } from "./ico.ts";
import { icns, icnsSizes } from "./icns.ts";

const resources = path.join(import.meta.dirname, "..", "resources");
/**
 * Vite copies this folder to out/renderer/icons, where both the window and main (window and tray
 * icon) find it.
 */
const product = path.join(import.meta.dirname, "../../..", "renderer", "public", "icons");

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/** A square PNG of a drawing, clear where the drawing is. */
async function render(page: Page, drawing: string, size: number): Promise<Picture> {
  await page.setViewportSize({ width: size, height: size });
  const style = "margin:0;color:#000"; // macOS takes only the shape of a template picture, and wants it black
  await page.setContent(
    `<body style="${style}">${drawing.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `)}`,
  );
  return { size, png: await page.screenshot({ omitBackground: true }) };
}

async function renderAll(page: Page): Promise<void> {
  const icon = await readFile(path.join(resources, "icon.svg"), "utf8");
  const plain = await readFile(path.join(resources, "icon-plain.svg"), "utf8");
  const pictures = new Map<number, Picture>();
  for (const size of new Set([...linuxSizes, ...windowsSizes, ...icnsSizes]))
    pictures.set(size, await render(page, icon, size));
  const of = (sizes: readonly number[]) => sizes.flatMap((size) => pictures.get(size) ?? []);

  for (const { size, png } of of(linuxSizes))
    await writeFile(path.join(resources, "icons", `${size}x${size}.png`), png);
  await writeFile(path.join(resources, "icon.ico"), ico(of(windowsSizes)));
  await writeFile(path.join(resources, "icon.icns"), icns(of(icnsSizes)));

  await copyFile(path.join(resources, "icon.svg"), path.join(product, "mailpin.svg"));
  for (const { png } of of([256])) await writeFile(path.join(product, "mailpin.png"), png);
  for (const [suffix, scale] of [
    ["", 1],
    ["@2x", 2],
  ] as const) {
    await writeFile(
      path.join(product, `tray${suffix}.png`),
      (await render(page, icon, 16 * scale)).png,
    );
    await writeFile(
      path.join(product, `trayTemplate${suffix}.png`),
      (await render(page, plain, 16 * scale)).png,
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

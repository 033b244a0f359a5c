import { expect, it } from "vitest";
import { mayBeShown } from "../../../electron/contract/attachment-view.ts";
import { file } from "../../support/window/world.ts";

it.each([
  ["a.jpg", "image/jpeg"],
  ["scan", "application/pdf"],
  ["scan.PDF", "application/octet-stream"],
  ["a.avif", "application/octet-stream"],
])("offers to show %s of type %s", (name, type) => {
  expect(mayBeShown(file(name, 10, { type }))).toBe(true);
});

it.each([
  ["a.svg", "image/svg+xml", 10],
  ["a.tif", "image/tiff", 10],
  ["a.html", "text/html", 10],
  ["a.pdf.exe", "application/octet-stream", 10],
  ["empty.pdf", "application/pdf", 0],
])("does not offer to show %s of type %s", (name, type, size) => {
  expect(mayBeShown(file(name, size, { type }))).toBe(false);
});

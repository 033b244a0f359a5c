import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const renderer = path.join(import.meta.dirname, "../../../renderer");
const specimens = readFileSync(path.join(renderer, "gallery/Specimens.svelte"), "utf8");

it.each(readdirSync(path.join(renderer, "ui")).filter((name) => name.endsWith(".svelte")))(
  "the gallery shows %s",
  (name) => {
    expect(specimens).toMatch(new RegExp(`<${path.basename(name, ".svelte")}[\\s/>]`));
  },
);

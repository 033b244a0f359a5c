import { describe, expect, it } from "vitest";
import { previewOfHtml } from "../../../../electron/mail/content/preview.ts";
import { armed, attacks } from "../../../support/hostile-html/attacks.ts";
import { cleaners } from "../../../support/hostile-html/cleaners.ts";
import { harmIn } from "../../../support/hostile-html/harm.ts";

const hostile = attacks.map((attack) => ({ ...attack, html: armed(attack, "http://127.0.0.1:9") }));

it.each(hostile)(
  "$name: does harm before it is cleaned, or in its own charset",
  ({ html, charset }) => {
    expect(harmIn(html).length > 0 || charset !== undefined).toBe(true);
  },
);

it("the blocked pictures are counted", () => {
  const counted = attacks.filter(({ blocked }) => blocked !== undefined);
  expect(counted.length).toBeGreaterThan(0);
  for (const attack of counted)
    expect(previewOfHtml(armed(attack, "http://127.0.0.1:9"), () => undefined)?.remoteImages).toBe(
      attack.blocked,
    );
});

describe.each(Object.entries(cleaners))("%s", (_, clean) => {
  it.each(hostile)("$name: keeps its words and does no harm", ({ name, html }) => {
    const cleaned = clean(html);
    expect(cleaned).toContain(`This is ${name}`);
    expect(harmIn(cleaned ?? "")).toEqual([]);
  });
});

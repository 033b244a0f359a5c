import { expect, it } from "vitest";
import { drawings } from "../../../renderer/ui/drawings.ts";
import { fileDrawings } from "../../../renderer/ui/file-drawings.ts";

/** What Icon.svelte draws. An update of the icons can bring shapes that it does not know. */
const known = {
  path: ["d"],
  circle: ["cx", "cy", "r"],
  rect: ["height", "rx", "width", "x", "y"],
};

it.each(Object.entries({ ...drawings, ...fileDrawings }))("draws all of %s", (_name, shapes) => {
  expect(shapes.length).toBeGreaterThan(0);
  for (const [tag, attributes] of shapes)
    expect(
      Object.keys(attributes)
        .filter((name) => name !== "ry")
        .toSorted(),
    ).toEqual(known[tag]);
});

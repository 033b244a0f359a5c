import { describe, expect, it } from "vitest";
import { contrastTokens, tokens } from "../../support/tokens.ts";

/** Of a colour that is written as #rgb or #rrggbb. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** In the light and in the dark window. */
function luminancesOf(value: string | undefined): [number, number] {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value ?? "") ?? [];
  if (light === undefined || dark === undefined) throw new Error(`no two colours: ${value}`);
  return [luminanceOf(light), luminanceOf(dark)];
}

/** The smaller of the contrasts in the two themes. */
function contrast(one: string | undefined, other: string | undefined): number {
  const others = luminancesOf(other);
  return Math.min(
    ...luminancesOf(one).map((luminance, theme) => {
      const [dark, light] = [luminance, others[theme]!].toSorted((a, b) => a - b);
      return (light! + 0.05) / (dark! + 0.05);
    }),
  );
}

it("measures contrasts", () => {
  expect(contrast("light-dark(#000, #fff)", "light-dark(#ffffff, #000000)")).toBe(21);
  expect(contrast("light-dark(#777, #000)", "light-dark(#fff, #fff)")).toBeCloseTo(4.48, 2);
});

describe.each([
  { of: "the window", given: tokens, words: 4.5 },
  { of: "a window with more contrast", given: contrastTokens, words: 7 },
])("the colours of $of", ({ given, words }) => {
  it.each([
    ["--text", "--bg --panel --sunk --raised --accent-soft --warn-soft --bad-soft"],
    ["--dim", "--bg --panel --sunk --accent-soft --warn-soft --bad-soft"],
    ["--accent-words", "--bg --panel --sunk --accent-soft"],
    ["--good", "--bg --panel"],
    ["--warn", "--bg --panel --warn-soft"],
    ["--bad", "--bg --panel --bad-soft"],
    ["--on-accent", "--accent --accent-strong"],
  ])("%s can be read on its backgrounds", (name, backgrounds) => {
    for (const background of backgrounds.split(" "))
      expect(
        contrast(given.get(name), given.get(background)),
        `on ${background}`,
      ).toBeGreaterThanOrEqual(words);
  });

  it("shows the edges of fields, and what has the focus", () => {
    for (const name of ["--edge", "--accent"])
      for (const background of ["--bg", "--panel"])
        expect(
          contrast(given.get(name), given.get(background)),
          `${name} on ${background}`,
        ).toBeGreaterThanOrEqual(3);
  });
});

import { expect, it } from "vitest";
import { exceptionOf } from "../../../../renderer/lib/exceptions.ts";
import { draft } from "../../../support/window/world.ts";

const circumstances = {
  excess: undefined,
  isGuess: false,
  isDirectionDecided: true,
  told: undefined,
};

it("asks about a mail that is cut off before it is filed with others", () => {
  const cut = draft(1, { warnings: [{ code: "empty-attachment" }, { code: "cut" }] });
  expect(exceptionOf(cut, circumstances)).toMatchObject({
    isAsked: true,
    why: "This email seems to be cut off: something of it may be missing. Save or download it again.",
  });
  const whole = draft(2, { warnings: [{ code: "empty-attachment" }] });
  expect(exceptionOf(whole, circumstances)).toBeUndefined();
});

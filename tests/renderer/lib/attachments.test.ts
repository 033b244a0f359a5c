import { describe, expect, it } from "vitest";
import { attachmentLimitBytes, attachmentLimitCount } from "../../../electron/contract/limits.ts";
import { badgeOf, excessOf, loadOf, usedOf } from "../../../renderer/lib/attachments.ts";
import { file } from "../world.ts";

const load = (sizes: number[], without: number[] = []) =>
  loadOf(
    sizes.map((size, n) => file(`${n}.bin`, size)),
    new Set(without),
  );

describe("the attachments of a mail against Zoho's limits", () => {
  it("lets exactly the limit go and not a byte more", () => {
    expect(excessOf(load([attachmentLimitBytes - 5, 5]))).toBeUndefined();
    expect(excessOf(load([attachmentLimitBytes, 1]))).toBe("1 byte too much: untick some attachments");
  });

  it("counts only what is ticked, and names what is left out", () => {
    const some = load([attachmentLimitBytes, 400_000, 12], [0, 2]);
    expect(excessOf(some)).toBeUndefined();
    expect(usedOf(some)).toBe("0.4 MB of 10 MB");
    expect(some.leftOut.map(({ name }) => name)).toEqual(["0.bin", "2.bin"]);
  });

  it("does not show 10 MB of 10 MB for what is a little too much", () => {
    expect(usedOf(load([attachmentLimitBytes + 20_000]))).toBe("10.02 MB of 10 MB");
  });

  it("says how many must stay when there are too many, however small", () => {
    const many = Array.from({ length: attachmentLimitCount + 2 }, () => 10);
    expect(excessOf(load(many))).toBe("22 attachments, and Zoho takes 20: untick 2");
    expect(excessOf(load(many, [0, 1]))).toBeUndefined();
  });
});

describe("badgeOf", () => {
  it.each([
    ["Offer 2027.pdf", "PDF"],
    ["photo.JPEG", "JPEG"],
    ["README", "–"],
    ["mail.message", "–"],
    [".env", "ENV"],
  ])("%s wears %s", (name, badge) => {
    expect(badgeOf(name)).toBe(badge);
  });
});

import { describe, expect, it } from "vitest";
import { suggestionsFor, verdictOf } from "../../../../renderer/lib/fit-plan.ts";
import { keyOf, type Step } from "../../../../renderer/lib/fit-step.ts";
import type { Draft } from "../../../../electron/contract/draft.ts";
import { draft, file } from "../../../support/window/world.ts";

const mebibyte = 1024 * 1024;

const megabytes = (...sizes: number[]) =>
  draft(1, { attachments: sizes.map((size, n) => file(`${n}.bin`, size * mebibyte)) });

const shown = (
  mail: Draft,
  {
    without = [],
    withOriginal = false,
    taken = [],
  }: { without?: number[]; withOriginal?: boolean; taken?: Step[] } = {},
) =>
  suggestionsFor(mail, { without: new Set(without), withOriginal, taken }).map(
    ({ step, isTaken, after }) => `${isTaken ? "taken " : ""}${keyOf(step)}: ${verdictOf(after)}`,
  );

describe("what is suggested for a mail that is too large", () => {
  it("is nothing where it fits", () => {
    expect(shown(megabytes(4, 6))).toEqual([]);
  });

  it("is to leave out the smallest file that is enough, or the largest", () => {
    expect(shown(megabytes(8, 1, 2))).toEqual([
      "enough-1: then it fits",
      "largest-0: then it fits",
    ]);
    expect(shown(megabytes(8, 6, 5))).toEqual(["largest-0: then still 1 MB too much"]);
  });

  it("is to leave out the logos of signatures, where that helps", () => {
    const logo = (bytes: number) =>
      file("logo.png", bytes, { inline: true, likelySignature: true });
    const mail = (excess: number) =>
      draft(1, {
        attachments: [
          file("plan.pdf", 10 * mebibyte - 100_000 + excess),
          logo(50_000),
          logo(50_000),
        ],
      });
    expect(shown(mail(90_000))[0]).toBe("logos-1-2: then it fits");
    expect(shown(mail(900_000))[0]).toMatch(/^logos-1-2: then still/);
    expect(shown(mail(9_000_000))).toEqual(["largest-0: then it fits"]);
  });

  it("is not to attach the mail's own file", () => {
    const original = { name: "Offer.eml", size: 6 * mebibyte };
    const mail = { ...megabytes(5), original };
    expect(shown(mail, { withOriginal: true })[0]).toBe("original: then it fits");
    expect(shown(mail)).toEqual([]);
  });

  it("is to leave out the smallest where there are too many, of those that Zoho counts", () => {
    const attachments = [
      file("shown.png", 1, { inline: true }),
      file("empty.txt", 0),
      ...Array.from({ length: 22 }, (_, n) => file(`${n}.bin`, 100 - n)),
    ];
    expect(shown(draft(1, { attachments }))).toEqual(["smallest-23-22: then it fits"]);
  });

  it("keeps its place when it was taken, as long as it is in effect", () => {
    const taken: Step[] = [{ kind: "largest", files: [0] }];
    const mail = megabytes(8, 6, 5);
    expect(shown(mail, { without: [0], taken })).toEqual([
      "enough-2: then it fits",
      "taken largest-0: then still 1 MB too much",
      "largest-1: then it fits",
    ]);
    expect(shown(mail, { without: [0, 1], taken })).toEqual(["taken largest-0: then it fits"]);
    expect(shown(mail, { taken })).toEqual(["largest-0: then still 1 MB too much"]);
  });

  it("is to make photos smaller that have a smaller version, and stays while that is used", () => {
    const of = "1".repeat(64);
    const attachments = [
      file("plan.pdf", 8 * mebibyte),
      file("photo.jpg", 4 * mebibyte, { type: "image/jpeg", sha256: of }),
    ];
    const version = { of, sha256: "2".repeat(64), type: "image/jpeg" as const, size: mebibyte };
    const mail = (isUsed: boolean) =>
      draft(1, { attachments }, { shrunk: [{ ...version, isUsed }] });
    expect(shown(mail(false))[0]).toBe("photos-1: then it fits");
    expect(shown(mail(true))).toEqual(["taken photos-1: then it fits"]);
    const [photos] = suggestionsFor(mail(true), {
      without: new Set(),
      withOriginal: false,
      taken: [],
    });
    expect(photos).toMatchObject({ bytes: 4 * mebibyte, bytesAfter: mebibyte });
    expect(shown(mail(false), { without: [1] })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import {
  sizeInZoho,
  imagesIn,
  withAddresses,
  withoutImages,
} from "../../../../electron/zoho/filing/content-images.ts";
import { withFileIds, type FilingRequest } from "../../../../electron/zoho/filing/request.ts";
import { expectProportion } from "../../../support/proportion.ts";

const content = `<p>write &lt;img src="cid:9"&gt; or src="cid:8"<img alt=" src=&quot;cid:7&quot;" src="cid:1" class="ZCrmImage" /></p><img src="cid:12" alt="Roof &amp; more" />`;

describe("the images of filed HTML", () => {
  it("are found by their tags, whatever their words and the text say", () => {
    expect(imagesIn(content).map(({ position, alt }) => [position, alt])).toEqual([
      [1, " src=&quot;cid:7&quot;"],
      [12, "Roof &amp; more"],
    ]);
  });

  it.each([
    `<img src="https://x.example/cid:1" />`,
    `<img src="crm/img_id:1" />`,
    `<img src="cid:" /><img src="cid:x1" /><img src="cid:1x" />`,
    `<img data-src="cid:1" />`,
    `<p title="<img src=">cid:1</p>`,
    `<imgx src="cid:1" />`,
    `<img src="cid:1"`,
    "",
  ])("are none in %j", (html) => {
    expect(imagesIn(html)).toEqual([]);
  });

  it("get other addresses, and leave the rest as it is", () => {
    expect(withAddresses(content, (position) => (position === 1 ? "cid:0" : undefined))).toBe(
      content.replace(`"cid:1"`, `"cid:0"`),
    );
  });

  it("give way to their words", () => {
    expect(withoutImages(content, (position) => position === 1)).toBe(
      content.replace(/<img src="cid:12".*$/, "Roof &amp; more"),
    );
  });

  it("are found as earlier versions wrote them, and filed with the ids of their uploads", () => {
    const earlier = `<p style='x:url("a")'><img width="9" class="ZCrmImage" src="cid:0" /><img src="http://x.example/a.png" /></p>`;
    const files = [{ name: "a.png", size: 1, sha256: "a".repeat(64), inline: true }];
    const request = {
      email: { content: earlier, mail_format: "html" },
      files,
    } as unknown as FilingRequest;
    expect(withFileIds(request, new Map([[0, "f0"]])).content).toBe(
      earlier.replace("cid:0", "crm/img_id:f0"),
    );
    expect(sizeInZoho(earlier)).toBe(earlier.length + 160);
  });
});

describe("finding them takes time in proportion", () => {
  const floods = [
    '<img src="cid:1" />',
    'src="cid:1"',
    'src="cid:1" ',
    '<img src="cid:1',
    "<img ",
    "<",
    '"',
    ' src="',
    "cid:1",
    "<img >",
    "<img a",
  ];
  it.each(floods)("of %j", (piece) =>
    expectProportion(
      50_000,
      (count) => `<img ${piece.repeat(Math.ceil(count / piece.length))}`,
      (html) => {
        imagesIn(html);
        withAddresses(html, String);
        withoutImages(html, () => false);
        sizeInZoho(html);
      },
    ),
  );
});

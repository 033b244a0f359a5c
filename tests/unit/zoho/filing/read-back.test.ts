import { describe, expect, it } from "vitest";
import type { FullEmail } from "../../../../electron/zoho/api/emails.ts";
import { compareWithSent, sentOf } from "../../../../electron/zoho/filing/read-back.ts";
import type { CompleteEmail } from "../../../../electron/zoho/filing/request.ts";

const file = (name: string, size: number) => ({ name, size, sha256: "a".repeat(64) });
const files = [
  { ...file("offer.pdf", 1_000), inline: false },
  { ...file("logo.png", 50), inline: true },
  { ...file("offer.pdf", 2_000), inline: false },
];
const ids = new Map([0, 1, 2].map((position) => [position, `id${position}`]));
const content = `<p>Größe &amp; Preis: 5&nbsp;€</p><img src="crm/img_id:id1" alt="Logo">`;
const email = {
  ...{ content, mail_format: "html" },
  attachments: [
    { id: "id0", name: "offer.pdf" },
    { id: "id2", name: "offer.pdf" },
  ],
} as unknown as CompleteEmail;
const sent = sentOf(email, { files }, ids);

const shown = (change: Partial<FullEmail> = {}): FullEmail => ({
  ...{ message_id: "1", content, mail_format: "html" },
  attachments: [
    { id: "b", name: "offer.pdf", size: 2_000 },
    { id: "a", name: "offer.pdf", size: 1_000 },
  ],
  ...change,
});

describe("a mail that is read back", () => {
  it("keeps a digest of its text, and its attachments without the images of the text", () => {
    expect(sent.text).toMatch(/^[\da-f]{64}$/);
    expect(sent.files).toEqual([
      { name: "offer.pdf", size: 1_000 },
      { name: "offer.pdf", size: 2_000 },
    ]);
    expect(compareWithSent(shown(), sent)).toEqual({ missing: [], isOther: false });
  });

  it.each([
    ["characters by number", "<p>Gr&#246;&#xDF;e &amp; Preis: 5 &#8364;</p>"],
    ["other tags and blanks", "<div>\n Größe<br> &amp; Preis:<b>5</b> € </div>"],
    ["no text, as of a list", undefined],
  ])("is the same with %s", (_, other) => {
    expect(compareWithSent(shown({ content: other }), sent)).toMatchObject({ isOther: false });
  });

  it.each([
    ["with other words", { content: "<p>Größe und Preis: 6 €</p>" }],
    ["without its text", { content: "" }],
    [
      "with a file of another size",
      {
        attachments: [
          { id: "a", name: "offer.pdf", size: 1_000 },
          { id: "b", name: "offer.pdf", size: 2_001 },
        ],
      },
    ],
  ])("is told from one %s", (_, change) => {
    expect(compareWithSent(shown(change), sent)).toEqual({ missing: [], isOther: true });
  });

  it("misses a file, and takes a renamed one for the same", () => {
    const renamed = [{ id: "a", name: "offer (1).pdf", size: 2_000 }];
    expect(compareWithSent(shown({ attachments: renamed }), sent)).toMatchObject({
      missing: ["offer.pdf"],
    });
    expect(compareWithSent(shown({ attachments: null }), sent).missing).toHaveLength(2);
  });

  it("counts the original, which is attached when Zoho refuses the text", () => {
    const original = file("mail.eml", 9_000);
    const attachments = [{ id: "late", name: "mail.eml" }];
    const late = sentOf({ ...email, attachments }, { files, original }, ids);
    expect(late.files).toEqual([{ name: "mail.eml", size: 9_000 }]);
  });
});

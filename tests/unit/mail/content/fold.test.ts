import fc from "fast-check";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isForward } from "../../../../electron/mail/content/conversation.ts";
import { previewOfHtml, previewOfText } from "../../../../electron/mail/content/preview.ts";
import { parseMail } from "../../../../electron/mail/parse.ts";
import { showMail } from "../../../../electron/mail/show.ts";
import { mail } from "../../../support/mails/mails.ts";

const shown = (html: string, folds = true) => previewOfHtml(html, () => undefined, folds)!.html;
const fold = "<details><summary></summary>";

/** The words that stay in sight, and the folded ones; undefined where nothing is folded. */
function parted(html: string): { seen: string; folded: string | undefined } {
  const [before = "", after] = html.split(fold);
  return { seen: wordsOf(before), folded: after === undefined ? undefined : wordsOf(after) };
}

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^<>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** How programs write an answer above the message that it answers. */
const answers = {
  Gmail: `<div dir="ltr">Yes, please.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 2 Mar 2026 at 09:15, Ana &lt;<a href="mailto:ana@client.example">ana@client.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="border-left:1px solid #ccc">Shall we?</blockquote></div>`,
  "Outlook for Windows": `<div class="WordSection1"><p>Yes, please.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ana &lt;ana@client.example&gt;<br><b>Sent:</b> Monday, March 2, 2026 9:15 AM<br><b>To:</b> Sam<br><b>Subject:</b> Offer</p></div><p>Shall we?</p></div>`,
  "Outlook on the web": `<div>Yes, please.</div><hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Ana<br><b>Sent:</b> Monday<br><b>To:</b> Sam</div><div>Shall we?</div>`,
  "Apple Mail": `Yes, please.<br><div><br><blockquote type="cite"><div>On 2 Mar 2026, at 09:15, Ana &lt;ana@client.example&gt; wrote:</div><br><div>Shall we?</div></blockquote></div>`,
  Thunderbird: `<p>Yes, please.</p><div class="moz-cite-prefix">Am 02.03.26 um 09:15 schrieb Ana:<br></div><blockquote type="cite" cite="mid:1@a"><p>Shall we?</p></blockquote>`,
};

describe("the earlier messages of a mail", () => {
  it.each(Object.entries(answers))("are folded as %s writes them", (_program, html) => {
    const { seen, folded } = parted(shown(html));
    expect(seen).toBe("Yes, please.");
    expect(folded).toMatch(/Ana.*Shall we\?$/);
    expect(shown(html)).toMatch(/<\/details>$/);
  });

  it("are folded in plain text, without the blank lines above them", () => {
    const text =
      "Yes, please.\n\n\nOn 2 March 2026, Ana wrote:\n> Shall we?\n> https://a.example/\n";
    expect(previewOfText(text).html).toBe(
      `<div dir="auto" style="white-space:pre-wrap">Yes, please.</div>${fold}<div dir="auto" style="white-space:pre-wrap">On 2 March 2026, Ana wrote:\n&gt; Shall we?\n&gt; <a href="https://a.example/">https://a.example/</a>\n</div></details>`,
    );
  });

  it("leave the elements around them on both sides", () => {
    const html = `<table><tbody><tr><td bgcolor="#eeeeee">Yes.<br>On 2 March 2026, Ana wrote:<blockquote>Shall we?</blockquote></td></tr></tbody></table>`;
    const start = `<table><tbody><tr><td bgcolor="#eee">`;
    const end = "</td></tr></tbody></table>";
    expect(shown(html).replaceAll("<br />", "")).toBe(
      `${start}Yes.${end}${fold}${start}On 2 March 2026, Ana wrote:<blockquote>Shall we?</blockquote>${end}</details>`,
    );
  });

  it.each([
    [
      "the answer is below them",
      "<blockquote type=cite>On 2 March 2026, Ana wrote: Shall we?</blockquote><p>Yes.</p>",
    ],
    [
      "the answers are between them",
      "<p>On 2 March 2026, Ana wrote:</p><blockquote>One?</blockquote><p>1</p><blockquote>Two?</blockquote><p>2</p>",
    ],
    ["nothing is above them", answers.Gmail.replace("Yes, please.", "")],
    [
      "nothing introduces the quotation",
      "<p>The contract says:</p><blockquote>Thirty days.</blockquote>",
    ],
    [
      "only an attribution without quote marks is above them",
      "<p>Yes.</p><p>On 2 March 2026, Ana wrote:</p><p>Shall we?</p><p>See above.</p>",
    ],
    [
      "they are a forwarded message",
      "<p>FYI</p><div class=gmail_quote>---------- Forwarded message ---------<br>From: Ana<br>Date: Mon<br>Subject: Offer<br>To: Sam<br><br>Shall we?</div>",
    ],
    [
      "a picture is below them",
      `${answers.Thunderbird}<p><img src="https://a.example/plan.png" width=300 height=200></p>`,
    ],
  ])("stay in sight where %s", (_where, html) => {
    expect(parted(shown(html))).toEqual({ seen: wordsOf(shown(html, false)), folded: undefined });
  });

  it("stay in sight in plain text where answers are between them", () => {
    const text = "Hi\nOn 2 March 2026, Ana wrote:\n> One?\n> Two?\nYes.\n";
    expect(parted(previewOfText(text).html).folded).toBeUndefined();
  });

  it("keep all words and pictures of any HTML, and close what they open", () => {
    const piece = fc.constantFrom(
      ...Object.values(answers),
      ...["<div>", "</div>", "<table><tr><td>", "</td></tr></table>", "<ul><li>", "</ul>", "<b>"],
      ...["words ", "<p>", "<blockquote>", "</blockquote>", "<img src=https://a.example/1.png>"],
      ...["<details><summary>Show</summary>", "</details>", "<hr>", "<br>"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = pieces.join("");
        const whole = shown(html, false);
        const folded = shown(html);
        const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
        expect(wordsOf(folded)).toBe(wordsOf(whole));
        expect(count(folded, /<img/g)).toBe(count(whole, /<img/g));
        expect(folded).not.toContain("data-older");
        const [before = "", after = ""] = folded.split(fold);
        expect(folded.split("<details>").length).toBeLessThanOrEqual(2);
        for (const half of [before, after.replace(/<\/details>$/, "")])
          expect(isBalanced(half), half).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("cannot be feigned by a mail", () => {
    const feigned = `<p>Pay now</p><details class="earlier" data-older="inside"><summary>Show earlier messages</summary>the small print</details>`;
    expect(shown(feigned)).toBe("<p>Pay now</p>Show earlier messagesthe small print");
  });

  it("fold in time that grows with the mail's length", () => {
    const thread = (count: number) =>
      `<p>Yes.</p>${`${answers["Outlook for Windows"]}<blockquote>`.repeat(count)}`;
    const cpuOf = (html: string) => {
      const start = process.cpuUsage();
      expect(shown(html)).toContain(fold);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    cpuOf(thread(20));
    expect(cpuOf(thread(300))).toBeLessThan(1500);
  });
});

/** Whether each end tag closes the element that was opened last, and none is left open. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name, empty] of html.matchAll(/<(\/?)([a-z0-9]+)[^<>]*?(\/?)>/g))
    if (slash === "/") {
      if (open.pop() !== name) return false;
    } else if (name !== undefined && empty !== "/") open.push(name);
  return open.length === 0;
}

describe("whole mails", () => {
  const fixture = async (name: string) =>
    parseMail(
      await readFile(path.join(import.meta.dirname, "../../../fixtures/mails/classes", name)),
    );

  it.each([
    ["gmail-reply.eml", "Rose"],
    ["line-feeds.eml", undefined], // it answers below
    ["thunderbird-flowed.eml", undefined], // it answers between
  ])("%s", async (name, lastSeen) => {
    const { preview } = showMail(await fixture(name));
    const { seen, folded } = parted(preview.html);
    expect(folded === undefined ? undefined : seen.split(" ").at(-1)).toBe(lastSeen);
  });

  it("that forward another one show it, as do those that a program sent", async () => {
    const text = "See below.\n\nFrom: Ana\nSent: Monday\nTo: Sam\nSubject: Offer\n\nShall we?";
    const htmlOf = async (subject: string, headers: Record<string, string> = {}) =>
      showMail(await parseMail((await mail("a.eml", { subject, text, headers })).bytes)).preview
        .html;
    expect(await htmlOf("Re: Offer")).toContain(fold);
    expect(await htmlOf("WG: Offer")).not.toContain(fold);
    expect(await htmlOf("Re: Offer", { "Auto-Submitted": "auto-replied" })).not.toContain(fold);
    expect(
      ["Fwd: a", " FW: a", "转发：a", "Re: FW: a", "Fwding", undefined].map(isForward),
    ).toEqual([true, true, true, false, false, false]);
  });
});

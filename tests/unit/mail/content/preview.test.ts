import { describe, expect, it } from "vitest";
import { previewOfHtml, previewOfText } from "../../../../electron/mail/content/preview.ts";
import { htmlToPlainText } from "../../../../electron/mail/content/text.ts";

const sha256 = "ab".repeat(32);
const preview = (html: string) =>
  previewOfHtml(html, (address) => (address === "cid:logo" ? sha256 : undefined));

describe("the preview of HTML", () => {
  it.each([
    "<script>alert(1)</script>",
    "<style>body{background:url(x)}</style>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="preview/other">x</a>',
    '<iframe src="https://x.example"></iframe><object data="x"></object><embed src="x">',
    '<form action="https://x.example"><input name="password"><button>Go</button></form>',
    '<base href="https://x.example"><link rel="stylesheet" href="x"><meta http-equiv="refresh" content="0;url=x">',
    '<div style="position:fixed;top:0;background:url(https://x.example/i);width:expression(alert(1))" id="a" class="b">x</div>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  ])("lets nothing of %s through that acts, loads or covers", (html) => {
    const shown = preview(html)?.html ?? "";
    expect(shown).not.toMatch(
      /script|onerror|url\(|position|expression|<(?:style|svg|iframe|object|embed|form|input|base|link|meta)|\ssrc=|href=|\sid=|class=/i,
    );
  });

  it("shows the mail's own pictures, and counts remote ones without loading them", () => {
    const html =
      '<img src="cid:logo" alt="Logo"><img src="https://x.example/1.png" alt="Pixel"><img src="//x.example/2"><table background="http://x.example/3"></table>';
    expect(preview(html)).toEqual({
      html: `<img src="${sha256}" alt="Logo" /><img alt="Pixel" /><img /><table></table>`,
      remoteImages: 3,
    });
  });

  it("keeps formatting, and links with a visible target", () => {
    const html =
      '<p style="color:#f00;margin:0 0 10px">Hi <a href="https://a.example/?b=1&amp;c=2">there</a> <a href="mailto:a@b.example">me</a></p>';
    const shown =
      '<p style="color:#f00;margin:0 0 10px">Hi <a href="https://a.example/?b=1&amp;c=2">there</a> <a href="mailto:a@b.example">me</a></p>';
    expect(preview(html)?.html).toBe(shown);
  });

  it("shows Word's HTML, although a comment has hundreds of elements for Word's settings", () => {
    const settings = Array.from(
      { length: 371 },
      (_, index) => `<w:LsdException Priority="${index}"/>`,
    ).join("");
    const html = `<html><head><!--[if gte mso 9]><xml><w:SpellingState>Clean</w:SpellingState>${settings}</xml><![endif]--></head>
      <body><p class=MsoNormal>Dear Sam<o:p></o:p></p></body></html>`;
    expect(previewOfHtml(html, () => undefined)?.html.trim()).toBe("<p>Dear Sam</p>");
    expect(htmlToPlainText(html)).toBe("Dear Sam");
  });

  it("is not fooled by a false start of a comment", () => {
    expect(previewOfHtml(`<!-->${"<b>".repeat(100_000)}-->`, () => undefined)).toBeUndefined();
  });

  it("gives up on HTML that is nested too deep", () => {
    expect(preview("<b>".repeat(200_000))).toBeUndefined();
    expect(htmlToPlainText(`${"<b>".repeat(200_000)}deep &amp; down`)).toBe("deep & down");
  });
});

describe("the preview of text", () => {
  it("escapes it and makes web addresses links, without the full stop after them", () => {
    expect(
      previewOfText('See <https://a.example/x?y="1>. javascript:alert(1) (http://b.example).').html,
    ).toBe(
      '<div dir="auto" style="white-space:pre-wrap">See &lt;<a href="https://a.example/x?y=">https://a.example/x?y=</a>&quot;1&gt;. javascript:alert(1) (<a href="http://b.example">http://b.example</a>).</div>',
    );
  });
});

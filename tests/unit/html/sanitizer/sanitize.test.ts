import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutMarks } from "../../../../electron/mail/quoting/kept-marks.ts";
import { cleaners, logoSha256 } from "../../../support/hostile-html/cleaners.ts";
import { harmIn } from "../../../support/hostile-html/harm.ts";
import { expectProportion } from "../../../support/proportion.ts";
import { often } from "../../../support/often.ts";

const window = (html: string) => cleaners["in the window"]!(html);
const crm = (html: string) => cleaners["in the CRM"]!(html);
const structure = (html: string) => cleaners["in the CRM, without the sender's look"]!(html);

describe("cleaned HTML", () => {
  it("looks as the sender meant it", () => {
    const html = `<table width="600" border="1" cellpadding="4" style="border-collapse:collapse"><tr><td bgcolor="#eee" valign="top" colspan="2" nowrap><font color="red" face="Arial, sans-serif" size="2">Hi</font></td></tr></table><ol start="3" type="a"><li>x</li></ol><p align="center" dir="rtl">y<br />z</p>`;
    for (const clean of [window, crm]) expect(clean(html)).toBe(html);
  });

  it("keeps only paragraphs, lists, tables, links and images for the structure", () => {
    expect(
      structure(
        `<div align="center" style="color:red"><font color="red">a</font> <span style="color:red">b</span><ol start="2"><li>c</ol><table width="9"><tr><td colspan="2" width="9">d</table><a href="https://x.example/">e</a><img src="cid:logo" width="9" alt="f"></div>`,
      ),
    ).toBe(
      `<div>a b<ol start="2"><li>c</li></ol><table><tr><td colspan="2">d</td></tr></table><a href="https://x.example/">e</a><img src="cid:0" width="9" alt="f" class="ZCrmImage" /></div>`,
    );
  });

  it("drops wrappers whose attributes were all removed", () => {
    const html = `<span lang="EN-US" style="mso-x:y">a</span><span>b</span><font lang="de">c</font><span style="color:red">d</span>`;
    expect(crm(html)).toBe(`a<span>b</span>c<span style="color:red">d</span>`);
    expect(structure(html)).toBe(`a<span>b</span>cd`);
    expect(structure(`<span id="OLK_SRC_BODY_SECTION" style="color:red">x</span>`)).toBe(
      `<span data-older="inside">x</span>`,
    );
  });

  it("has no names from the sender, which could shadow those of the page", () => {
    for (const clean of [window, crm])
      expect(
        clean(
          `<p id="header" class="nav" name="x"><a name="top" id="y" href="#top">a</a><img name="document" src="cid:logo"></p>`,
        ),
      ).not.toMatch(/\b(?:id|name)=|class="(?!ZCrmImage)/);
  });

  it("opens its links as the page requires", () => {
    const html = `<a href="https://x.example/" target="_top" rel="opener" ping="https://x.example/ping" download>x</a>`;
    for (const clean of [window, crm])
      expect(clean(html)).toBe(`<a href="https://x.example/">x</a>`);
  });

  it("limits the values of attributes", () => {
    expect(
      crm(
        `<table width="999999" height="1e9" border="99999" cellpadding="-1"><tr><td width="110%" colspan="99999" rowspan="0">a</td><td width="50%" height="20px">b</td></tr></table>`,
      ),
    ).toBe(`<table height="1"><tr><td>a</td><td width="50%" height="20">b</td></tr></table>`);
  });

  it("keeps text that only looks like a tag", () => {
    for (const clean of [window, crm])
      expect(clean(`<xmp><b title="&lt;">x</b></xmp><plaintext><p>`)).toBe(
        `&lt;b title="&amp;lt;"&gt;x&lt;/b&gt;&lt;p&gt;`,
      );
  });

  it("does not reverse the direction of text", () => {
    for (const clean of [window, crm, structure])
      expect(
        clean(
          `<p><bdo dir="rtl">moc.knab</bdo> <b style="unicode-bidi:bidi-override">moc.knab</b></p>`,
        ),
      ).toBe("<p>moc.knab <b>moc.knab</b></p>");
  });

  it("does not join the text on both sides of a removed part into a tag", () => {
    for (const clean of [window, crm, structure]) {
      expect(clean(`<<p hidden>x</p>b>y`)).toBe("&lt;b&gt;y");
      expect(clean(`&am<o:p></o:p>p;lt;`)).toBe("&amp;amp;lt;");
    }
  });
});

describe("a picture", () => {
  it("in the mail is shown, however small it is", () => {
    expect(window(`<img alt="Logo" src=" cid:logo " width="1">`)).toBe(
      `<img src="${logoSha256}" alt="Logo" width="1" />`,
    );
    expect(crm(`<img alt="Logo" src=" cid:logo " width="1">`)).toBe(
      `<img alt="Logo" src="cid:0" width="1" class="ZCrmImage" />`,
    );
  });

  it("that cannot be shown keeps its place in the window, and its alternative text in the CRM", () => {
    const html = `<img src="https://x.example/1" width="600" height="200" alt="Our &lt;new&gt; roof"><img src="//x.example/2"><img srcset="https://x.example/3 1x"><img src="cid:gone" alt="Plan">`;
    expect(window(html)).toBe(
      `<img width="600" height="200" alt="Our &lt;new&gt; roof" /><img /><img /><img alt="Plan" />`,
    );
    expect(crm(html)).toBe(`<span>Our &lt;new&gt; roof</span><span>Plan</span>`);
  });

  it.each([
    `<img src="https://x.example/t" width="1" height="1" alt="t">`,
    `<img src="https://x.example/t" width=0>`,
    `<img src="https://x.example/t" height="1px" alt="t">`,
    `<img src="https://x.example/t" style="width:1px;height:1px" width="90">`,
    `<img src="https://x.example/t" style="display:none" alt="t">`,
    `<img src="cid:logo" style="display:none">`,
    `<img src="cid:gone" width="1">`,
  ])("that shows nothing goes without a trace: %s", (html) => {
    for (const clean of [window, crm, structure])
      expect(clean(`<p>a${html}b</p>`)).toBe("<p>ab</p>");
  });
});

describe("content that a mail program does not show", () => {
  it.each([
    `<div style="display:none;font-size:1px;color:#fff;max-height:0;overflow:hidden">NO</div>`,
    `<div style="display:none">NO<p style="display:block">NO</p><img src="cid:logo"></div>`,
    `<span hidden>NO</span>`,
    `<p style="visibility:hidden">NO<p style="opacity:0">NO</p>`,
    `<div style="font-size:0">NO<b>NO</b><h1>NO</h1><i style="font-size:200%">NO</i></div>`,
    `<div style="font:1px/1px Arial">NO</div>`,
    `<div style="max-height:0;overflow:hidden">NO<span style="font-size:20px">NO</span></div>`,
    `<span style="font-size:50%"><span style="font-size:50%"><span style="font-size:.5em">${"<small>".repeat(4)}NO</small></span></span></span>`,
    `<style>NO</style><title>NO</title><script>NO</script><noscript>NO</noscript><template>NO</template><xml>NO</xml>`,
    `<svg><text>NO</text></svg><math><mi>NO</mi></math><select><option>NO</option></select><textarea>NO</textarea>`,
    `<iframe>NO<b>NO</b></iframe><noembed>NO</noembed><noframes>NO</noframes><!-- NO --><!--[if mso]>NO<![endif]-->`,
  ])("is neither shown nor filed: %s", (html) => {
    for (const clean of [window, crm, structure])
      expect(clean(`<p>a</p>${html}`)).not.toContain("NO");
  });

  it.each([
    `<td style="font-size:0;padding:9px">no<div style="font-size:14px">YES</div></td>`,
    `<div style="font-size:0"><font size="2">YES</font></div>`,
    `<div style="font-size:-5px">YES</div>`,
    `<div style="font-size:14px!important;font-size:0">YES</div>`,
    `<td style="height:0;overflow:hidden">YES</td>`,
    `<div style="overflow:hidden;height:auto">YES</div>`,
    `<div style="display:none;display:block">YES</div>`,
    `<details><summary>More</summary>YES</details>`,
    `<object data="x">YES</object><video src="x">YES</video><form><fieldset><label>YES</label></fieldset></form>`,
    `<constructor>YES</constructor><__proto__>YES</__proto__><toString>YES</toString>`,
    `<div style="position:absolute;left:-9999px">YES</div>`,
    `<![if !mso]>YES<![endif]>`,
  ])("is not what only seems hidden: %s", (html) => {
    for (const clean of [window, crm, structure]) expect(clean(`<p>a</p>${html}`)).toContain("YES");
  });

  it("keeps the thin lines and spaces of a newsletter", () => {
    expect(
      crm(
        `<table><tr><td height="1" bgcolor="#c00" style="font-size:1px;line-height:1px">&nbsp;</td></tr></table>`,
      ),
    ).toBe(`<table><tr><td height="1" bgcolor="#c00"></td></tr></table>`);
  });
});

const links: readonly (readonly [written: string, inWindow: string | undefined, inCrm?: string])[] =
  [
    ["https://x.example/a?b=1&amp;c=2#d", "https://x.example/a?b=1&amp;c=2#d"],
    [" HTTP://x.example ", "HTTP://x.example"],
    ["ht\ntps://x.example/\ta", "https://x.example/a"],
    ["mailto:ana@client.example", "mailto:ana@client.example"],
    ["tel:+49 89 1234-56", undefined, "tel:+49 89 1234-56"],
    [
      "https://bank.example@evil.example/a@b",
      "https://bank.example@evil.example/a@b",
      "https://evil.example/a@b",
    ],
    [
      "https://bank.example:443@x@evil.example?a",
      "https://bank.example:443@x@evil.example?a",
      "https://evil.example?a",
    ],
    ["https://evil.example\\@bank.example/", "https://evil.example\\@bank.example/"],
    ["https:///a@evil.example/", "https:///a@evil.example/", "https:///evil.example/"],
    [
      "https://nordwind.example/?to=ana@client.example",
      "https://nordwind.example/?to=ana@client.example",
    ],
    ["#top", undefined],
    ["", undefined],
    ["http:x.example", undefined],
    ["https://", undefined],
    [`https://x.example/${"a".repeat(8_000)}`, undefined],
  ];

describe("a link", () => {
  it.each(links)("to %j", (written, inWindow, inCrm = inWindow) => {
    const link = (address: string | undefined) =>
      address === undefined ? "<a>x</a>" : `<a href="${address}">x</a>`;
    expect(window(`<a href="${written}">x</a>`)).toBe(link(inWindow));
    expect(crm(`<a href="${written}">x</a>`)).toBe(link(inCrm));
  });
});

/** Pieces of hostile HTML that can be combined in any order. */
const piece = fc.constantFrom(
  ...[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<a href=",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<li>",
    "</ul>",
  ],
  ...[
    "<form>",
    "</form>",
    "<button>",
    "</button>",
    "<select>",
    "<fieldset>",
    "<o:p>",
    "</o:p>",
    "<details>",
    "<body>",
    "<html>",
  ],
  ...[
    "<svg>",
    "</svg>",
    "<math>",
    "<mtext>",
    "</math>",
    "<desc>",
    "<title>",
    "</title>",
    "<foreignObject>",
    "<annotation-xml>",
  ],
  ...[
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<noscript>",
    "</noscript>",
    "<template>",
    "<iframe>",
    "</iframe>",
    "<xmp>",
  ],
  ...[
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<![CDATA[",
    "]]>",
    "<?x",
    "<!doctype x>",
    "<![if !mso]>",
    "<![endif]>",
  ],
  ...[
    "<",
    ">",
    "/",
    "=",
    '"',
    "'",
    " ",
    "&",
    "&lt;",
    "&#x3C;",
    "&quot",
    "&am",
    "p;",
    "\0",
    "\n",
    "words",
    "x",
  ],
  ...[
    "javascript:x()",
    "https://x.example/",
    "mailto:a@b.example?attach=c",
    "cid:logo",
    "\\\\x.example\\y",
    "data:text/html,x",
  ],
  ...[
    "<img src=",
    "<image src=",
    ' alt="',
    " width=1",
    " srcset=",
    ' style="',
    " hidden",
    " onerror=x()",
    " id=x",
    " class=gmail_quote",
  ],
  ...[
    "display:none",
    "font-size:0",
    "font-size:300px",
    "font-size:50%",
    "font-size:2em",
    "position:fixed",
    "color:red;",
    "url(",
    "/*",
  ],
  ...[
    '<p style="color:red">',
    '<div style="display:none">',
    '<span style="font-size:0">',
    '<i style="font-size:20px">',
    "<big>",
    "<h1>",
  ],
  ...[
    '<img src="cid:logo">',
    '<img src="https://x.example/1" alt="roof">',
    '<a href="//x.example/">',
    '<blockquote type="cite">',
  ],
  ...[
    '<p style="text-indent:-9px;margin-left:9px">',
    '<td background="x">',
    "<base href=//x.example>",
    "<wbr>",
    "<hr>",
    "<br>",
    "</br>",
  ],
);
const hostile = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe.each(Object.entries(cleaners))("for any HTML, %s", (_, clean) => {
  it("leaves nothing harmful", () => {
    fc.assert(
      fc.property(hostile, (html) => {
        expect(harmIn(clean(html) ?? "")).toEqual([]);
      }),
      { numRuns: often(4_000) },
    );
  });

  it("gives the same result when cleaned twice", () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const once = withoutMarks(clean(html) ?? "");
        expect(withoutMarks(clean(once) ?? "")).toBe(once);
      }),
      { numRuns: often(4_000) },
    );
  });
});

describe("cleaning takes linear time", () => {
  const floods = [
    ...[
      `<p style="border:`,
      `<p style="font-family:'`,
      `<a href="`,
      `<a href="mailto:`,
      `<img alt="`,
      `<td width="`,
      `<font face="`,
    ].flatMap((start) =>
      ["a", "a ", " ", "%", "&", "?bcc=", "\t", "medium "].map((piece) => ({ start, piece })),
    ),
    ...[
      "<p hidden>x</p>",
      `<b style="font-size:0">x</b>`,
      `<img src=http://x.example/1 alt=a>`,
      `<img src=cid:logo>`,
    ].map((piece) => ({
      start: "",
      piece,
    })),
    ...[
      "<form><p>x",
      "<o:p>x</o:p>",
      "<iframe><b>",
      "<xmp><b>",
      "<xmp>&lt;",
      "x<!-- -->",
      `<p style="color:red">x</p>`,
      "<a href=x.docx>x</a>",
    ].map((piece) => ({
      start: "",
      piece,
    })),
  ];
  it.each(floods)("for $start and many times $piece", async ({ start, piece: one }) => {
    for (const clean of [window, crm])
      await expectProportion(
        20_000,
        (count) => start + one.repeat(Math.ceil(count / one.length)),
        clean,
      );
  });

  it("for elements with a style each", () =>
    expectProportion(
      500,
      (count) => Array.from({ length: count }, (_, n) => `<p style="margin:${n}px">x</p>`).join(""),
      crm,
    ));
});

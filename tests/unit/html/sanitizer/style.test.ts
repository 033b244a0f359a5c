import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStyle } from "../../../../electron/html/sanitizer/style.ts";
import { expectProportion } from "../../../support/proportion.ts";
import { often } from "../../../support/often.ts";

/** The remaining style of a paragraph. */
const kept = (style: string) => readStyle(style, false).css;

describe("a style", () => {
  it.each([
    ["color:red", "color:red"],
    ["COLOR : Red ;", "color:red"],
    ["color:#FF0000;background:#FFFFFF", "color:#f00;background:#fff"],
    [
      "color:rgb(0, 51, 255);background-color:rgba(0,0,0,.5)",
      "color:#03f;background-color:rgba(0,0,0,.5)",
    ],
    ["color:hsl(120deg 100% 25% / 80%)", "color:hsla(120deg,100%,25%,80%)"],
    ["margin:0cm 0cm .0001pt 0cm", "margin:0"],
    ["margin:0 auto;padding:5px 5px 5px 6px", "margin:0 auto;padding:5px 5px 5px 6px"],
    [`font-family:"Segoe UI",'Calibri',sans-serif`, "font-family:Segoe UI,Calibri,sans-serif"],
    [`font-family:"Proxima Nova 2", 宋体`, "font-family:'Proxima Nova 2',宋体"],
    [
      `font:italic bold 12.0pt/1.5 "Times New Roman",serif`,
      "font:italic bold 12pt/1.5 Times New Roman,serif",
    ],
    ["border:none;border-top:solid #E1E1E1 1.0pt", "border:none;border-top:solid #e1e1e1 1pt"],
    ["text-decoration:underline #f00", "text-decoration:underline #f00"],
    ["width:100%;max-width:600px;line-height:120%", "width:100%;max-width:600px;line-height:120%"],
    [
      "list-style:square inside;text-transform:UPPERCASE",
      "list-style:square inside;text-transform:uppercase",
    ],
    ["color:inherit;text-decoration:inherit", "color:inherit;text-decoration:inherit"],
  ])("keeps how text and tables look, in the shortest words: %s", (style, css) => {
    expect(kept(style)).toBe(css);
  });

  it.each([
    "mso-style-name:x;mso-fareast-language:EN-US",
    "position:fixed;top:0;inset:0;z-index:9",
    "transform:scale(9);filter:invert(1);box-shadow:0 0 9px red;outline:9px solid red",
    "opacity:.5;visibility:visible;overflow:hidden;clip:rect(0 0 0 0)",
    "display:none;display:flex;display:contents",
    "background-image:url(https://x.example/1);list-style-image:url(a);cursor:url(b)",
    "color:transparent;color:rgba(0,0,0,0);color:#0000;color:rgb(0 0 0 / 1%)",
    "font-size:0;font-size:1px;font-size:900px;font-size:90em;font:0/0 a",
    "line-height:0;line-height:1px;line-height:.1",
    "width:99999px;padding:9999px;border:999px solid red;margin-left:9999px",
    "text-indent:-9999px;letter-spacing:-1em;padding:-1px",
    "width:calc(1px*9);color:var(--x);width:100vw;height:100vh",
    "width:600;margin:5",
    "color:red blue;display:block block;margin:1px 2px 3px 4px 5px",
    "color:notacolour;color:rgb(1,2);color:rgb(1,2,3,4,5);color:#12345",
    "width:1constructor;color:constructor;constructor:red;__proto__:red",
    "border-image:url(a) 1;--x:red;all:unset",
    "filter:progid:DXImageTransform.Microsoft.Alpha(opacity=0)",
    "color",
    "color:",
    ":red",
    "",
  ])("keeps nothing that loads, moves, hides or means nothing: %s", (style) => {
    expect(kept(style)).toBe("");
  });

  it.each([
    ["of a comment", "co/*;*/lor:red;/* color:blue; */margin:0/*", "margin:0"],
    ["of a string", `font-family:"a;b";color:red`, "color:red"],
    ["of brackets", "x:(;color:blue;);y:[;color:blue;];z:{;color:blue;};color:red", "color:red"],
    ["of an address", "background:url(a;color:blue;b);color:red", "color:red"],
    ["of a quoted address", `background:url("a)b;color:blue");color:red`, "color:red"],
    ["of an escape", "x:\\;color:blue;color:red", "color:red"],
    ["of a string that never ends", `color:red;font-family:"a;color:blue`, "color:red"],
    ["of a bracket that never ends", "color:red;x:(;color:blue", "color:red"],
    ["of a comment that never ends", "color:red;/*;color:blue", "color:red"],
  ])("is told apart in spite %s", (_, style, css) => {
    expect(kept(style)).toBe(css);
  });

  it.each([
    "\\63olor:red",
    "color:r\\65d",
    "p\\6fsition:fixed",
    "background:\\75rl(a)",
    "c\\olor:red",
  ])("never has the word that an escape hides: %s", (style) => {
    expect(kept(style)).toBe("");
  });

  it("keeps the colour of a background, without its picture", () => {
    expect(
      kept("background:#1D3557 url('https://x.example/hero.jpg') no-repeat center/cover"),
    ).toBe("background:#1d3557");
    expect(
      readStyle("background:url( 'https://x.example/a.png' );x:url(//x.example/b);y:url(c)", false)
        .remoteAddresses,
    ).toBe(2);
  });

  it("keeps one declaration of each property, as browsers do", () => {
    expect(kept("color:red;color:blue")).toBe("color:blue");
    expect(kept("color:red;color:url(a)")).toBe("color:red");
    expect(kept("color:red!important;color:blue")).toBe("color:red");
    expect(kept("margin-left:1px;margin:0;margin-left:2px")).toBe("margin:0;margin-left:2px");
  });

  it("moves nothing to the left, except a list's mark within the list's own margin", () => {
    expect(kept("margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1")).toBe(
      "margin-left:36pt;text-indent:-18pt",
    );
    expect(kept("text-indent:-18pt")).toBe("");
    expect(kept("margin:0 0 0 20pt;text-indent:-18pt")).toBe("margin:0 0 0 20pt;text-indent:-18pt");
    expect(kept("margin-left:36pt;margin:0;text-indent:-18pt")).toBe("margin-left:36pt;margin:0");
    expect(kept("margin-left:2em;text-indent:-2em")).toBe("margin-left:2em");
    expect(kept("margin:-10px auto 0")).toBe("margin:0 auto");
  });

  it("lets no text overlap the content below: only images and tables have a fixed height", () => {
    expect(kept("height:20px;max-height:0")).toBe("min-height:20px");
    expect(readStyle("height:20px;max-height:90px", true).css).toBe("height:20px;max-height:90px");
  });

  it("is read up to a length limit", () => {
    expect(kept(`${"x:y;".repeat(3_000)}color:red`)).toBe("");
  });
});

describe("a style that hides", () => {
  it.each([
    "display:none",
    "DISPLAY: None !important",
    "visibility:hidden",
    "visibility:collapse",
    "opacity:0",
    "opacity:5%",
  ])("says so: %s", (style) => {
    expect(readStyle(style, false).hides).toBe(true);
  });

  it.each([
    "display:block",
    "display:none none",
    "display:none;display:block",
    "display:block!important;display:none",
    "opacity:.5",
    "x:(display:none;)",
    "/*display:none*/",
    "font-family:'display:none'",
  ])("does not when browsers do not think so: %s", (style) => {
    expect(readStyle(style, false).hides).toBe(false);
  });
});

describe("for any style", () => {
  const piece = fc.constantFrom(
    ...[
      "color",
      "background",
      "font",
      "font-family",
      "margin",
      "margin-left",
      "text-indent",
      "height",
      "position",
      "display",
      "x",
    ],
    ...[
      ":",
      ";",
      " ",
      ",",
      "/",
      "!important",
      "(",
      ")",
      "{",
      "}",
      "[",
      "]",
      "/*",
      "*/",
      "\\",
      '"',
      "'",
      "@",
      "<",
      ">",
      "&",
    ],
    ...[
      "red",
      "#FFF",
      "#12345678",
      "rgb(1, 2, 3)",
      "rgba(1,2,3,.4)",
      "rgb(",
      "url(",
      "url('a')",
      "calc(1px)",
      "inherit",
      "none",
    ],
    ...[
      "0",
      "1px",
      "-1px",
      ".0004pt",
      "1.23456in",
      "99999px",
      "50%",
      "1.5",
      "-18pt",
      "36pt",
      "1e9px",
      "Arial",
      "'Segoe UI'",
      "宋体",
    ],
    ...[
      "color:red",
      "margin:0 0 1px 0",
      "text-indent:-18pt",
      "font-size:11.0pt",
      "border:solid windowtext 1.0pt",
    ],
  );
  const style = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

  it("the result stays unchanged when it is read again", () => {
    fc.assert(
      fc.property(style, fc.boolean(), (text, isSized) => {
        const { css } = readStyle(text, isSized);
        expect(readStyle(css, isSized).css).toBe(css);
      }),
      { numRuns: often(5_000) },
    );
  });

  it("the result cannot load, break out of its attribute, or be ambiguous", () => {
    fc.assert(
      fc.property(style, fc.boolean(), (text, isSized) => {
        // A font may be called any of these words: "font-family:position".
        expect(readStyle(text, isSized).css).not.toMatch(
          /url\(|\/\*|[\\"<>{}[\]@!]|position:|none\(|calc\(/i,
        );
      }),
      { numRuns: often(5_000) },
    );
  });
});

// No longer than the part of a style that is read.
describe("reading a style takes linear time", () => {
  const hostile = [
    ...[
      "a",
      "a ",
      " ",
      "1",
      "1.",
      "1px ",
      "-",
      "--",
      "#f",
      "rgb(",
      "rgb(1,",
      "url(",
      "url( ",
      'url("',
      "url(a)",
      "/*",
      "/*/",
      "*/",
    ],
    ...[
      '"',
      "'",
      `"\\`,
      "\\",
      "\\a",
      ";",
      ":",
      "a:b;",
      "color:red;",
      "margin:1px ",
      "(",
      ")",
      "({[",
      "!",
      "! ",
      "!important;",
      ",",
    ],
    ...[
      "border:solid medium thick ",
      "border:aaaa ",
      "font-family:a,",
      "font-family:'a' ",
      "font:italic bold ",
      "\u00FC",
      "\u2028",
    ],
  ];
  it.each(hostile)("of %j", (piece) =>
    expectProportion(
      1_200,
      (count) => `border:${piece.repeat(Math.ceil(count / piece.length))}`,
      kept,
    ),
  );
});

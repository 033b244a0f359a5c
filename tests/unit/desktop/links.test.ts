import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeLink, isOpenable } from "../../../electron/desktop/links.ts";

/** Invisible, control and direction characters; line breaks separate the parts of a detail. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const mostOfMessage = 300;
const mostOfDetail = 500;

describe("the question before a link opens", () => {
  it("names the host, and shows the address", () => {
    expect(describeLink("https://shop.example:8443/a?b=c#d")).toEqual({
      opens: "https://shop.example:8443/a?b=c#d",
      message: "Open a page of shop.example:8443?",
      detail: "https://shop.example:8443/a?b=c#d",
    });
  });

  it("keeps the host visible, however long the address is", () => {
    const address = `https://evil.example/${"www.bank.example/".repeat(530)}login`;
    const { opens, message, detail } = describeLink(address)!;
    expect(opens).toBe(address);
    expect(message).toBe("Open a page of evil.example?");
    expect(detail).toHaveLength(300);
    expect(detail).toMatch(/^https:\/\/evil\.example\/www\.bank.*….*\/login$/);
  });

  it("shows the end of a long host, which identifies its owner", () => {
    const { message, detail } = describeLink(
      `https://www.bank.example.${"session-id-".repeat(800)}.evil.example/`,
    )!;
    expect(message).toMatch(/^Open a page of www\.bank\.example\..*….*\.evil\.example\?$/);
    expect(message.length).toBeLessThan(150);
    expect(detail).toMatch(/^https:\/\/www\.bank.*….*\.evil\.example\/$/);
  });

  it.each([
    ["https://аррӏе.example/", "xn--80ak6aa92e.example (аррӏе.example)"],
    ["https://bücher.example/", "xn--bcher-kva.example (bücher.example)"],
    [
      "https://bank.example∕login.evil.example/",
      "bank.xn--examplelogin-ni5g.evil.example (bank.example∕login.evil.example)",
    ],
    ["https://BANK.example/", "bank.example"],
    ["http://0x7f.1/", "127.0.0.1"],
    ["http://[::1]:80/", "[::1]"],
  ])(
    "shows a host as the system looks it up, and beside that how it is written: %s",
    (address, host) => {
      expect(describeLink(address)?.message).toBe(`Open a page of ${host}?`);
    },
  );

  it("leaves out a user name in front of the host, and says so", () => {
    const { opens, message, detail } = describeLink(
      "https://www.bank.example:login@evil.example/a",
    )!;
    expect(opens).toBe("https://evil.example/a");
    expect(message).toBe("Open a page of evil.example?");
    expect(detail).toMatch(
      /^https:\/\/evil\.example\/a\n\nThe link starts with “www\.bank\.example”/,
    );
  });

  it.each([
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "smb://host/share",
    "ms-msdt:x",
    "//x.example",
    "x",
    "",
  ])("is not asked about what is neither a page nor a person: %s", (address) => {
    expect(describeLink(address)).toBeUndefined();
    expect(isOpenable(address)).toBe(false);
  });

  it("contains nothing invisible, stays short, and has the same target, whatever the link is", () => {
    const anything = fc.string({ unit: "binary", maxLength: 2000 });
    const link = fc.oneof(
      fc
        .tuple(fc.constantFrom("https://", "http://", "HTTPS:", "mailto:", ""), anything)
        .map((parts) => parts.join("")),
      fc.tuple(fc.webUrl(), anything).map(([url, rest]) => `${url}?${rest}`),
      fc
        .array(fc.oneof(fc.emailAddress(), anything))
        .map((to) => `mailto:${to.map(encodeURIComponent.bind(null)).join(",")}`),
    );
    fc.assert(
      fc.property(link, (address) => {
        const question = describeLink(address.toWellFormed());
        if (question === undefined) return;
        const { opens, message, detail } = question;
        expect(opens).toMatch(/^(?:https?:\/\/|mailto:)[!-~]*$/);
        expect(message).not.toMatch(unseen);
        expect(detail.replace("\n\n", "")).not.toMatch(unseen);
        expect(message.length).toBeLessThan(mostOfMessage);
        expect(detail.length).toBeLessThan(mostOfDetail);
        const [from, to] = [new URL(address.toWellFormed()), new URL(opens)];
        expect(to.protocol + to.host).toBe(from.protocol + from.host);
      }),
    );
  });
});

describe("the question before an email is begun", () => {
  it.each([
    ["mailto:ana@client.example", "Write an email to ana@client.example?"],
    [
      "mailto:ana@client.example,jo%40client.example?to=pat@client.example",
      "Write an email to ana@client.example and 2 more?",
    ],
    ["mailto:?to=ana@client.example", "Write an email to ana@client.example?"],
    ["mailto:?subject=Hello", "Write an email?"],
    ["mailto:ana%E2%80%AE@client.example", "Write an email to ana@client.example?"],
  ])("names who is written to: %s", (address, message) => {
    expect(describeLink(address)?.message).toBe(message);
  });

  it("passes on the prefilled fields, as RFC 6068 writes them", () => {
    const address =
      "mailto:ana+x@client.example?CC=jo@client.example&Subject=1%2B1%20%26%20more&body=a%0D%0Ab&In-Reply-To=%3Ca%40b.example%3E";
    expect(describeLink(address)?.opens).toBe(
      "mailto:ana%2Bx@client.example?cc=jo%40client.example&subject=1%2B1%20%26%20more&body=a%0D%0Ab&in-reply-to=%3Ca%40b.example%3E",
    );
  });

  it.each([
    "attach=/etc/passwd",
    "attachment=/etc/passwd",
    "BCC=spy@evil.example",
    "%62cc=spy@evil.example",
    "from=x",
    "x",
    "=x",
  ])("drops what could take a file along or write to somebody unseen: %s", (field) => {
    expect(describeLink(`mailto:ana@client.example?${field}&subject=a`)?.opens).toBe(
      "mailto:ana@client.example?subject=a",
    );
  });

  it.each([
    "subject=a%0D%0ABcc:%20spy@evil.example",
    "cc=a%0Abcc:spy@evil.example",
    "to=a%0Dbcc:spy@evil.example",
  ])("lets no field grow a second line: %s", (field) => {
    expect(decodeURIComponent(describeLink(`mailto:?${field}`)!.opens)).not.toMatch(/[\r\n]/);
  });

  it("drops invalid UTF-8, and writes no character that a command line could misread", () => {
    expect(describeLink("mailto:a@b.example?subject=%FF&body=it's%20(1)*!")?.opens).toBe(
      "mailto:a@b.example?subject=&body=it%27s%20%281%29%2A%21",
    );
  });
});

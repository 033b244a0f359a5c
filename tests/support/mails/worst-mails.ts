import { maxHeaderBytes } from "../../../electron/mail/parse-limits.ts";
import type { ParsedMail } from "../../../electron/mail/parse.ts";

/** A mail that is made to take long, in any size. */
export type WorstMail = {
  readonly name: string;
  /** So many units of its content are read in a tenth of a second or less. */
  readonly count: number;
  readonly make: (count: number) => Buffer;
  /** The expected result: something that is true or equal. */
  readonly read: (mail: ParsedMail, count: number) => unknown;
};

const from = "From: Ana Silva <ana@silva.example>";

const mail = (fields: readonly string[], body: string): Buffer =>
  Buffer.from([from, "To: jo@client.example", ...fields, "", body].join("\r\n"), "latin1");

const text = (body: string, charset = "utf-8", ...fields: string[]): Buffer =>
  mail([`Content-Type: text/plain; charset=${charset}`, ...fields], body);

const html = (body: string): Buffer => mail(["Content-Type: text/html; charset=utf-8"], body);

/** A mail with one additional field, and only "Hello" below. */
const withField = (field: string): Buffer =>
  Buffer.from([from, field, "", "Hello"].join("\r\n"), "latin1");

const list = (count: number, one: (index: number) => string, between = ""): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(between);

const multipart = (parts: readonly string[], type = "mixed"): Buffer =>
  mail(
    [`Content-Type: multipart/${type}; boundary=b`],
    [...parts.map((part) => `--b\r\n${part}`), "--b--", ""].join("\r\n"),
  );

const parts = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index));

/** Starts as a picture does, and differs for each index. */
const gif = (index: number): string => Buffer.from(`GIF89a${index}`).toString("base64");

const textLength = ({ email }: ParsedMail) => email.text?.length ?? 0;
const isGreeting = ({ email }: ParsedMail) =>
  email.text === "Hello" && email.from?.address === "ana@silva.example";
const has = (code: string) => (mail: ParsedMail) =>
  mail.email.warnings.some((warning) => warning.code === code);
const isThere = () => true;

const texts: readonly WorstMail[] = [
  {
    name: "lines of one letter",
    count: 20_000,
    make: (count) => text("a\r\n".repeat(count)),
    read: (mail, count) => textLength(mail) === count * 2,
  },
  {
    name: "empty lines",
    count: 40_000,
    make: (count) => text("\r\n".repeat(count)),
    read: ({ email }) => email.text === undefined,
  },
  {
    name: "one long word",
    count: 1_000_000,
    make: (count) => text("a".repeat(count)),
    read: (mail, count) => textLength(mail) === count,
  },
  {
    name: "spaces",
    count: 1_000_000,
    make: (count) => text(`${" ".repeat(count)}x`),
    read: ({ email }) => email.text?.endsWith("x"),
  },
  {
    name: "quotations in quotations",
    count: 10_000,
    make: (count) => text("> > > > a\r\n".repeat(count)),
    read: (mail, count) => textLength(mail) === count * 10,
  },
  {
    name: "a line of quotation marks",
    count: 200_000,
    make: (count) => text(`${"> ".repeat(count)}a`),
    read: textLength,
  },
  {
    name: "starts of returned mails",
    count: 5_000,
    make: (count) =>
      text("Message-ID:\r\n ".repeat(count), "utf-8", "Auto-Submitted: auto-replied"),
    read: ({ email }) => email.references.length === 0,
  },
  {
    name: "quoted marks of mailboxes",
    count: 20_000,
    make: (count) => text(`${">".repeat(count)}From\r\n`),
    read: (mail, count) => textLength(mail) >= count,
  },
  {
    name: "quotations line by line",
    count: 10_000,
    make: (count) => text("> a\r\nb\r\n".repeat(count)),
    read: textLength,
  },
  {
    name: "attributions",
    count: 5_000,
    make: (count) => text("On Monday Ana wrote:\r\n".repeat(count)),
    read: textLength,
  },
  {
    name: "header blocks",
    count: 5_000,
    make: (count) => text("From: a\r\nTo: b\r\nSubject: c\r\nx\r\n".repeat(count)),
    read: textLength,
  },
  {
    name: "lines that end in colons",
    count: 20_000,
    make: (count) => text("a:\r\n".repeat(count)),
    read: textLength,
  },
  {
    name: "starts of addresses",
    count: 20_000,
    make: (count) => text("http://".repeat(count)),
    read: textLength,
  },
  {
    name: "an address that ends in brackets",
    count: 100_000,
    make: (count) => text(`http://a${")".repeat(count)}`),
    read: textLength,
  },
  {
    name: "flowed lines",
    count: 20_000,
    make: (count) => text("a \r\n".repeat(count), "utf-8; format=flowed"),
    read: ({ email }) => email.text?.startsWith("a a a a"),
  },
  {
    name: "flowed quotations",
    count: 10_000,
    make: (count) => text("> > a \r\n".repeat(count), "utf-8; format=flowed; delsp=yes"),
    read: textLength,
  },
  {
    name: "soft line breaks",
    count: 30_000,
    make: (count) =>
      text("a=\r\n".repeat(count), "utf-8", "Content-Transfer-Encoding: quoted-printable"),
    read: (mail, count) => textLength(mail) === count,
  },
  {
    name: "base64 of one letter a line",
    count: 30_000,
    make: (count) =>
      text(
        "QUFB".replaceAll(/./g, "$&\r\n").repeat(count / 4),
        "utf-8",
        "Content-Transfer-Encoding: base64",
      ),
    read: (mail, count) => textLength(mail) === Math.floor(count / 4) * 3,
  },
  ...[
    "QUJDRA==\r\n",
    "QUJD\r\n\r\n",
    "QUJDREVGR0hJSktMTU5PUFFSU1RV\r\n* \r\n",
    "=",
    "QQ=",
    "=\r\n",
    "QUJDREVGR0hJSktMTU5PUFFSU1RV\r\n \r\n",
  ].map((piece) => ({
    name: `base64 of ${JSON.stringify(piece)}`,
    count: 20_000,
    make: (count: number) =>
      text(piece.repeat(count), "utf-8", "Content-Transfer-Encoding: base64"),
    read: isThere,
  })),
  {
    name: "a footer below base64",
    count: 100_000,
    make: (count) =>
      text(
        `SGVsbG8=\r\n${"a footer\r\n".repeat(count / 10)}`,
        "utf-8",
        "Content-Transfer-Encoding: base64",
      ),
    read: ({ email }) => email.text?.startsWith("Hello\na footer"),
  },
  {
    name: "starts of uuencoded files, and damaged lines",
    count: 5_000,
    make: (count) => text("begin 644 a\r\nM\r\n".repeat(count)),
    read: ({ email }) => email.attachments.length === 0,
  },
  {
    name: "starts of uuencoded files",
    count: 5_000,
    make: (count) => text("begin 644 a\r\n".repeat(count)),
    read: textLength,
  },
  {
    name: "uuencoded files",
    count: 500,
    make: (count) => text("begin 644 a\r\n#86)C\r\n`\r\nend\r\n".repeat(count)),
    read: ({ email }, count) => email.attachments.length === count,
  },
  {
    name: "an invitation",
    count: 10_000,
    make: (count) =>
      mail(
        ["Content-Type: text/calendar; method=REQUEST"],
        `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n${"ATTENDEE:mailto:a@b.c\r\n".repeat(count)}END:VEVENT\r\nEND:VCALENDAR`,
      ),
    read: has("meeting"),
  },
];

const charsets: readonly WorstMail[] = [
  ...["utf-8", "us-ascii", "iso-8859-1", "big5", "cp850", "x-nonsense"].map((charset) => ({
    name: `text that is no ${charset}`,
    count: 50_000,
    make: (count: number) => text("\xE4 \xF6\xFF\r\n".repeat(count / 4), charset),
    read: textLength,
  })),
  {
    name: "unlabelled Chinese",
    count: 50_000,
    make: (count) =>
      text(
        "\xC4\xFA\xBA\xC3\xA3\xAC\xB8\xBD\xBC\xFE\xCA\xC7\xC4\xFA\xD2\xAA\xC7\xF3\xB5\xC4\r\n".repeat(
          count / 25,
        ),
        "us-ascii",
      ),
    read: ({ email }) => email.text?.startsWith("您好，附件是您要求的"),
  },
  {
    name: "escapes of ISO-2022-JP",
    count: 50_000,
    make: (count) => text("\x1B$B\x1B(B".repeat(count), "iso-2022-jp"),
    read: isThere,
  },
  {
    name: "shifts of ISO-2022-KR",
    count: 30_000,
    make: (count) => text(`\x1B$)C${"\x0E0!\x0F".repeat(count)}`, "iso-2022-kr"),
    read: ({ email }) => email.text?.startsWith("가가"),
  },
  {
    name: "shifts of HZ",
    count: 20_000,
    make: (count) => text("~{VP~}".repeat(count), "hz-gb-2312"),
    read: ({ email }) => email.text?.startsWith("中中"),
  },
  {
    name: "shifts of UTF-7",
    count: 200_000,
    make: (count) => text("+AOQ-".repeat(count), "utf-7"),
    read: ({ email }) => email.text?.startsWith("ää"),
  },
  ...["+", "+-", "+AOQ", "+A ", "A+"].map((piece) => ({
    name: `UTF-7 of ${piece}`,
    count: 200_000,
    make: (count: number) => text(piece.repeat(count / 4), "utf-7"),
    read: isThere,
  })),
  ...["<meta ", "<meta charset", "<meta charset = ", "charset=", "<"].map((piece) => ({
    name: `parts of HTML without a charset, of ${piece}`,
    count: 40,
    make: (count: number) =>
      multipart(
        parts(
          count,
          () => `Content-Type: text/html\r\n\r\n${piece.repeat(4096 / piece.length)}\xE4`,
        ),
      ),
    read: isThere,
  })),
  {
    name: "parts in charsets that must be guessed",
    count: 100,
    make: (count) =>
      multipart(
        parts(count, () => "\r\n\xCF\xF0\xE8\xE2\xE5\xF2, \xFD\xF2\xEE \xEF\xE8\xF1\xFC\xEC\xEE"),
      ),
    read: ({ email }, count) => email.text?.match(/Привет, это письмо/g)?.length === count,
  },
];

/** Pieces of fields, repeated many times. */
const signs = [
  "(",
  "()",
  '"',
  '\\"',
  "<",
  "<>",
  "\\",
  ";",
  ",",
  "=",
  " ",
  "\t",
  ".",
  "[",
  "\xC2\xA0",
  "\xE2\x80\xAE",
  "=?",
  "=?a?q?",
];
const people = [
  "a:",
  "a:;",
  "@",
  "a@",
  " a",
  "a",
  "a b@c.d ",
  "a@b.c,",
  "g:a@b.c,",
  "<a@b.c>",
  "<a",
  "mailto:",
  "[a@b.c] ",
  ' "a"@b.c',
  " .",
  ">",
];
const dates = ["1", "1:", "1:1", "1 ", ".1", "1-", "Mon, ", "2 Mar 2026 ", "(a) "];
const structured = ["a=b;", "a=(", "a*0=b;", "a*=utf-8''%41;", "/", "name=(", "*", 'a="b;'];
const ids = ["<a>", "<a@b>", ">", "@", "a", "< "];

const hostileFields: readonly (readonly [field: string, pieces: readonly string[]])[] = [
  ["From", [...signs, ...people]],
  ["To", [...signs, ...people]],
  ["Date", [...signs, ...dates]],
  ["Received", [...signs, ...dates]],
  ["Subject", [...signs, "Re: ", "Re[2]:", "[ext] "]],
  ["Reply-To", people],
  ["X-Original-From", people],
  ["List-Id", ["<", "a.", "<a.b> ", " "]],
  ["Mailing-List", ["a@b ", "@", " "]],
  ["Auto-Submitted", ["no ", " "]],
  ["Return-Path", ["<", "< ", " "]],
  ["Thread-Index", ["A", "="]],
  ["Content-Type", [...signs, ...structured]],
  ["Content-Disposition", [...signs, ...structured]],
  ["Content-Transfer-Encoding", signs],
  ["Message-ID", [...signs, ...ids]],
  ["References", [...signs, ...ids]],
];

/** A field that repeats one thing, and "Hello" below. */
const hostile = (field: string, piece: string, count: number): Buffer =>
  Buffer.from(
    [...(field === "From" ? [] : [from]), `${field}: ${piece.repeat(count)}x`, "", "Hello"].join(
      "\r\n",
    ),
    "latin1",
  );

/** Lines between or after fields. */
const lines = [
  " ",
  "\t ",
  "junk",
  "a b",
  "X-A b",
  "X-A B: c",
  "a=b",
  "From a",
  " folded",
  ":",
  "Content-Type text/plain",
  "<a@b>",
];

const headers: readonly WorstMail[] = [
  ...hostileFields.flatMap(([field, pieces]) =>
    pieces.map((piece) => ({
      name: `${field} of ${JSON.stringify(piece)}`,
      count: 20_000,
      make: (count: number) => hostile(field, piece, count),
      read: ({ email }: ParsedMail) => (email.text ?? "").length + email.attachments.length > 0,
    })),
  ),
  ...lines.flatMap((line) =>
    [[], ["Subject: s"]].map((below) => ({
      name: `lines of ${JSON.stringify(line)} ${below.length === 0 ? "below" : "between"} the fields`,
      count: 10_000,
      make: (count: number) =>
        withField([`X-A: b`, ...Array.from({ length: count }, () => line), ...below].join("\r\n")),
      read: ({ email }: ParsedMail) =>
        email.from?.address === "ana@silva.example" && email.text?.endsWith("Hello"),
    })),
  ),
  ...[
    ["Content-Type: multipart/mixed", "a=b"],
    ["Content-Type: text/plain;", "a=b;"],
    ["References: <a@b>", "<a@b>"],
    ["Cc: a@b,", "a@b,"],
    ["DKIM-Signature: a=b;", "b=c"],
    ["Received: from a", "by b"],
    ["  Subject: s", "  X-A: b"],
  ].map(([field = "", line = ""]) => ({
    name: `pieces of a field that lost their indentation, ${JSON.stringify(line)}`,
    count: 10_000,
    make: (count: number) =>
      withField([field, ...Array.from({ length: count }, () => line)].join("\r\n")),
    read: ({ email }: ParsedMail) => email.text === "Hello",
  })),
  {
    name: "addresses in one pair of brackets",
    count: 20_000,
    make: (count) => withField(`To: <${"a@b.example ".repeat(count)}c@d.example>`),
    read: ({ email }) => email.to.length === 2,
  },
  {
    name: "people with nothing between them",
    count: 20_000,
    make: (count) => withField(`To: ${list(count, (index) => `<a${index}@b.example> `)}`),
    read: ({ email }, count) => email.to.length === Math.min(count, 5_000),
  },
  {
    name: "a subject of 400,000 dots",
    count: 400_000,
    make: (count) => withField(`Subject: ${".".repeat(count)}`),
    read: (mail) =>
      isGreeting(mail) && has("subject-cut")(mail) && mail.email.subject?.length === 2_000,
  },
  {
    name: "addresses",
    count: 1_000,
    make: (count) =>
      withField(
        `To: ${list(count, (index) => `=?utf-8?q?J=C3=B6?= <p${index}@client.example>`, ",\r\n ")}`,
      ),
    read: ({ email }, count) =>
      email.to.length === Math.min(count, 5_000) && email.to[0]?.name === "Jö",
  },
  {
    name: "a folded subject",
    count: 20_000,
    make: (count) => withField(`Subject: ${"a\r\n ".repeat(count)}a`),
    read: ({ email }) => email.subject?.startsWith("a a a"),
  },
  {
    name: "a subject of spaces",
    count: 100_000,
    make: (count) => withField(`Subject: a${" ".repeat(count)}b`),
    read: ({ email }) => email.subject === "a b",
  },
  {
    name: "encoded words",
    count: 5_000,
    make: (count) => withField(`Subject: ${"=?utf-8?q?=C3=A4?= ".repeat(count)}`),
    read: ({ email }) => email.subject?.startsWith("ää"),
  },
  {
    name: "encoded words in many charsets",
    count: 1_000,
    make: (count) => withField(`Subject: ${list(count, (index) => `=?x${index}?q?=E4?= `)}`),
    read: ({ email }) => email.subject?.startsWith("ää"),
  },
  {
    name: "raw text between encoded words",
    count: 2_000,
    make: (count) => withField(`Subject: ${"=?utf-8?q?a?= \xE4 ".repeat(count)}`),
    read: ({ email }) => email.subject?.startsWith("a ä a ä"),
  },
  {
    name: "fields of raw text",
    count: 10_000,
    make: (count) => withField(list(count, () => "X-A: \xE4", "\r\n")),
    read: isGreeting,
  },
  {
    name: "fields",
    count: 5_000,
    make: (count) => withField(list(count, (index) => `X-${index}: a`, "\r\n")),
    read: isGreeting,
  },
  {
    name: "a header of 20 MB",
    count: 2_500_000,
    make: (count) => withField(`Subject: ${"a".repeat(count)}`),
    read: (mail, count) =>
      isGreeting(mail) &&
      has("headers-cut")(mail) === count > maxHeaderBytes &&
      mail.email.subject?.length === 2_000,
  },
  {
    name: "references",
    count: 5_000,
    make: (count) =>
      withField(`References: ${list(count, (index) => `<${index}@x.example>`, "\r\n ")}`),
    read: ({ email }, count) => email.references.length === Math.min(count, 1_000),
  },
  {
    name: "ids without an end",
    count: 20_000,
    make: (count) => withField(`Message-ID: ${"<a".repeat(count)}`),
    read: isGreeting,
  },
  {
    name: "pieces of a file name",
    count: 2_000,
    make: (count) =>
      mail(
        [
          `Content-Type: application/pdf`,
          `Content-Disposition: attachment${list(count, (index) => `;\r\n filename*${index}*=%41`)}`,
        ],
        "x",
      ),
    read: ({ email }) => /^A+$/.test(email.attachments[0]?.name ?? ""),
  },
  {
    name: "comments in a type",
    count: 100_000,
    make: (count) => withField(`Content-Type: text/plain; ${"(".repeat(count)}`),
    read: isGreeting,
  },
];

const attachment = (name: string, content: unknown) =>
  `Content-Type: application/pdf; name="${name}"\r\n\r\n${String(content)}`;

const multiparts: readonly WorstMail[] = [
  {
    name: "parts of HTML",
    count: 200,
    make: (count) =>
      multipart(parts(count, (index) => `Content-Type: text/html\r\n\r\n<p>Part ${index}</p>`)),
    read: ({ email }, count) => email.text?.endsWith(`Part ${count - 1}`),
  },
  {
    name: "parts of text and of HTML",
    count: 200,
    make: (count) =>
      multipart(
        parts(count, (index) =>
          index % 2 === 0
            ? `\r\nPart ${index}`
            : `Content-Type: text/html\r\n\r\n<p>Part ${index}</p>`,
        ),
      ),
    read: ({ email }, count) =>
      email.text?.endsWith(`Part ${count - 1}`) === true && email.html?.includes("Part 0"),
  },
  {
    name: "attachments of one name",
    count: 200,
    make: (count) => multipart(parts(count, (index) => attachment("a.pdf", index))),
    read: ({ email }, count) => email.attachments.at(-1)?.name === `a (${count}).pdf`,
  },
  {
    name: "attachments with long names",
    count: 100,
    make: (count) =>
      multipart(parts(count, (index) => attachment(`${"a".repeat(4_000)}.pdf`, index))),
    read: ({ email }, count) =>
      email.attachments.length === count && email.attachments[0]?.name.endsWith("a.pdf"),
  },
  {
    name: "attachments with names in a thousand pieces",
    count: 20,
    make: (count) =>
      multipart(
        parts(
          count,
          () =>
            `Content-Type: application/pdf\r\nContent-Disposition: attachment${list(1_000, (index) => `;\r\n filename*${index}*=%41`)}\r\n\r\nx`,
        ),
      ),
    read: ({ email }, count) => email.attachments.length === count,
  },
  {
    name: "attached emails",
    count: 200,
    make: (count) =>
      multipart(
        parts(
          count,
          (index) => `Content-Type: message/rfc822\r\n\r\nSubject: Mail ${index}\r\n\r\nx`,
        ),
      ),
    read: ({ email }, count) => email.attachments.at(-1)?.name === `Mail ${count - 1}.eml`,
  },
  {
    name: "multiparts in one another",
    count: 2_000,
    make: (count) =>
      mail(
        ["Content-Type: multipart/mixed; boundary=b0"],
        list(
          count,
          (index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary=b${index + 1}\r\n\r\n`,
        ),
      ),
    read: has("too-deep"),
  },
  {
    name: "multiparts in one another with one boundary",
    count: 200,
    make: (count) =>
      mail(
        ["Content-Type: multipart/mixed; boundary=b"],
        "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(count),
      ),
    read: isThere,
  },
  {
    name: "multiparts whose boundary is nowhere",
    count: 1_000,
    make: (count) =>
      multipart(parts(count, () => "Content-Type: multipart/mixed; boundary=none\r\n\r\nx")),
    read: ({ email }) => email.from?.address === "ana@silva.example",
  },
  {
    name: "multiparts that are closed at once",
    count: 500,
    make: (count) =>
      multipart(parts(count, () => "Content-Type: multipart/mixed; boundary=c\r\n\r\n--c--\r\n")),
    read: ({ email }) => email.text === undefined && email.attachments.length === 0,
  },
  ...["pdf", "image/*", "nonsense", "mixed; boundary=none", "boundary=none", ""].map((type) => ({
    name: `parts of the type ${JSON.stringify(type)}`,
    count: 200,
    make: (count: number) =>
      multipart(
        parts(
          count,
          () =>
            `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${"QUJD".repeat(500)}`,
        ),
      ),
    read: isThere,
  })),
  {
    name: "multiparts without parts",
    count: 200,
    make: (count) =>
      multipart(
        parts(
          count,
          (index) =>
            `Content-Type: multipart/mixed; boundary=z${index}\r\n\r\n${"x".repeat(1_000)}`,
        ),
      ),
    read: has("no-parts"),
  },
  ...["--", "--bx", "--b ", "-", "--b-", "\r\n--"].map((line) => ({
    name: `what looks like a boundary: ${JSON.stringify(line)}`,
    count: 20_000,
    make: (count: number) => multipart([`\r\nHello\r\n${`${line}x\r\n`.repeat(count)}`]),
    read: ({ email }: ParsedMail) => email.text?.startsWith("Hello"),
  })),
  {
    name: "ends of a multipart",
    count: 20_000,
    make: (count) =>
      mail(
        ["Content-Type: multipart/mixed; boundary=b"],
        `--b\r\n\r\nHello\r\n${"--b--\r\n".repeat(count)}`,
      ),
    read: isGreeting,
  },
  {
    name: "lines before the first part",
    count: 5_000,
    make: (count) =>
      mail(
        ["Content-Type: multipart/mixed; boundary=b"],
        `${"preamble\r\n".repeat(count)}--b\r\n\r\nHello\r\n--b--`,
      ),
    read: isThere,
  },
  {
    name: "lines after the last part",
    count: 20_000,
    make: (count) =>
      mail(
        ["Content-Type: multipart/mixed; boundary=b"],
        `--b\r\n\r\nHello\r\n--b--\r\n${"epilogue\r\n".repeat(count)}`,
      ),
    read: isGreeting,
  },
  {
    name: "images that the HTML shows",
    count: 100,
    make: (count) =>
      multipart(
        [
          "Content-Type: text/html\r\n\r\n" + list(count, (index) => `<img src="cid:i${index}@x">`),
          ...parts(
            count,
            (index) => `Content-Type: image/png\r\nContent-ID: <i${index}@x>\r\n\r\n${index}`,
          ),
        ],
        "related",
      ),
    read: ({ email }, count) =>
      email.attachments.length === count && email.attachments.every(({ inline }) => inline),
  },
  {
    name: "an image that the HTML shows again and again",
    count: 1_000,
    make: (count) =>
      multipart(
        [
          `Content-Type: text/html\r\n\r\n${"<img src=cid:i>".repeat(count)}`,
          "Content-Type: image/png\r\nContent-ID: <i>\r\n\r\nx",
        ],
        "related",
      ),
    read: ({ email }) => email.attachments[0]?.inline,
  },
];

/** A mail in an mbox, whose letter has lines of an mbox. */
const mailboxes: readonly WorstMail[] = [
  "From ",
  "From a ",
  "From a Mon Mar  2 09:15:00 2026\n",
  "From a Mon Mar  2 09:15:00 2026\nSubject: s\n",
  "\nFrom a Mon Mar  2 09:15:00 2026\nno field\n",
  "From a Mon Mon ",
  "From Mon Mar 2 ",
  ">From ",
  "\nFrom \n",
].map((piece) => ({
  name: `a letter of ${JSON.stringify(piece)}`,
  count: 5_000,
  make: (count: number) =>
    Buffer.from(
      `From - Mon Mar  2 09:15:00 2026\n${from}\nSubject: s\n\nHello\n${piece.repeat(count)}x\n`,
    ),
  read: ({ email }: ParsedMail) => email.subject === "s" && email.text?.startsWith("Hello"),
}));

/** HTML that keeps opening elements, in ways that hide how deep they nest. */
const nesting = [
  "<div>",
  "<b>",
  "<td>",
  "<li><p>",
  "<td><li>",
  "<dd><p>",
  "<option><p><td>",
  "<b a='</b>'>",
  "<b a=</b>",
  "<b><!-- </b> -->",
  "<h6>",
  "<a>",
  "<form/>",
  "<iframe>x",
  "<noembed>",
  "<br><article>",
  "<b><script></b></script>",
  "<b><title></b></title>",
  "<b><![CDATA[</b>]]>",
  "<b><?</b>?>",
  "<svg/>",
  "<table><tr><td>",
];

/** HTML that closes its elements, or opens none. */
const flat = [
  "<b>x</b>",
  "<br>",
  "<p>x",
  "<td>x",
  "<li>x",
  "</b>",
  "<a href=http://x.example/>x</a>",
  "<img src=http://x.example/a.png>",
  '<p style="color:red;margin:0 0 0 0">x</p>',
  "<!-- -->",
  "<!--",
  "<![CDATA[",
  "<!",
  "<?",
  "<",
  "<a ",
  '<a href="',
  "</styl",
  "<style>",
  "&amp;",
  "&",
  "&notit;",
  "&#x1F600;",
  "&nbsp;",
  'src="cid:1"',
  "\r\n ",
  "-----Original Message-----<br>",
  "<blockquote>a</blockquote>b",
];

/** One element with a long attribute. */
const attributes: readonly (readonly [name: string, value: (count: number) => string])[] = [
  ["many attributes", (count) => list(count / 8, (index) => `a${index}=1 `)],
  ["a style of many declarations", (count) => `style="${"color:red;".repeat(count / 10)}"`],
  ["a style of many rules", (count) => `style="${"a{".repeat(count / 2)}"`],
  ["a style of brackets", (count) => `style="margin:${"(".repeat(count)}"`],
  ["a style of comments", (count) => `style="margin:${"/*".repeat(count / 2)}"`],
  ["a style of lengths", (count) => `style="margin:${"1px ".repeat(count / 4)}x"`],
  ["a style of words", (count) => `style="border:${"medium ".repeat(count / 7)}"`],
  ["a style of addresses", (count) => `style="${"url(".repeat(count / 4)}"`],
  ["a set of images", (count) => `srcset="${"a 1x, ".repeat(count / 6)}"`],
  ["an address of percent signs", (count) => `href="http://x.example/${"%".repeat(count)}"`],
  ["a picture in its address", (count) => `src="data:image/png;base64,${"A".repeat(count)}"`],
];

const htmls: readonly WorstMail[] = [
  ...nesting.map((open) => ({
    name: `HTML of ${open}`,
    count: 2_000,
    make: (count: number) => html(`Hello ${open.repeat(count)}`),
    read: ({ email }: ParsedMail) => email.text?.startsWith("Hello"),
  })),
  ...flat.map((piece) => ({
    name: `HTML of ${JSON.stringify(piece)}`,
    count: 2_000,
    make: (count: number) => html(`Hello ${piece.repeat(count)}`),
    read: ({ email }: ParsedMail) => email.text?.startsWith("Hello"),
  })),
  ...attributes.flatMap(([name, value]) =>
    ["img", "p"].map((tag) => ({
      name: `HTML with ${name} (${tag})`,
      count: 40_000,
      make: (count: number) => html(`Hello<${tag} ${value(count)}>`),
      read: ({ email }: ParsedMail) => email.text?.startsWith("Hello"),
    })),
  ),
  ...[
    "png,%89PNG\r\n",
    "png;base64,iVBORw0KGgo",
    "png;base64,iVBORw0KGgo%",
    "png;base64,iVBORw0KGgo&#43;",
    "png;base64,\n",
    "png;",
  ].map((piece) => ({
    name: `a picture in its address, of ${JSON.stringify(piece)}`,
    count: 40_000,
    make: (count: number) => html(`Hello<img src="data:image/${piece.repeat(count / 10)}">`),
    read: isGreeting,
  })),
  {
    name: "pictures in their addresses",
    count: 1_000,
    make: (count) =>
      html(`Hello${list(count, (index) => `<img src="data:image/gif;base64,${gif(index)}">`)}`),
    read: ({ email, bare }, count) =>
      email.text === "Hello" && bare?.pictures.length === Math.min(count, 200),
  },
  {
    name: "a picture in its address again and again",
    count: 1_000,
    make: (count) => html(`Hello${`<img src=data:image/gif;base64,${gif(0)}>`.repeat(count)}`),
    read: ({ bare }) => bare?.pictures.length === 1,
  },
  ...["url(", "url(data:", "url('data:a", 'url("data:a) ', "url( data:a ) "].map((piece) => ({
    name: `pictures in a style, of ${piece}`,
    count: 40_000,
    make: (count: number) =>
      html(`Hello<p style="data:${piece.replaceAll('"', "&quot;").repeat(count / 10)}">`),
    read: isGreeting,
  })),
  {
    name: "a style sheet",
    count: 200_000,
    make: (count) => html(`<style>${"p { color: red }\r\n".repeat(count / 20)}</style>Hello`),
    read: isGreeting,
  },
  {
    name: "a style sheet of addresses",
    count: 200_000,
    make: (count) => html(`<style>${"url( ".repeat(count / 5)}</style>Hello`),
    read: isGreeting,
  },
];

export const worstMails: Readonly<Record<string, readonly WorstMail[]>> = {
  text: texts,
  charsets,
  headers,
  multiparts,
  mailboxes,
  HTML: htmls,
};

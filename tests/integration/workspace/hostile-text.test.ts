import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { forTerminal, noticeLine } from "../../../electron/cli/terminal.ts";
import type { Email, Person } from "../../../electron/contract/email.ts";
import { nameAttachments, safeName } from "../../../electron/mail/attachments/attachment-names.ts";
import { originalName } from "../../../electron/mail/attachments/original-name.ts";
import { recoveryNotice, lostNotice } from "../../../electron/workspace/data/recovery-notice.ts";
import { elsewhere } from "../../../electron/outbox/problems.ts";
import { authorOf } from "../../../electron/people/author.ts";
import { ownDirection } from "../../../electron/people/direction-by-people.ts";
import { NeverFile, neverFileEntry } from "../../../electron/people/never-file.ts";
import { Us } from "../../../electron/people/us.ts";
import { counterpartsOf } from "../../../electron/records/counterparts.ts";
import { companyDomains } from "../../../electron/people/company-domains.ts";
import { recordIn } from "../../../electron/records/pasted-link.ts";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import { suggest } from "../../../electron/suggestions/suggest.ts";
import { wordsOf } from "../../../electron/records/words.ts";
import { describeLink } from "../../../electron/desktop/links.ts";
import { Log } from "../../../electron/desktop/log.ts";
import { oneLine, printable } from "../../../electron/text/printable.ts";
import { composeRequest } from "../../support/compose.ts";
import { contentOf } from "../../../electron/zoho/filing/content.ts";
import { cutTo } from "../../../electron/zoho/filing/cut-content.ts";
import { multipartOf } from "../../../electron/zoho/client/multipart.ts";
import { peopleOf } from "../../../electron/zoho/filing/people.ts";
import { copyOf } from "../../support/record-copy.ts";
import { historyOf } from "../../support/filings.ts";
import { expectProportion } from "../../support/proportion.ts";
import { mail } from "../../support/crm.ts";

/**
 * Texts that an attacker repeats to slow a program down. Main processes mail text while the window
 * waits. The reader limits most lengths, but a store may hold text from an earlier version, and a
 * limit may be dropped.
 */
const pieces = [
  ...[
    ".",
    " ",
    " .",
    "\t",
    " \n",
    "\u00A0",
    "\u200B",
    "\u202E",
    "\u0000",
    "\uD800",
    "x",
    "x ",
    "a.",
    "-",
  ],
  ...[
    "(",
    "(2)",
    "[",
    "<",
    "<>",
    "<a",
    "{",
    "“",
    '"',
    "'",
    "\\",
    "/",
    ":",
    ",",
    ";",
    "%",
    "%41",
    "&",
    "&amp;",
  ],
  ...["\u0301", "a\u0301", "\u0323\u0301", "👩‍🚀", "ﷺ", "İ"],
  ...[
    "@",
    "a@",
    "a@b.",
    "a@b.cd ",
    "=?",
    "=?utf-8?q?=41?=",
    "<br>",
    "<img src=cid:1>",
    "<td>",
    'src="cid:1"',
    "[…]",
  ],
  ...[
    "https://",
    "https://a@",
    "mailto:",
    "?to=",
    "&body=",
    "> ",
    "On 1 a@b.example wrote:\n",
    "From: a\n",
    "--\n",
  ],
] as const;

/** Characters; with eight times as many, quadratic work takes many seconds. */
const size = 32_000;

/** Longer HTML is never filed; characters. */
const longestHtml = 400_000;

const neverFile = new NeverFile(["ana@private.example", "lawyer.example"]);
const us = new Us({ own: ["sam@seller.example"] });
const me = { name: "Sam Seller", email: "sam@seller.example" };
const db = copyOf(
  { module: "Accounts", id: "1", title: "Nordwind GmbH", domain: "nordwind.example" },
  { module: "Deals", id: "10", title: "Nordwind route planner", account_id: "1" },
);
const sha256 = "a".repeat(64);
const record = { module: "Deals", id: "10", title: "Nordwind" };

/** A mail with the text in every field. */
function saying(text: string): Email {
  const person: Person = { name: text, address: text };
  const attachments = [
    {
      name: text,
      type: "text/plain",
      size: 1,
      sha256,
      inline: false,
      contentId: text,
      contentLocation: text,
    },
  ];
  const said = {
    subject: text,
    text,
    messageId: text,
    inReplyTo: text,
    references: [text],
    attachments,
  };
  return mail({ ...said, from: person, to: [person], cc: [person], bcc: [person] });
}

const attempted = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error; // too long for Zoho, which is a valid result
  }
};

const compose = (text: string, kept: "text" | "html") => {
  const body = { kept: "all", mail_format: kept, content: text, lostImages: 0 } as const;
  const prepared = {
    bodies: [body],
    pictures: [],
    fit: { remarks: [], isShortened: false, shown: [] },
  };
  const given = {
    sha256,
    record: { ...record, title: text },
    direction: "received",
    without: [],
    me,
    openedAt: 0,
  } as const;
  return composeRequest({
    email: saying(text),
    prepared,
    original: { name: text, size: 1 },
    ...given,
  });
};

const works: Readonly<Record<string, (text: string) => unknown>> = {
  "the name of a mail's file": (text) => [
    originalName({ subject: text, format: "eml" }, text),
    originalName({ subject: "", format: "eml" }, text),
  ],
  "the name of an attached file": (text) => [
    safeName(text),
    nameAttachments([{ name: text, type: "text/plain" }]),
  ],
  "whom a mail is with": (text) => [
    counterpartsOf(saying(text), us),
    counterpartsOf({ ...saying(text), to: [], cc: [], from: { address: "bo@seller.example" } }, us),
    companyDomains(text),
    companyDomains(`ana@${text}`),
  ],
  "who wrote a mail, and whether it may be filed": (text) => [
    ...[text, `${text}@nordwind.example`, `ana@${text}`].map((address) => {
      const mail = {
        to: [],
        cc: [],
        bcc: [],
        from: { name: text, address },
        replyTo: [{ address }],
      };
      return [authorOf(mail, us), ownDirection(mail, us), neverFile.reasonToStop(mail)];
    }),
    neverFileEntry(text),
  ],
  "which records suit a mail": (text) => [
    wordsOf(text),
    suggest(
      {
        records: db,
        mails: historyOf(us, { mail: saying(text), to: { module: "Deals", id: "1" } }),
      },
      saying(text),
      us,
    ),
  ],
  "which record a text names": (text) => [recordIn(text), findRecords(db, text)],
  "where a link leads": (text) => [
    describeLink(text),
    describeLink(`https://${text}`),
    describeLink(`https://nordwind.example/${text}`),
    describeLink(`mailto:${text}`),
    describeLink(`mailto:ana@nordwind.example?body=${text}`),
  ],
  "who is named to the CRM": (text) => attempted(() => peopleOf(saying(text), "received", me)),
  "what is filed": (text) => [
    attempted(() => compose(text, "text")),
    attempted(() => compose(text, "html")),
  ],
  "what is said below what is filed": (text) =>
    contentOf(
      [{ kept: "newest", mail_format: "html", content: "<p>Hello</p>", lostImages: 0 }],
      () => true,
      [text, text],
    ),
  "what is filed where the CRM takes less": (text) => [
    cutTo({ content: text, mail_format: "text" }, 1_000, [text]),
    cutTo({ content: text, mail_format: "text" }, 32_000, []),
    cutTo({ content: text.slice(0, longestHtml), mail_format: "html" }, 32_000, []),
  ],
  "the upload of a file": (text) => multipartOf("file", [{ name: text, bytes: new Uint8Array(1) }]),
  "what the outbox says": (text) => elsewhere(text),
  "what a notice says": (text) => [
    noticeLine(lostNotice([text, text])),
    noticeLine(recoveryNotice({ restored: undefined, back: 1, unreadable: 0, folder: text })),
  ],
  "a line of the command line": (text) => [forTerminal(text), printable(text), oneLine(text)],
};

describe.each(Object.entries(works))("%s takes main time in proportion", (_, work) => {
  it.each(pieces)("to many times %j", (piece) =>
    expectProportion(size, (length) => `x${piece.repeat(Math.ceil(length / piece.length))}x`, work),
  );
});

it("a log takes time in proportion to an error's message, and holds nothing of it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-log-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const log = new Log(folder);
  await expectProportion(
    size,
    (length) => new Error(" .".repeat(length), { cause: new Error("<".repeat(length)) }),
    async (error) => {
      log.failure("test", error);
      await log.written();
    },
  );
  expect(await readFile(path.join(folder, "mailpin.log"), "utf8")).toMatch(
    /^(?:\S+ test Error Error\n)+$/,
  );
});

import type { Chance } from "./chance.ts";

/** Breaks a file in one way. `other` is a whole file to take pieces from. */
type Mutator = (bytes: Buffer, chance: Chance, other: Buffer) => Buffer;

/** Where a piece of a file starts and ends. */
function pieceOf(bytes: Buffer, chance: Chance): [start: number, end: number] {
  const length = chance.length(bytes.length);
  const start = chance.below(bytes.length - length + 1);
  return [start, start + length];
}

function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

const replaced = (bytes: Buffer, start: number, end: number, by: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)]);

const flipBits: Mutator = (bytes, chance) =>
  changed(bytes, (copy) => {
    for (let count = chance.length(40); count > 0 && copy.length > 0; count--) {
      const at = chance.below(copy.length);
      copy.writeUInt8(copy.readUInt8(at) ^ (1 << chance.below(8)), at);
    }
  });

const setBytes: Mutator = (bytes, chance) =>
  changed(bytes, (copy) => {
    const [start, end] = pieceOf(copy, chance);
    copy.fill(
      chance.of([0, 0xff, 0x0a, 0x0d, 0x20, 0x3d, 0x22, 0x3c, chance.below(256)]),
      start,
      Math.min(end, start + 64),
    );
  });

/** Lengths, offsets and numbers of sectors, which a binary format trusts. */
const setNumber: Mutator = (bytes, chance) =>
  changed(bytes, (copy) => {
    if (copy.length < 8) return;
    const at = Math.min(chance.below(copy.length), chance.of([copy.length, 2048])) & ~3;
    if (at + 4 > copy.length) return;
    const value = chance.of([
      0,
      1,
      -1,
      -2,
      0x7fffffff,
      -0x80000000,
      chance.below(256),
      copy.length,
      copy.readInt32LE(at) + 1,
    ]);
    copy.writeInt32LE(value | 0, at);
  });

const truncate: Mutator = (bytes, chance) => bytes.subarray(0, chance.below(bytes.length));

const cutOut: Mutator = (bytes, chance) => {
  const [start, end] = pieceOf(bytes, chance);
  return replaced(bytes, start, end, Buffer.alloc(0));
};

const repeat: Mutator = (bytes, chance) => {
  const [start, end] = pieceOf(bytes, chance);
  const piece = bytes.subarray(start, end);
  const times = Math.min(1 + chance.length(200), Math.ceil(200_000 / piece.length));
  return replaced(bytes, start, start, Buffer.concat(Array.from({ length: times }, () => piece)));
};

const splice: Mutator = (bytes, chance, other) => {
  const [start, end] = pieceOf(bytes, chance);
  const [from, to] = pieceOf(other, chance);
  return replaced(bytes, start, end, other.subarray(from, to));
};

/** The beginning of the file, and the end of another one. */
const graft: Mutator = (bytes, chance, other) =>
  Buffer.concat([
    bytes.subarray(0, chance.below(bytes.length)),
    other.subarray(chance.below(other.length)),
  ]);

const onText =
  (mutate: (text: string, chance: Chance) => string): Mutator =>
  (bytes, chance) =>
    Buffer.from(mutate(bytes.toString("latin1"), chance), "latin1");

/** Boundaries that refer to each other, their own part, or nothing. */
const swapBoundaries = onText((text, chance) => {
  const boundaries = [...text.matchAll(/boundary="?([^"\s;]{1,70})/gi)].map(
    ([, boundary = ""]) => boundary,
  );
  if (boundaries.length === 0)
    return `Content-Type: multipart/mixed; boundary=x\r\n${text}\r\n--x\r\n\r\n--x--`;
  const one = chance.of(boundaries);
  const another = chance.of([...boundaries, "", one.slice(0, -1), `${one}-`, "x"]);
  return chance.next() < 0.5 ? text.replaceAll(one, another) : text.replace(one, another);
});

const swapLines = onText((text, chance) => {
  const lines = text.split("\n");
  const top = chance.next() < 0.7 ? Math.min(lines.length, 60) : lines.length;
  const [one, another] = [chance.below(top), chance.below(top)];
  [lines[one], lines[another]] = [lines[another] ?? "", lines[one] ?? ""];
  return lines.join("\n");
});

/** Strings that are difficult for mail parsers. */
const words = [
  "Content-Type: multipart/mixed; boundary=\r\n",
  "Content-Type: multipart/alternative;\r\n boundary*0=a; boundary*1=b\r\n",
  "Content-Type: message/rfc822\r\n\r\n",
  "Content-Type: message/partial; id=a; number=1; total=2\r\n",
  "Content-Type: text/html; charset=utf-7\r\n",
  "Content-Type: text/plain; charset=x-nothing\r\n",
  "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n",
  "Content-Type: application/ms-tnef\r\n",
  "Content-Transfer-Encoding: base64\r\n",
  "Content-Transfer-Encoding: quoted-printable\r\n",
  "Content-Transfer-Encoding: x-uuencode\r\n",
  "Content-Disposition: attachment; filename*=utf-8''%",
  "=?utf-8?B?",
  "=?iso-2022-jp?Q?=1B$B",
  "=?x?q??=",
  "From nobody Mon Jan  1 00:00:00 2001\n",
  'From: ((((((<<<>>>,;:"',
  "Date: Thu, 32 Foo 99999 25:61:61 +9999\r\n",
  "begin 644 a\r\nM",
  "\r\n\r\n",
  "\n\n--",
  "\0\0\0\0",
  "\u001B$B\u001B(B",
  "<div>".repeat(600),
  "<![if ",
  "<!--",
  "&#x110000;",
  '<img src="cid:',
  '<style>@import "',
  "data:image/png;base64,",
  "é".repeat(50),
  "\u00FF\u00FE",
  "\u00EF\u00BB\u00BF",
  "(".repeat(500),
  '"'.repeat(501),
  "<a@b.example>,".repeat(300),
];

const insertWord: Mutator = (bytes, chance) => {
  const text = Buffer.from(chance.of(words), "latin1");
  // At the start of a line it is a field or a delimiter, elsewhere it is content.
  const somewhere =
    chance.next() < 0.5 ? chance.below(bytes.length) : chance.below(Math.min(bytes.length, 3000));
  const lineEnd = bytes.indexOf("\n", somewhere);
  const at = lineEnd >= 0 && chance.next() < 0.7 ? lineEnd + 1 : somewhere;
  return replaced(bytes, at, at, text);
};

/** The same content under another label. */
const swapLabels = onText((text, chance) => {
  const [what, others] = chance.of([
    [
      /charset="?[\w-]+"?/gi,
      ["charset=utf-16le", "charset=iso-2022-kr", "charset=gb18030", "charset=utf-7", "charset=x"],
    ],
    [
      /(?<=transfer-encoding: ?)[\w-]+/gi,
      ["base64", "quoted-printable", "uuencode", "binary", "x"],
    ],
    [
      /(?<=content-type: ?)[\w-]+\/[\w-]+/gi,
      ["text/html", "multipart/mixed", "message/rfc822", "application/ms-tnef", "x"],
    ],
    [/\r\n/g, ["\n", "\r", "\n\r"]],
  ] as const);
  const other = chance.of<string>(others);
  return text.replaceAll(what, (found) => (chance.next() < 0.7 ? other : found));
});

/** Runs that are difficult for regular expressions, and marks that change the direction of text. */
const hostile = [
  ".",
  " ",
  "\t",
  "(",
  "<",
  "[",
  '"',
  ">",
  "=",
  ";",
  ",",
  "-",
  "@",
  "=?",
  "a@b.c ",
  "\xE2\x80\xAE",
  "\xE2\x80\x8B",
  "\xC2\xA0",
];

const insertRun = onText((text, chance) => {
  const run = chance.of(hostile).repeat(chance.length(50_000));
  const at = chance.below(chance.next() < 0.5 ? text.length : Math.min(text.length, 3000));
  return text.slice(0, at) + run + text.slice(at);
});

const fields = [
  "From",
  "To",
  "Subject",
  "Date",
  "Message-ID",
  "References",
  "Received",
  "Content-Type",
  "Content-Disposition",
];

/** A header field that repeats one thing many times, before all others. */
const longField = onText((text, chance) => {
  const value = chance.of(hostile).repeat(chance.length(100_000));
  return `${chance.of(fields)}: ${chance.next() < 0.5 ? "a" : ""}${value}\r\n${text}`;
});

const junkLines = [
  "junk",
  "X-Spam Status: No",
  "boundary=b",
  "   ",
  "Content-Type text/html",
  "From x",
  ": x",
  "=====",
  "QUJDREVGR0hJSktMTU5PUFFSU1RV",
];

/** Lines that are no fields, below some header; or its empty line is removed. */
const breakHeader = onText((text, chance) => {
  const ends = [...text.matchAll(/\n\r?\n/g)].slice(0, 50);
  if (ends.length === 0) return text;
  const { index, 0: end } = chance.of(ends);
  const junk = Array.from({ length: chance.below(4) }, () => `${chance.of(junkLines)}\n`).join("");
  return `${text.slice(0, index)}\n${junk}${chance.next() < 0.7 ? end.slice(1) : ""}${text.slice(index + end.length)}`;
});

const oddValues = [
  "multipart/*",
  "image/*",
  "pdf",
  "text",
  "/",
  "nonsense",
  '""',
  "boundary=b",
  "attachment",
  "inlin",
  "x-foo",
  "form-data",
  "body",
];

/** Unknown types and dispositions. */
const oddFields = onText((text, chance) =>
  text.replaceAll(/^(content-(?:type|disposition)):[ \t]*[^\s;]{0,80}/gim, (field, name: string) =>
    chance.next() < 0.3 ? `${name}: ${chance.of(oddValues)}` : field,
  ),
);

/** A footer where base64 ends, or in the middle of it. */
const footer = onText((text, chance) => {
  const ends = [...text.matchAll(/[\w+/]{4}={0,2}\r?\n/g)].slice(0, 2000);
  if (ends.length === 0) return text;
  const { index, 0: line } = chance.of(ends);
  const words = chance.of([
    "\r\n-- \r\nthe list\r\n",
    "the list\r\n",
    "=\r\n",
    "==== \r\n",
    "\r\nQUJD\r\n",
  ]);
  return text.slice(0, index + line.length) + words + text.slice(index + line.length);
});

/** People with missing or additional brackets, quotes and commas. */
const breakPeople = onText((text, chance) =>
  text.replaceAll(/^(?:from|to|cc):.{0,500}$/gim, (field) => {
    const sign = chance.of(["<", ">", '"', ",", "(", ")", "@", ";", ":", "\\"]);
    return chance.next() < 0.5
      ? field.replaceAll(sign, "")
      : field.slice(0, 6) + sign + field.slice(6);
  }),
);

/** A mailbox of the mail and another one, with nothing between them. */
const intoMailbox: Mutator = (bytes, chance, other) => {
  const line = (sender: string) => Buffer.from(`From ${sender} Mon Mar  2 09:15:00 2026\n`);
  const mails = Array.from({ length: 1 + chance.below(3) }, () => [
    line(chance.of(["-", "a@b.example", ""])),
    chance.of([bytes, other]),
  ]);
  return Buffer.concat([line("a@b.example"), bytes, ...mails.flat()]);
};

const wrap = onText((text) => `Content-Type: message/rfc822\r\n\r\n${text}`);

const mutators: readonly Mutator[] = [
  flipBits,
  flipBits,
  setBytes,
  setNumber,
  setNumber,
  truncate,
  cutOut,
  repeat,
  splice,
  graft,
  swapBoundaries,
  swapLines,
  insertWord,
  insertWord,
  swapLabels,
  wrap,
  insertRun,
  longField,
  breakHeader,
  breakHeader,
  oddFields,
  footer,
  breakPeople,
  intoMailbox,
];

/** Limits files that grow in every turn, which would slow down the fuzzing. */
const most = 2_000_000;

/** A broken copy of `bytes`. */
export function mutate(bytes: Buffer, chance: Chance, other: Buffer): Buffer {
  let broken = bytes;
  for (let turns = chance.length(6); turns > 0; turns--)
    broken = chance.of(mutators)(broken, chance, other).subarray(0, most);
  return broken;
}

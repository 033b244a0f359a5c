import { codePageCharset, decodeText } from "../../charset/charset.ts";
import { maxRtfDepth } from "../../parse-limits.ts";
import { withoutTrailing } from "../../../text/trim.ts";

/**
 * Code pages of `\fcharset`, for those that are not 1252 (RTF specification 1.9.1, "Font Table").
 */
const fontCodePages: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Destinations whose text is not part of the document. `\*` marks further ones. */
const hidden = new Set(
  "fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr listtable listoverridetable revtbl rsidtbl generator themedata latentstyles datastore xmlnstbl fldinst filetbl".split(
    " ",
  ),
);

const symbols = new Map(
  Object.entries({
    par: "\n",
    line: "\n",
    sect: "\n",
    page: "\n",
    row: "\n",
    tab: "\t",
    cell: "\t",
    emdash: "—",
    endash: "–",
    bullet: "•",
    lquote: "‘",
    rquote: "’",
    ldblquote: "“",
    rdblquote: "”",
    "~": "\u00A0",
    _: "-",
    "{": "{",
    "}": "}",
    "\\": "\\",
    "\n": "\n",
    "\r": "\n",
  }),
);

/**
 * `\word-12 `, `\'e4`, `\~`, a brace, or plain characters. Line ends in the file, and Outlook's
 * zeros at its end, are ignored.
 */
const token =
  /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n\0]+)/gi;

/**
 * `{\field{\*\fldinst HYPERLINK "…"}{\fldrslt …}}`: its instruction, and where its result begins in
 * the output. A nested field counts as part of the outer one.
 */
type Field = { instruction: string; readonly shownFrom: number };

type Group = {
  readonly hidden: boolean;
  readonly font: number | undefined;
  readonly skip: number;
  readonly field?: Field;
  readonly isInstruction?: boolean;
};

/**
 * The text of an RTF document that is not encapsulated HTML, as Outlook writes it for mails in its
 * "Rich Text" format. Formatting is left out; the address of a link follows its words, as in
 * Outlook's plain text.
 *
 * @param charset of the text when the RTF names no code page
 * @throws RangeError when it is nested deeper than any document
 */
export function rtfToText(rtf: Buffer, charset?: string): string {
  const source = rtf.toString("latin1");
  const output = new Output(charset);
  const groups: Group[] = [];
  let group: Group = { hidden: false, font: undefined, skip: 1 };
  let inFontTable = 0;
  let toSkip = 0;
  token.lastIndex = 0;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [, word, digits, hex, symbol, brace, plain] = match;
    const number = digits === undefined ? undefined : Number(digits);
    if (brace === "{") {
      if (groups.length === maxRtfDepth) throw new RangeError("the RTF is nested too deeply");
      groups.push(group);
      continue;
    }
    if (brace === "}") {
      const outer = groups.pop() ?? group;
      if (group.field !== undefined && group.field !== outer.field)
        output.text(addressAfter(group.field, output));
      group = outer;
      if (groups.length < inFontTable) inFontTable = 0;
      continue;
    }
    if (word === "bin") token.lastIndex += Math.max(0, number ?? 0);
    else if (word === "ansicpg" && number !== undefined && number > 0)
      output.charset = codePageCharset(number);
    else if (word === "uc") group = { ...group, skip: number ?? 1 };
    else if (word === "f") {
      group = { ...group, font: number };
    } else if (word === "fcharset" && inFontTable > 0) output.nameFont(group.font, number);
    else if (word !== undefined && hidden.has(word)) {
      group = { ...group, hidden: true, isInstruction: word === "fldinst" };
      if (word === "fonttbl") inFontTable = groups.length;
    } else if (word === "field")
      group = { ...group, field: group.field ?? { instruction: "", shownFrom: output.length } };
    else if (group.isInstruction === true && group.field !== undefined)
      group.field.instruction += plain ?? (symbol === "\\" ? symbol : "");
    else if (symbol === "*") group = { ...group, hidden: true };
    else if (group.hidden) continue;
    else if (word === "u" && number !== undefined) {
      output.text(String.fromCharCode(number & 0xffff));
      toSkip = group.skip;
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else output.bytes(String.fromCharCode(parseInt(hex, 16)), group.font);
    } else if (plain !== undefined) {
      const kept = plain.slice(toSkip);
      toSkip = Math.max(0, toSkip - plain.length);
      output.bytes(kept, group.font);
    } else output.text(symbols.get(word ?? symbol ?? "") ?? "");
  }
  return output.end();
}

function addressAfter({ instruction, shownFrom }: Field, output: Output): string {
  const address =
    /^\s*HYPERLINK\s+"((?:https?|ftp|mailto):[^"\s]{1,2000})"/i.exec(instruction)?.[1] ?? "";
  const shown = output.from(shownFrom);
  return address === "" || shown.trim() === "" || shown.includes(address.replace(/^mailto:/i, ""))
    ? ""
    : ` <${address}>`;
}

/**
 * Collects text; bytes wait until their character is complete, since a Chinese character takes two
 * bytes.
 */
class Output {
  charset: string | undefined;
  readonly #fonts = new Map<number, string>();
  #done: string[] = [];
  #pending = "";
  #pendingCharset: string | undefined;

  constructor(charset: string | undefined) {
    this.charset = charset;
  }

  /** Pieces so far. */
  get length(): number {
    this.#flush();
    return this.#done.length;
  }

  /** The text from that piece on. */
  from(piece: number): string {
    this.#flush();
    return this.#done.slice(piece).join("");
  }

  nameFont(font: number | undefined, charset: number | undefined): void {
    const codePage = fontCodePages[charset ?? 0];
    if (font !== undefined && codePage !== undefined)
      this.#fonts.set(font, codePageCharset(codePage));
  }

  text(text: string): void {
    if (isAscii(text)) this.#pending += text;
    else {
      this.#flush();
      this.#done.push(text);
    }
  }

  /** @param latin1 bytes, as Latin-1 */
  bytes(latin1: string, font: number | undefined): void {
    const charset =
      (font === undefined ? undefined : this.#fonts.get(font)) ?? this.charset ?? "windows-1252";
    if (charset !== this.#pendingCharset) this.#flush();
    this.#pendingCharset = charset;
    this.#pending += latin1;
  }

  end(): string {
    this.#flush();
    return this.#done
      .join("")
      .toWellFormed()
      .split("\n")
      .map((line) => withoutTrailing(line, /[ \t]/))
      .join("\n")
      .trim();
  }

  #flush(): void {
    if (this.#pending !== "") this.#done.push(decoded(this.#pending, this.#pendingCharset));
    this.#pending = "";
  }
}

/** ASCII is the same in all code pages that RTF can have. */
const isAscii = (text: string): boolean => /^[\0-\x7F]*$/.test(text);

const decoded = (latin1: string, charset: string | undefined): string =>
  isAscii(latin1) ? latin1 : decodeText(Buffer.from(latin1, "latin1"), charset).text;

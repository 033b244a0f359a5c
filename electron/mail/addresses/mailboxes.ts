import { addressPieces, type Piece } from "./address-pieces.ts";
import { decodeWords } from "../charset/encoded-words.ts";
import { repairedAddress, smtpAddress, withoutUnseen } from "./smtp-address.ts";

/** A person in an address field. */
export type Mailbox = {
  /** Decoded; empty when there is none. */
  readonly name: string;
  readonly address: string | undefined;
  /** The address was not where RFC 5322 puts it, but it is unambiguous. */
  readonly repaired: boolean;
};

/**
 * Parses an address field (RFC 5322 section 3.4, with groups and the obsolete forms), and recovers
 * what it can from a malformed one: unpaired brackets and quotes, people without a separator, an
 * address that is only in a comment or an encoded word.
 *
 * @param field in one line, its encoded words not yet decoded
 */
export function mailboxesIn(field: string): Mailbox[] {
  const found: Mailbox[][] = [];
  let entry: Piece[] = [];
  for (const piece of addressPieces(field)) {
    if (piece.kind === "separator") found.push(mailboxesOf(entry));
    // A group's name ends with a colon, the group with a semicolon.
    if (piece.kind === "separator" || (piece.kind === "colon" && !takeScheme(entry))) entry = [];
    else if (piece.kind !== "colon") entry.push(piece);
  }
  found.push(mailboxesOf(entry));
  return found.flat();
}

/** Removes the `mailto` of `mailto:ana@client.example`, if it stands before the colon. */
function takeScheme(entry: Piece[]): boolean {
  const text = entry.at(-1)?.text ?? "";
  const scheme = /\[?(?<![\p{L}\d])(?:mailto|smtp)$/iu.exec(text);
  if (scheme === null) return false;
  entry.pop();
  if (scheme.index > 0) entry.push({ kind: "text", text: text.slice(0, scheme.index) });
  return true;
}

/** The people between two commas: one in a well-formed field. */
function mailboxesOf(entry: readonly Piece[]): Mailbox[] {
  for (const find of [inAngles, amongWords, misplaced, obfuscated, withWordForAt]) {
    const found = distinct(find(entry));
    if (found.length > 0) return found;
  }
  const of = (...kinds: Piece["kind"][]) =>
    textOf(entry.filter(({ kind }) => kinds.includes(kind)));
  const name = of("text", "quoted", "unpaired") || of("angle");
  return name === "" || name.includes("@") ? [] : [{ name, address: undefined, repaired: false }];
}

/** `Ana Silva <ana@silva.example>`, and the next person where the separator is missing. */
function inAngles(entry: readonly Piece[]): Mailbox[] {
  const found: Mailbox[] = [];
  let words: Piece[] = [];
  for (const piece of entry) {
    const inside = piece.kind === "angle" ? inAngle(piece) : [];
    for (const one of inside)
      found.push({ ...one, name: one.name === "" ? nameOf(words) : one.name });
    if (inside.length > 0) words = [];
    else if (piece.kind !== "angle") words.push(piece);
  }
  if (found.length === 0) return [];
  const isBroken = entry.some((piece) => piece.isBroken === true);
  const all = [...found, ...amongWords(words)];
  return all.map((one) => ({
    ...one,
    name: one.name === "" && all.length === 1 ? nameOf(words) : one.name,
    repaired: one.repaired || isBroken,
  }));
}

/**
 * A route before the address (RFC 5322 section 4.4), and comments and blanks in it, are not part of
 * it.
 */
function inAngle({ text }: Piece): Mailbox[] {
  const plain = withoutBlanksAround(".", text.replaceAll(/\([^()]*\)/g, ""));
  const address = smtpAddress(plain.slice(plain.startsWith("@") ? plain.lastIndexOf(":") + 1 : 0));
  if (address !== undefined) return [{ name: "", address, repaired: false }];
  return addressesAmong(wordsOf(withoutUnseen(plain))).map((one) => ({ ...one, repaired: true }));
}

/**
 * `ana@silva.example (Ana)`, `Ana ana@silva.example`. Text in quotes or in an encoded word is a
 * name, even if it looks like an address.
 */
function amongWords(entry: readonly Piece[]): Mailbox[] {
  const found = addressesAmong(
    entry.flatMap(({ kind, text }) =>
      kind === "text" ? wordsOf(text) : kind === "quoted" ? { text, isName: true } : [],
    ),
  );
  const isBroken = entry.some((piece) => piece.isBroken === true);
  return found.map((one) => ({
    ...one,
    name: one.name === "" && found.length === 1 ? nameBeside(entry) : one.name,
    repaired: one.repaired || isBroken,
  }));
}

/** The name may be in the place of the address: `<Ana> ana@silva.example`. */
const nameBeside = (entry: readonly Piece[]): string =>
  nameOf(entry.filter(({ kind }) => kind === "comment")) ||
  nameOf(entry.filter(({ kind }) => kind === "angle"));

/** An address in the wrong place: in quotes, in a comment, in an encoded word with its name. */
function misplaced(entry: readonly Piece[]): Mailbox[] {
  const text = textOf(entry.filter(({ kind }) => kind !== "angle"));
  const address = smtpAddress(text);
  if (address !== undefined) return [{ name: "", address, repaired: false }];
  return addressesAmong(text.split(/\s+/).map((word) => ({ text: word, isName: false }))).map(
    (one) => ({
      ...one,
      repaired: true,
    }),
  );
}

const spelledAt = /\s?[([{]at[)\]}]\s?/gi;
const spelledDot = /\s?[([{]dot[)\]}]\s?/gi;

/** Archives of mailing lists hide addresses from programs: `Ana <ana(at)silva.example>`. */
function obfuscated(entry: readonly Piece[]): Mailbox[] {
  const text = entry.map(inBracketsIfASign).join("");
  if (text.search(spelledAt) < 0 && text.search(spelledDot) < 0) return [];
  return addressesAmong(wordsOf(text.replaceAll(spelledAt, "@").replaceAll(spelledDot, ".")))
    .filter(({ address = "" }) => address.includes(".", address.indexOf("@")))
    .map((one) => ({ ...one, repaired: true }));
}

/** Linear: what `at` joins has no blanks. */
const wordForAt = /^([^\s@]{1,64}) at ([^\s@]{1,255})$/i;

/**
 * Mailman's archives: `ana at silva.example (Ana Silva)`. Without a name in brackets it may be the
 * name itself: `Service at Silva`.
 */
function withWordForAt(entry: readonly Piece[]): Mailbox[] {
  const comments = entry.filter(({ kind }) => kind === "comment");
  const angle = entry.find(({ kind }) => kind === "angle");
  if (angle === undefined && comments.length === 0) return [];
  const words = angle === undefined ? entry.filter(({ kind }) => kind !== "comment") : [angle];
  const [, local, domain] =
    wordForAt.exec(
      words
        .map(({ text }) => text)
        .join("")
        .trim(),
    ) ?? [];
  if (local === undefined || domain?.includes(".") !== true) return [];
  const address = smtpAddress(`${local}@${domain}`);
  const name = nameOf(entry.filter((piece) => !words.includes(piece)));
  return address === undefined ? [] : [{ name, address, repaired: true }];
}

const inBracketsIfASign = ({ kind, text }: Piece): string => {
  if (kind === "comment" && /^(?:at|dot)$/i.test(text)) return `(${text})`;
  return kind === "comment" || kind === "angle" ? ` ${text} ` : text;
};

type Word = { readonly text: string; readonly isName: boolean };

/** RFC 5322 section 4.4 allows addresses with blanks in them: `ana @ client . example`. */
function wordsOf(text: string): Word[] {
  const words: string[] = [];
  let isOpen = false;
  for (const word of withoutBlanksAround("@", text).split(/\s+/)) {
    const last = words.at(-1) ?? "";
    const belongs: boolean = last.includes("@") && (isOpen || word.startsWith("."));
    if (belongs) words[words.length - 1] = last + word;
    else words.push(...(word.indexOf("@") < word.lastIndexOf("@") ? word.split(/[|/]/) : [word]));
    isOpen = belongs && word === ".";
  }
  return words.map((word) => ({ text: word, isName: word.includes("=?") }));
}

const withoutBlanksAround = (sign: string, text: string): string =>
  text
    .split(sign)
    .map((piece) => piece.trim())
    .join(sign);

/**
 * Each address, with the words before it as the name; a single address takes the words after it,
 * too.
 */
function addressesAmong(words: readonly Word[]): Mailbox[] {
  const found: Mailbox[] = [];
  let name: string[] = [];
  for (const { text, isName } of words) {
    const strict = isName ? undefined : smtpAddress(text);
    const address = isName ? undefined : (repairedAddress(text) ?? strict);
    if (address === undefined) name.push(text);
    else {
      const between = name.join(" ");
      found.push({
        name: isPunctuation(between) ? "" : decoded(between),
        address,
        repaired: strict !== address,
      });
      name = [];
    }
  }
  return found.map((one) =>
    found.length === 1 && one.name === "" ? { ...one, name: decoded(name.join(" ")) } : one,
  );
}

const isPunctuation = (text: string): boolean => /^[\p{P}\s]*$/u.test(text);

/**
 * One person named twice in one place stays one person; several people without a separator are
 * malformed.
 */
function distinct(people: readonly Mailbox[]): Mailbox[] {
  const byAddress = new Map<string, Mailbox>();
  for (const one of people) {
    const key = one.address?.toLowerCase() ?? "";
    if (!byAddress.has(key)) byAddress.set(key, one);
  }
  const all = [...byAddress.values()];
  return all.length > 1 ? all.map((one) => ({ ...one, repaired: true })) : all;
}

/** The words of a name; the obsolete form has it in a comment. */
function nameOf(pieces: readonly Piece[]): string {
  const name = textOf(pieces.filter(({ kind }) => kind !== "comment"));
  return name === "" ? textOf(pieces) : name;
}

const textOf = (pieces: readonly Piece[]): string =>
  decoded(
    pieces
      .map(({ kind, text }) => (kind === "comment" || kind === "angle" ? ` ${text} ` : text))
      .join(""),
  );

const decoded = (text: string): string => decodeWords(text.trim());

/** A token of a declaration's value, as far as the styles of mail need to be told apart (CSS Syntax Level 3, section 4). */
export type Token =
  | { readonly kind: "word" | "quoted" | "colour" | "address"; readonly text: string }
  /** To a thousandth; the unit is in lower case. */
  | { readonly kind: "number"; readonly value: number; readonly unit: string }
  | { readonly kind: "sign"; readonly text: string };

export type Declaration = {
  /** Lower case. */
  readonly name: string;
  readonly value: readonly Token[];
  readonly isImportant: boolean;
};

/** Styles that programs write have a few hundred characters; what is behind so many is not read. */
const longestStyle = 10_000;

/**
 * Comments and spaces, which mean nothing, then one kind of token after the other. What opens a string, a comment or an address and is
 * never closed goes to the end, as in browsers. Each alternative starts with a character of its own, or ends where the next starts.
 */
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|\s+|(?<quoted>"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?)|url\((?<address>\s*(?:"[^"]*"?|'[^']*'?|[^\s"')][^)]*)?)|(?<colour>#[\da-f]{3,8}(?![\w-])|(?:rgb|hsl)a?\([\d\s.,%/deg]{1,60}\))|(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+))(?<unit>%|[a-z]*)|(?<word>(?:[\w\u0080-\uFFFF-]|\\[\s\S])+)|(?<sign>[\s\S])/gi;

/**
 * Takes the text of a `style` attribute apart. Escapes (`\75 rl(…)`) stay as they are written, so that no list has the words they are in:
 * only attacks use them. Linear in the length.
 */
export function declarationsOf(style: string): Declaration[] {
  const declarations: Declaration[] = [];
  const open: string[] = [];
  let current: Token[] = [];
  const end = () => {
    const declaration = declarationIn(current);
    if (declaration !== undefined) declarations.push(declaration);
    current = [];
  };
  for (const { groups } of style.slice(0, longestStyle).matchAll(tokens)) {
    const token = groups === undefined ? undefined : tokenOf(groups);
    if (token === undefined) continue;
    if (token.kind === "address") open.push(")");
    if (token.kind === "sign") nest(open, token.text);
    if (token.kind === "sign" && token.text === ";" && open.length === 0) end();
    else current.push(token);
  }
  end();
  return declarations;
}

function tokenOf({ quoted, address, colour, number, unit = "", word, sign }: Partial<Record<string, string>>): Token | undefined {
  if (word !== undefined) return { kind: "word", text: word };
  if (number !== undefined) return { kind: "number", value: Number(Number(number).toFixed(3)), unit: unit.toLowerCase() };
  if (sign !== undefined) return { kind: "sign", text: sign };
  if (quoted !== undefined) return { kind: "quoted", text: unquoted(quoted) };
  if (colour !== undefined) return { kind: "colour", text: colour.toLowerCase() };
  return address === undefined ? undefined : { kind: "address", text: unquoted(address.trim()) };
}

const unquoted = (text: string): string => text.replace(/^["']/, "").replace(/["']$/, "");

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** A semicolon within brackets ends no declaration. */
function nest(open: string[], sign: string): void {
  const close = closing[sign];
  if (close !== undefined) open.push(close);
  else if (sign === open.at(-1)) open.pop();
}

function declarationIn([name, colon, ...value]: readonly Token[]): Declaration | undefined {
  if (name?.kind !== "word" || colon?.kind !== "sign" || colon.text !== ":") return undefined;
  const isImportant = isSign(value.at(-2), "!") && isWord(value.at(-1), "important");
  return { name: name.text.toLowerCase(), value: isImportant ? value.slice(0, -2) : value, isImportant };
}

export const isSign = (token: Token | undefined, text: string): boolean => token?.kind === "sign" && token.text === text;
export const isWord = (token: Token | undefined, text: string): boolean =>
  token?.kind === "word" && token.text.toLowerCase() === text;

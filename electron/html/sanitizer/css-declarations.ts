/**
 * A token of a declaration's value, as detailed as the styles of mail need it (CSS Syntax Level 3,
 * section 4).
 */
export type Token =
  | { readonly kind: "ident" | "string" | "colour" | "url"; readonly text: string }
  /** To a thousandth; the unit is in lower case. */
  | { readonly kind: "numeric"; readonly value: number; readonly unit: string }
  | { readonly kind: "delim"; readonly text: string };

export type Declaration = {
  /** Lower case. */
  readonly name: string;
  readonly value: readonly Token[];
  readonly isImportant: boolean;
};

/** Characters that are read. Styles that programs write have a few hundred. */
const longestStyle = 10_000;

/**
 * Ignored comments and spaces, then each kind of token. An unclosed string, comment or address goes
 * to the end, as in browsers. Each alternative starts with a character of its own, or ends where
 * the next starts.
 */
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|\s+|(?<string>"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?)|url\((?<url>\s*(?:"[^"]*"?|'[^']*'?|[^\s"')][^)]*)?)|(?<colour>#[\da-f]{3,8}(?![\w-])|(?:rgb|hsl)a?\([\d\s.,%/deg]{1,60}\))|(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+))(?<unit>%|[a-z]*)|(?<ident>(?:[\w\u0080-\uFFFF-]|\\[\s\S])+)|(?<delim>[\s\S])/gi;

/**
 * Parses the text of a `style` attribute. Escapes (`\75 rl(…)`) stay undecoded, so that no
 * allow-list matches them: only attacks use them. Linear in the length.
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
    if (token.kind === "url") open.push(")");
    if (token.kind === "delim") nest(open, token.text);
    if (token.kind === "delim" && token.text === ";" && open.length === 0) end();
    else current.push(token);
  }
  end();
  return declarations;
}

function tokenOf({
  string,
  url,
  colour,
  number,
  unit = "",
  ident,
  delim,
}: Partial<Record<string, string>>): Token | undefined {
  if (ident !== undefined) return { kind: "ident", text: ident };
  if (number !== undefined)
    return { kind: "numeric", value: Number(Number(number).toFixed(3)), unit: unit.toLowerCase() };
  if (delim !== undefined) return { kind: "delim", text: delim };
  if (string !== undefined) return { kind: "string", text: unquoted(string) };
  if (colour !== undefined) return { kind: "colour", text: colour.toLowerCase() };
  return url === undefined ? undefined : { kind: "url", text: unquoted(url.trim()) };
}

const unquoted = (text: string): string => text.replace(/^["']/, "").replace(/["']$/, "");

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** A semicolon within brackets ends no declaration. */
function nest(open: string[], delim: string): void {
  const close = closing[delim];
  if (close !== undefined) open.push(close);
  else if (delim === open.at(-1)) open.pop();
}

function declarationIn([name, colon, ...value]: readonly Token[]): Declaration | undefined {
  if (name?.kind !== "ident" || colon?.kind !== "delim" || colon.text !== ":") return undefined;
  const isImportant = isDelim(value.at(-2), "!") && isIdent(value.at(-1), "important");
  return {
    name: name.text.toLowerCase(),
    value: isImportant ? value.slice(0, -2) : value,
    isImportant,
  };
}

export const isDelim = (token: Token | undefined, text: string): boolean =>
  token?.kind === "delim" && token.text === text;
export const isIdent = (token: Token | undefined, text: string): boolean =>
  token?.kind === "ident" && token.text.toLowerCase() === text;

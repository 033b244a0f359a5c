/**
 * Splits an address field into its tokens (RFC 5322 section 3.2 and 3.4); a comment is one piece.
 * Unpaired signs have no meaning. Each character is looked at a few times only, whatever the field.
 *
 * @param field in one line, its encoded words not yet decoded
 */
export const addressPieces = (field: string): Piece[] =>
  withComments(tokensOf(withWholeWords(withoutEntities(field))));

/** Web forms write `Ana &lt;ana@client.example&gt;`. */
const withoutEntities = (field: string): string =>
  field.includes("&lt;")
    ? field.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
    : field;

/**
 * Encoded words that hold no sign with a meaning in an address field. RFC 2047 section 5 (3)
 * requires this; some mailers write brackets in them, which would be read as a comment or as the
 * address itself.
 */
const withWholeWords = (field: string): string =>
  field.replaceAll(
    /(=\?[^?\s]{1,60}\?q\?)([^?]*)(?=\?=)/gi,
    (_, start: string, payload: string) =>
      start +
      payload.replaceAll(/[ "(),:;<>@[\\\]]/g, (char) => `=${char.charCodeAt(0).toString(16)}`),
  );

/** A piece of an address field. `unpaired` is a sign without a meaning at its place. */
export type Piece = {
  readonly kind: "text" | "quoted" | "comment" | "angle" | "separator" | "colon" | "unpaired";
  readonly text: string;
  /** Its other half is missing. */
  readonly isBroken?: boolean;
};

/** A piece before parentheses are paired. */
type Token = Omit<Piece, "kind"> & { readonly kind: Piece["kind"] | "(" | ")" };

const inQuotes = [
  String.raw`(?<local>"[^"\\]{1,64}"@[^\s<>(),;:"]+)`,
  String.raw`"(?<quoted>(?:[^"\\]|\\.)*)"`,
];

const others = [
  String.raw`<(?<angle>[^<>]*)>`,
  String.raw`<\s*(?<open>[^\s<>(),;:"@]+@[^\s<>(),;:"]+)`,
  String.raw`<(?<cut>[^<>@,;]*)(?=$|[,;])`,
  String.raw`(?<separator>[,;])`,
  String.raw`(?<colon>:)`,
  String.raw`(?<parenthesis>[()])`,
  String.raw`(?<text>[^\\"<>(),;:]+)`,
  String.raw`\\(?<escaped>[^"])`,
  String.raw`\\?(?<unpaired>.)`,
];

const withQuotes = new RegExp([...inQuotes, ...others].join("|"), "gsy");
const withoutQuotes = new RegExp(others.join("|"), "gsy");

/** With an odd number of quotes, the unpaired one is unknown, so none of them counts. */
const arePaired = (field: string): boolean =>
  (field.replaceAll(/\\./gs, "").match(/"/g)?.length ?? 0) % 2 === 0;

function* tokensOf(field: string): Generator<Token> {
  for (const { groups = {} } of field.matchAll(arePaired(field) ? withQuotes : withoutQuotes)) {
    const { escaped, local, quoted, angle, open, cut, separator, colon, parenthesis, text } =
      groups;
    if (quoted !== undefined) yield { kind: "quoted", text: quoted.replaceAll(/\\(.)/gs, "$1") };
    else if (angle !== undefined) yield { kind: "angle", text: angle };
    else if (open !== undefined || cut !== undefined)
      yield { kind: "angle", text: open ?? cut ?? "", isBroken: true };
    else if (separator !== undefined) yield { kind: "separator", text: separator };
    else if (colon !== undefined) yield { kind: "colon", text: colon };
    else if (parenthesis !== undefined)
      yield { kind: parenthesis === "(" ? "(" : ")", text: parenthesis };
    else if (groups["unpaired"] !== undefined) yield unpaired;
    else yield { kind: "text", text: escaped ?? local ?? text ?? "" };
  }
}

const unpaired = { kind: "unpaired", text: " ", isBroken: true } as const;

/** Comments may hold comments. Unpaired parentheses make no comment. */
function withComments(tokens: Iterable<Token>): Piece[] {
  const all = [...tokens];
  const isPaired = depthAfter(all) === 0;
  const pieces: Piece[] = [];
  let depth = 0;
  let comment = "";
  for (const { kind, ...token } of all) {
    if (kind === "(" || kind === ")") {
      if (!isPaired) pieces.push(unpaired);
      else if (kind === "(") comment += depth++ === 0 ? "" : kind;
      else if (--depth > 0) comment += kind;
      else {
        pieces.push({ kind: "comment", text: comment });
        comment = "";
      }
    } else if (depth > 0) comment += kind === "angle" ? `<${token.text}>` : token.text;
    else pieces.push({ kind, ...token });
  }
  return pieces;
}

/** Below zero where a parenthesis is closed without being opened. */
function depthAfter(tokens: readonly Token[]): number {
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === "(") depth++;
    else if (kind === ")" && --depth < 0) return depth;
  }
  return depth;
}

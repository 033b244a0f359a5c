import type { Operator } from "./comparison.ts";
import { refusal, type Details, type Refusal } from "../refusal.ts";

/** One comparison of a where clause; `sign` is its spelling, e.g. `>=` or `not like`. */
export type CoqlComparison = {
  readonly column: string;
  readonly sign: string;
  /** `null`: the column has no value. */
  readonly operator: Operator | "null" | "between";
  readonly not: boolean;
  readonly values: readonly string[];
};
export type CoqlWhere =
  CoqlComparison | { readonly join: "and" | "or"; readonly parts: readonly [CoqlWhere, CoqlWhere] };

export type CoqlQuery = {
  readonly columns: readonly string[];
  readonly module: string;
  readonly where: CoqlWhere;
  readonly order: readonly { readonly column: string; readonly direction: "asc" | "desc" }[];
  readonly limit: number;
  readonly offset: number;
};

/**
 * Limits of one query (docs/zoho-api.md, "COQL"; the last two are in Zoho's page "Query API -
 * Limitations").
 */
const most = { columns: 50, conditions: 25, rows: 2000, reach: 100_000, values: 100, order: 10 };
const usualRows = 200;

/**
 * Reads `select id, Contact_Name.Full_Name from Deals where Stage = 'Open' order by Modified_Time
 * desc limit 20`: the part of COQL without aliases, functions, groups and queries in queries.
 *
 * @throws {Refusal} as Zoho refuses it
 */
export function parseCoql(text: string): CoqlQuery {
  const reader = new Reader(text);
  if (!reader.took("select")) throw syntaxError("given coql query not supported", {});
  const columns = reader.list(() => reader.name());
  if (columns.length > most.columns) throw limitExceeded({ limit: most.columns, clause: "select" });
  refuseTwice(columns, "duplicate select column");
  reader.clause("from");
  const module = reader.name();
  reader.clause("where");
  const where = reader.condition();
  if (reader.conditions > most.conditions)
    throw limitExceeded({ limit: most.conditions, clause: "where" });
  const order = reader.order();
  if (order.length > most.order) throw limitExceeded({ limit: most.order, clause: "order by" });
  refuseTwice(
    order.map((one) => one.column),
    "duplicate order by column",
  );
  const { limit, offset } = reader.window();
  if (!reader.atEnd()) throw reader.unexpected();
  if (limit > most.rows || offset + limit > most.reach)
    throw limitExceeded({ limit: limit > most.rows ? most.rows : most.reach });
  return { columns, module, where, order, limit, offset };
}

const syntaxError = (message: string, details: Details): Refusal =>
  refusal(400, "SYNTAX_ERROR", message, details);

const limitExceeded = (details: Details): Refusal =>
  refusal(400, "LIMIT_EXCEEDED", "the limit of the query is exceeded", {
    clause: "limit",
    ...details,
  });

export const invalidQuery = (message: string, details: Details): Refusal =>
  refusal(400, "INVALID_QUERY", message, details);

function refuseTwice(columns: readonly string[], message: string): void {
  const twice = columns.find((one, index) => columns.indexOf(one) !== index);
  if (twice !== undefined) throw refusal(400, "DUPLICATE_DATA", message, { column_name: twice });
}

type Token = {
  readonly kind: "word" | "text" | "sign";
  readonly text: string;
  readonly at: number;
};

const tokens =
  /(?<text>'(?:[^']|'')*'|"(?:[^"]|"")*")|(?<word>[-\w.:+$]+)|(?<sign><=|>=|!=|[=<>(),])|(?<other>\S)/gu;

function tokensOf(query: string): Token[] {
  return [...query.matchAll(tokens)].map(({ groups, index, 0: whole }) => {
    if (groups?.["other"] !== undefined) throw unexpectedToken(query, whole, index);
    if (groups?.["text"] === undefined)
      return { kind: groups?.["word"] === undefined ? "sign" : "word", text: whole, at: index };
    const quote = whole.charAt(0);
    return { kind: "text", text: whole.slice(1, -1).replaceAll(quote + quote, quote), at: index };
  });
}

function unexpectedToken(query: string, near: string, at: number): Refusal {
  const before = query.slice(0, at).split("\n");
  return syntaxError("unexpected token", {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    near,
  });
}

const signs: Readonly<Record<string, readonly [Operator, not: boolean]>> = {
  "=": ["equals", false],
  "!=": ["equals", true],
  "<": ["less_than", false],
  "<=": ["less_equal", false],
  ">": ["greater_than", false],
  ">=": ["greater_equal", false],
};

class Reader {
  conditions = 0;
  readonly #query: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(query: string) {
    this.#query = query;
    this.#tokens = tokensOf(query);
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#next];
  }

  atEnd(): boolean {
    return this.#token === undefined;
  }

  unexpected(): Refusal {
    const { text, at } = this.#token ?? { text: "", at: this.#query.length };
    return unexpectedToken(this.#query, text, at);
  }

  /** Takes the words, in any case, or nothing. */
  took(...words: readonly string[]): boolean {
    const found = words.every((word, index) => {
      const token = this.#tokens[this.#next + index];
      return token?.kind !== "text" && token?.text.toLowerCase() === word;
    });
    if (found) this.#next += words.length;
    return found;
  }

  clause(word: string): void {
    if (this.took(word)) return;
    if (this.#token === undefined || isKeyword(this.#token))
      throw syntaxError("missing clause", { clause: word });
    throw this.unexpected();
  }

  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.took(",")) items.push(read());
    return items;
  }

  /** A module or a column; a name that is a keyword must be quoted. */
  name(): string {
    const token = this.#token;
    if (
      token === undefined ||
      token.kind === "sign" ||
      isKeyword(token) ||
      !/^\w+(?:\.\w+){0,2}$/.test(token.text)
    ) {
      throw this.unexpected();
    }
    this.#next += 1;
    return token.text;
  }

  /** Two conditions may be joined as they are; of three, two must be in brackets. */
  condition(): CoqlWhere {
    const first = this.#part();
    const join = this.#join();
    if (join === undefined) return first;
    const both: CoqlWhere = { join, parts: [first, this.#part()] };
    const third = this.#join();
    if (third !== undefined)
      throw syntaxError("error occured while parsing the query", { near: third });
    return both;
  }

  #join(): "and" | "or" | undefined {
    return this.took("and") ? "and" : this.took("or") ? "or" : undefined;
  }

  #part(): CoqlWhere {
    if (!this.took("(")) return this.#comparison();
    const inner = this.condition();
    if (!this.took(")")) throw this.unexpected();
    return inner;
  }

  #comparison(): CoqlComparison {
    this.conditions += 1;
    const column = this.name();
    if (this.took("is", "not", "null"))
      return { column, sign: "is not null", operator: "null", not: true, values: [] };
    if (this.took("is", "null"))
      return { column, sign: "is null", operator: "null", not: false, values: [] };
    if (this.took("between"))
      return { column, sign: "between", operator: "between", not: false, values: this.#bounds() };
    const not = this.took("not");
    if (this.took("in"))
      return { column, sign: not ? "not in" : "in", operator: "in", not, values: this.#values() };
    if (this.took("like"))
      return { column, sign: not ? "not like" : "like", ...this.#pattern(), not };
    if (not) throw syntaxError("operator not supported", { operator: "not" });
    const sign = this.#token?.text ?? "";
    const [operator, isNot] = (this.#token?.kind === "sign" ? signs[sign] : undefined) ?? [];
    if (operator === undefined || isNot === undefined) throw this.unexpected();
    this.#next += 1;
    return { column, sign, operator, not: isNot, values: [this.#value()] };
  }

  #value(): string {
    const token = this.#token;
    if (token === undefined || token.kind === "sign" || isKeyword(token)) throw this.unexpected();
    this.#next += 1;
    return token.text;
  }

  #bounds(): string[] {
    const from = this.#value();
    if (!this.took("and")) throw this.unexpected();
    return [from, this.#value()];
  }

  #values(): string[] {
    if (!this.took("(")) throw this.unexpected();
    const values = this.list(() => this.#value());
    if (!this.took(")")) throw this.unexpected();
    if (values.length > most.values) throw limitExceeded({ limit: most.values, clause: "where" });
    return values;
  }

  /** `like` allows a percent sign at the beginning, at the end, or both. */
  #pattern(): { operator: Operator; values: string[] } {
    const [, before = "", text = "", after = ""] = /^(%?)(.*?)(%?)$/s.exec(this.#value()) ?? [];
    const operator =
      before === ""
        ? after === ""
          ? "equals"
          : "starts_with"
        : after === ""
          ? "ends_with"
          : "contains";
    return { operator, values: [text] };
  }

  order(): { column: string; direction: "asc" | "desc" }[] {
    if (!this.took("order", "by")) return [];
    return this.list(() => {
      const column = this.name();
      if (this.took("desc")) return { column, direction: "desc" };
      this.took("asc");
      return { column, direction: "asc" };
    });
  }

  /** `limit 20`, `limit 40, 20` (the offset first) and `limit 20 offset 40`. */
  window(): { limit: number; offset: number } {
    if (!this.took("limit")) return { limit: usualRows, offset: this.#offset() };
    const first = this.#number("limit");
    const [limit, offset] = this.took(",")
      ? [this.#number("limit"), first]
      : [first, this.#offset()];
    if (limit === 0) throw refusal(400, "INVALID_DATA", "limit should be greater than 0");
    return { limit, offset };
  }

  #offset(): number {
    return this.took("offset") ? this.#number("offset") : 0;
  }

  #number(clause: "limit" | "offset"): number {
    const text = this.#value();
    if (!/^\d{1,9}$/.test(text))
      throw invalidQuery(`${clause} given seems to be invalid`, { [clause]: text });
    return Number(text);
  }
}

const keywords = new Set(
  "select from where and or not in like is null between order by asc desc limit offset group as".split(
    " ",
  ),
);

const isKeyword = ({ kind, text }: Token): boolean =>
  kind === "word" && keywords.has(text.toLowerCase());

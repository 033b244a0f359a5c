import type { Operator } from "./comparison.ts";

/** One comparison of search criteria. */
export type Comparison = {
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly string[];
};
export type Criteria =
  Comparison | { readonly join: "and" | "or"; readonly parts: readonly Criteria[] };

/** The operators that Zoho's pages show for searches. */
const operators: readonly Operator[] = [
  "equals",
  "not_equal",
  "starts_with",
  "in",
  "greater_than",
  "greater_equal",
  "less_than",
  "less_equal",
];

/** The text is not valid criteria, or outside the subset that is supported. */
export class BadCriteria extends Error {
  override readonly name = "BadCriteria";
}

/**
 * Reads `(Last_Name:starts_with:Kle)and(City:equals:Bonn)`, nested to any depth. In values, a
 * backslash escapes `(`, `)`, `,` and itself (docs/zoho-api.md, "Search").
 *
 * @throws {BadCriteria}
 */
export function parseCriteria(text: string): Criteria {
  const reader = new Reader(text.trim());
  const criteria = reader.expression();
  if (!reader.atEnd()) throw new BadCriteria("something follows the criteria");
  return criteria;
}

/** All comparisons, however they are joined. */
export const comparisonsOf = (criteria: Criteria): Comparison[] =>
  "join" in criteria ? criteria.parts.flatMap(comparisonsOf) : [criteria];

class Reader {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  atEnd(): boolean {
    return this.#rest === "";
  }

  expression(): Criteria {
    let left = this.#group();
    for (let join = this.#word(); join !== undefined; join = this.#word())
      left = { join, parts: [left, this.#group()] };
    return left;
  }

  #word(): "and" | "or" | undefined {
    const found = /^\s*(and|or)\s*(?=\()/i.exec(this.#rest);
    if (found === null) return undefined;
    this.#rest = this.#rest.slice(found[0].length);
    return found[1]?.toLowerCase() === "and" ? "and" : "or";
  }

  #group(): Criteria {
    this.#eat("(");
    if (this.#rest.startsWith("(")) {
      const inner = this.expression();
      this.#eat(")");
      return inner;
    }
    const found = /^([\w.]+):(\w+):((?:\\.|[^()\\])*)\)/.exec(this.#rest);
    const [whole, field, word, value] = found ?? [];
    const operator = operators.find((one) => one === word);
    if (
      whole === undefined ||
      field === undefined ||
      value === undefined ||
      operator === undefined
    ) {
      throw new BadCriteria("a comparison reads (field:operator:value)");
    }
    this.#rest = this.#rest.slice(whole.length);
    return { field, operator, values: operator === "in" ? splitList(value) : [unescape(value)] };
  }

  #eat(sign: string): void {
    if (!this.#rest.startsWith(sign)) throw new BadCriteria(`${sign} is missing`);
    this.#rest = this.#rest.slice(sign.length);
  }
}

const unescape = (value: string): string => value.replace(/\\(.)/g, "$1");

/** Splits at unescaped commas. */
const splitList = (value: string): string[] =>
  (value.match(/(?:\\.|[^,\\])+/g) ?? []).map((item) => unescape(item.trim()));

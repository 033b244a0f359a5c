import { fold } from "./fold.ts";

/** One comparison of a search criteria text. */
type Comparison = { readonly field: string; readonly operator: Operator; readonly value: string };
export type Criteria = Comparison | { readonly join: "and" | "or"; readonly parts: readonly Criteria[] };

const operators = [
  "equals",
  "not_equal",
  "starts_with",
  "in",
  "greater_than",
  "greater_equal",
  "less_than",
  "less_equal",
] as const;
type Operator = (typeof operators)[number];

/** The text is not a criteria; or it is one that this subset does not know. */
export class BadCriteria extends Error {
  override readonly name = "BadCriteria";
}

/**
 * Reads `(Last_Name:starts_with:Kle)and(City:equals:Bonn)`, nested as deep as you like. In values `(`, `)`, `,` and the backslash
 * are escaped by a backslash (reference 4.1).
 *
 * @throws {BadCriteria}
 */
export function parseCriteria(text: string): Criteria {
  const reader = new Reader(text.trim());
  const criteria = reader.expression();
  if (!reader.atEnd()) throw new BadCriteria("something follows the criteria");
  return criteria;
}

/** How many comparisons there are: Zoho takes ten. */
export const comparisons = (criteria: Criteria): number =>
  "join" in criteria ? criteria.parts.reduce((sum, part) => sum + comparisons(part), 0) : 1;

export function fieldsOf(criteria: Criteria): string[] {
  return "join" in criteria ? criteria.parts.flatMap(fieldsOf) : [criteria.field];
}

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
    for (let join = this.#word(); join !== undefined; join = this.#word()) left = { join, parts: [left, this.#group()] };
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
    if (whole === undefined || field === undefined || value === undefined || operator === undefined) {
      throw new BadCriteria("a comparison reads (field:operator:value)");
    }
    this.#rest = this.#rest.slice(whole.length);
    return { field, operator, value };
  }

  #eat(sign: string): void {
    if (!this.#rest.startsWith(sign)) throw new BadCriteria(`${sign} is missing`);
    this.#rest = this.#rest.slice(sign.length);
  }
}

/** SQL over the column `data`; `matches` is `comparisonHolds`, registered with the database. */
export function criteriaSql(criteria: Criteria): { where: string; values: string[] } {
  if ("join" in criteria) {
    const parts = criteria.parts.map(criteriaSql);
    return {
      where: `(${parts.map((part) => part.where).join(criteria.join === "and" ? " AND " : " OR ")})`,
      values: parts.flatMap((part) => part.values),
    };
  }
  return { where: "matches(data -> ?, ?, ?) = 1", values: [`$.${criteria.field}`, criteria.operator, criteria.value] };
}

/** Whether a field, given as JSON text or null, compares as asked. Text compares without case and accents; lookups by id or name. */
export function comparisonHolds(json: string | null, operator: string, value: string): boolean {
  const actual = json === null ? [] : comparable(JSON.parse(json));
  const wanted = fold(unescape(value));
  switch (operator) {
    case "equals":
      return actual.some((one) => one === wanted);
    case "not_equal":
      return actual.every((one) => one !== wanted);
    case "starts_with":
      return actual.some((one) => one.startsWith(wanted));
    case "in":
      return splitList(value).some((item) => actual.includes(fold(item)));
    case "greater_than":
      return actual.some((one) => order(one, wanted) > 0);
    case "greater_equal":
      return actual.some((one) => order(one, wanted) >= 0);
    case "less_than":
      return actual.some((one) => order(one, wanted) < 0);
    case "less_equal":
      return actual.some((one) => order(one, wanted) <= 0);
    default:
      return false;
  }
}

function comparable(value: unknown): string[] {
  if (typeof value === "object" && value !== null)
    return Object.values(value)
      .filter((one) => typeof one === "string")
      .map(fold);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [fold(String(value))] : [];
}

function order(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference) && a !== "" && b !== "") return difference;
  return a < b ? -1 : a > b ? 1 : 0;
}

const unescape = (value: string): string => value.replace(/\\(.)/g, "$1");

/** Splits at the commas that are not escaped. */
const splitList = (value: string): string[] => (value.match(/(?:\\.|[^,\\])+/g) ?? []).map((item) => unescape(item.trim()));

import type { IOptions } from "sanitize-html";

const list = (names: string): readonly string[] => names.split(" ");

/**
 * Elements that structure a text; the most frequent ones first, because the list is searched from
 * its start.
 */
const structure = list(
  "span p div br td tr a table b img tbody strong i em u li ul ol hr h1 h2 h3 h4 h5 h6 blockquote center th thead tfoot pre abbr address article aside bdi caption cite code col colgroup dd del dfn dl dt figcaption figure footer header ins kbd main mark menu nav q rp rt ruby s samp section small strike sub sup time tt var wbr",
);

/**
 * How much of a mail's HTML stays: the sender's whole layout, or only paragraphs, lists, tables,
 * links and images.
 */
export type Form = "look" | "structure";

export const elements: Readonly<Record<Form, ReadonlySet<string>>> = {
  look: new Set([...structure, "font", "big"]),
  structure: new Set(structure),
};

const table = list("border cellpadding cellspacing");
const cell = list("colspan rowspan");
const image = list("src alt width height");
const lists = { ol: list("start type"), ul: list("type") };

type Attributes = Readonly<Record<string, readonly string[]>>;

const attributesOfStructure: Attributes = {
  "*": ["dir"],
  a: ["href"],
  img: image,
  td: cell,
  th: cell,
  ...lists,
};
const attributesOfLook: Attributes = {
  "*": list("style dir align valign bgcolor width height"),
  a: ["href"],
  img: image,
  font: list("color face size"),
  table,
  td: [...cell, "nowrap"],
  th: [...cell, "nowrap"],
  col: ["span"],
  colgroup: ["span"],
  ...lists,
};

/** Elements whose content is not shown, or is not HTML. */
export const unseen = new Set(
  list("script style textarea option noscript title xml svg math template iframe noembed noframes"),
);

/** Elements with a height of their own; see readStyle. */
export const sized = new Set(list("img table td th tr col colgroup hr"));

/**
 * The elements and attributes that stay in mail: none of them runs, loads, asks for input or hides.
 * Other elements are replaced by their content.
 */
export class AllowList {
  readonly form: Form;
  /** Options for sanitize-html; made once, because that takes longer than many mails do. */
  readonly options: Readonly<IOptions>;
  readonly #everywhere: ReadonlySet<string>;
  readonly #attributes: ReadonlyMap<string, ReadonlySet<string>>;

  /**
   * @param more further attributes, by element; those of `*` on every element. An image's `src` and
   *   `class` are never the sender's own.
   */
  constructor(form: Form, more: Attributes = {}) {
    this.form = form;
    const attributes = merged(form === "look" ? attributesOfLook : attributesOfStructure, more);
    this.#attributes = new Map(
      Object.entries(attributes).map(([element, names]) => [element, new Set(names)]),
    );
    this.#everywhere = this.#attributes.get("*") ?? new Set();
    this.options = {
      allowedTags: [...elements[form]],
      allowedAttributes: attributes,
      allowedSchemes: ["http", "https", "mailto", "tel", "cid"],
      allowProtocolRelative: false,
      parseStyleAttributes: false, // StyleReader does
      nonTextTags: [...unseen],
      disallowedTagsMode: "discard",
      selfClosing: ["br", "col", "hr", "img", "wbr"],
    };
  }

  allows(element: string, attribute: string): boolean {
    return (
      this.#everywhere.has(attribute) || this.#attributes.get(element)?.has(attribute) === true
    );
  }
}

const merged = (one: Attributes, other: Attributes): Record<string, string[]> =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [
      key,
      [...(one[key] ?? []), ...(other[key] ?? [])],
    ]),
  );

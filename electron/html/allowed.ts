const list = (names: string): readonly string[] => names.split(" ");

/** Elements that give a text its structure. */
const structure = list(
  "a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark menu nav ol p pre q rp rt ruby s samp section small strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr",
);

/** Elements that stay in mail; the tags of others go. None of them runs, loads, asks or hides. */
export const elements = { look: [...structure, "big", "font", "span"], structure };

const table = list("border cellpadding cellspacing");
const cell = list("colspan rowspan");
const image = list("src alt width height");
const lists = { ol: list("start type"), ul: list("type") };

/** Attributes that stay, by element; those of `*` on each. An image's `src` is never the sender's own. */
export const attributes = {
  look: {
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
  },
  structure: { "*": ["dir"], a: ["href"], img: image, td: cell, th: cell, ...lists },
};

/** Elements whose content is not shown, or is not HTML. */
export const unseen = new Set(list("script style textarea option noscript title xml svg math template iframe noembed noframes"));

/** Elements whose height is their own; see readStyle. */
export const sized = new Set(list("img table td th tr col colgroup hr"));

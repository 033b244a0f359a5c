import { Parser } from "htmlparser2";

/**
 * The harmful parts of some HTML in another page, in words; empty when it is clean. It judges
 * independently: it uses nothing of the cleaner.
 */
export function harmIn(html: string): string[] {
  const harm: string[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (!elements.has(tag)) harm.push(`<${tag}>`);
      for (const [name, value] of Object.entries(attributes))
        if (!isHarmless(tag, name, value)) harm.push(`<${tag} ${name}="${value}">`);
    },
    oncomment(text) {
      harm.push(`<!--${text}-->`);
    },
    onprocessinginstruction(name) {
      harm.push(`<${name}>`);
    },
  });
  parser.end(html);
  return harm;
}

const words = (list: string) => new Set(list.split(" "));

const elements = words(
  "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark menu nav ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr",
);

/** Attributes that neither run, load, link nor name anything. */
const layout = words(
  "align valign bgcolor color face size width height border cellpadding cellspacing colspan rowspan span nowrap dir lang title alt start type",
);

function isHarmless(tag: string, name: string, value: string): boolean {
  if (layout.has(name))
    return !/\d{6}/.test(name === "title" || name === "alt" || name.endsWith("color") ? "" : value);
  if (name === "style") return value.split(";").every(isHarmlessDeclaration);
  if (tag === "a" && name === "href") return isHarmlessAddress(value);
  if (tag === "img" && name === "src") return /^(?:[0-9a-f]{64}|cid:\d{1,3})$/.test(value);
  if (tag === "img" && name === "class") return value === "ZCrmImage";
  return name === "data-older" && (value === "inside" || value === "after");
}

function isHarmlessAddress(address: string): boolean {
  if (/^https?:\/\/[^\s/\\]/i.test(address)) return true;
  if (/^tel:[+\d().\s-]+$/i.test(address)) return true;
  const [, to, query = ""] = /^mailto:([^?]*)(?:\?(.*))?$/is.exec(address) ?? [];
  const fields = query === "" ? [] : query.split("&");
  return (
    to !== undefined &&
    !/%0[ad]/i.test(to) &&
    fields.every((field) => /^(?:to|cc|subject|body|in-reply-to)=/i.test(field))
  );
}

/** Properties of text and tables, and the characters of their values. */
const properties =
  /^(?:color|background|background-color|font|font-(?:family|size|style|weight|variant)|line-height|(?:letter|word)-spacing|text-(?:align|decoration|decoration-line|indent|transform)|vertical-align|white-space|word-break|word-wrap|overflow-wrap|direction|display|float|clear|list-style(?:-type|-position)?|table-layout|caption-side|(?:margin|padding)(?:-top|-right|-bottom|-left)?|border(?:-(?:top|right|bottom|left))?(?:-(?:width|style|color))?|border-(?:collapse|spacing|radius)|(?:min-|max-)?(?:width|height))$/;
const value = /^[\p{L}\p{N} #%.,()'/_&+-]{1,300}$/u;

/** Only Word's hanging indents, and the space between letters and words, may be negative. */
const mayBeNegative = words("text-indent letter-spacing word-spacing vertical-align");

function isHarmlessDeclaration(declaration: string): boolean {
  const [, name = "", text = ""] = /^([a-z-]+):(.*)$/s.exec(declaration) ?? [];
  if (!properties.test(name) || !value.test(text)) return false;
  const outsideNames = text.replaceAll(/'[^']*'/g, "");
  if (/[a-z-]+\(/i.test(outsideNames.replaceAll(/\b(?:rgb|hsl)a?\(/g, ""))) return false;
  if (name === "display" && /none|flex|grid|contents/.test(text)) return false;
  if (name === "color" && /transparent|,0\)$/.test(text)) return false;
  if (/(?:^|[ ,/])-\d|(?:^|[ ,/])-\./.test(outsideNames) && !mayBeNegative.has(name)) return false;
  return name.startsWith("font") && !/\d/.test(outsideNames)
    ? true
    : outsideNames.split(/[ ,/()]+/).every((token) => isSane(name, token));
}

const pixelsIn: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  in: 96,
  cm: 38,
  mm: 4,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
};

/** No length leads out of a page, and no text is unreadably small or large. */
function isSane(name: string, token: string): boolean {
  const [, number = "", unit = ""] = /^(-?\d*\.?\d+)([a-z]+|%)?$/.exec(token) ?? [];
  const pixels = Number(number) * (pixelsIn[unit] ?? 0);
  if (number === "" || pixelsIn[unit] === undefined) return true;
  if (name === "font-size" || name === "font")
    return Math.abs(pixels) >= 5 && Math.abs(pixels) <= 200;
  if (name === "line-height") return pixels >= 8 && pixels <= 500;
  return Math.abs(pixels) <= 2_000;
}

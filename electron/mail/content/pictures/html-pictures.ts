import { Parser } from "htmlparser2";
import { withoutTrailing } from "../../../text/trim.ts";
import { Drawings, type Drawing } from "./vml.ts";

/** Attributes of an element, names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * A picture in the HTML: an image, one of a set of images, a background, or a picture in a style.
 */
export type ShownPicture = {
  /** As the HTML writes it. */
  readonly address: string;
  /**
   * Position in the HTML where its element starts; undefined when a style sheet shows it, or when
   * the position is unknown.
   */
  readonly at: number | undefined;
  /** Of that element. */
  readonly attributes: Attributes;
  /** Target of the link around it. */
  readonly link: string | undefined;
  /** It is in an element that the sender's mail program marks as the signature. */
  readonly isMarked: boolean;
};

export type HtmlPictures = {
  readonly shown: readonly ShownPicture[];
  readonly drawings: readonly Drawing[];
};

/** An open element, as its content needs to know it. */
type Surroundings = Pick<ShownPicture, "link" | "isMarked"> & {
  /** Addresses that the element itself shows. */
  readonly backgrounds: readonly string[];
  readonly isStyle: boolean;
};

const outermost: Surroundings = {
  link: undefined,
  isMarked: false,
  backgrounds: [],
  isStyle: false,
};

/** A style may lay several over one another. Each drawing in the element reads them. */
const mostBackgrounds = 10;

/**
 * The pictures of a mail's HTML. A link to a picture does not show it. One pass, linear in the
 * length.
 */
export function picturesIn(html: string): HtmlPictures {
  const shown: ShownPicture[] = [];
  const drawings = new Drawings();
  const open: Surroundings[] = [];
  const around = () => open.at(-1) ?? outermost;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const { link, isMarked } = around();
        const addresses = shownBy(tag, attributes);
        for (const address of addresses)
          shown.push({ address, at: parser.startIndex, attributes, link, isMarked });
        drawings.onElement(addresses, attributes["v:shapes"]);
        open.push({
          link: tag === "a" ? attributes["href"] : link,
          isMarked: isMarked || isSignatureElement(attributes),
          backgrounds: addresses.slice(0, mostBackgrounds),
          isStyle: tag === "style",
        });
      },
      ontext(text) {
        if (around().isStyle)
          for (const address of addressesInCss(text)) shown.push(somewhere(address));
        else drawings.onText(text);
      },
      oncomment(comment) {
        drawings.onComment(comment, around().backgrounds);
      },
      onclosetag() {
        open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return { shown, drawings: drawings.found };
}

/**
 * The pictures without the structure, as far as possible, for HTML that is too long or too complex
 * to be parsed.
 */
export function picturesWithoutStructure(html: string): HtmlPictures {
  const written = [...html.matchAll(/\b(?:src|background)\s*=\s*["']?([^"'\s>]{1,2000})/gi)].map(
    ([, address = ""]) => address,
  );
  return { shown: [...written, ...addressesInCss(html)].map(somewhere), drawings: [] };
}

/** A picture that is shown at an unknown place. */
const somewhere = (address: string): ShownPicture => ({
  address,
  at: undefined,
  attributes: {},
  link: undefined,
  isMarked: false,
});

/** The addresses of the pictures that an element shows. */
function shownBy(tag: string, attributes: Attributes): string[] {
  const { src, srcset, background, poster, style } = attributes;
  const addresses = [
    background,
    poster,
    tag === "image" ? (attributes["href"] ?? attributes["xlink:href"]) : undefined,
  ];
  if (tag === "img" || tag === "input" || tag === "source")
    addresses.push(src, ...addressesInSet(srcset ?? ""));
  return [...addresses, ...addressesInCss(style ?? "")].filter(
    (address): address is string => address !== undefined && address !== "",
  );
}

/** A set of images has a handful; characters. */
const longestSet = 10_000;

/** The words of `a.png 1x, b.png 2x`: its widths and densities match no part's address. */
const addressesInSet = (set: string): string[] =>
  set
    .slice(0, longestSet)
    .split(/\s+/)
    .map((word) => withoutTrailing(word, /,/));

/** Longest address of a part, characters: longer ones hold the picture itself. */
const longestAddress = 2000;

/** The content of each `url(…)`, without quotes. No character is looked at twice. */
const addressesInCss = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]*)/gi)]
    .map(([, address = ""]) => address.trim())
    .filter(({ length }) => length <= longestAddress);

/**
 * Classes, ids and names that mail programs give the signature; Outlook on the web adds `x_` to
 * each when it quotes.
 */
const signatureClass =
  /(?:^|\s)(?:x_)*(?:gmail_signature|moz-signature|protonmail_signature_block|bloop_sign)(?:$|\s)/i;
const signatureId =
  /^(?:x_)*(?:signature|ms-outlook-mobile-signature|applemailsignature|composer_signature)$/i;

const isSignatureElement = (attributes: Attributes): boolean =>
  signatureClass.test(attributes["class"] ?? "") ||
  signatureId.test(attributes["id"] ?? "") ||
  attributes["name"] === "messageSignatureSection";

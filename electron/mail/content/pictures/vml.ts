import { Parser } from "htmlparser2";
import { isTooComplex } from "../../../html/html-complexity.ts";

/**
 * Pictures in a comment that only Outlook and Word draw, and the pictures that all other programs
 * show in their place:
 *
 *     <!--[if gte vml 1]><v:shape id="P1"><v:imagedata src="cid:image001.emz"/></v:shape><![endif]-->
 *     <![if !vml]><img src="cid:image002.png" v:shapes="P1"><![endif]>
 */
export type Drawing = {
  /** Addresses in the comment, by shape; a group is one shape. */
  readonly shapes: (readonly string[])[];
  /**
   * Addresses of the pictures that replace it, by element; empty where the drawing is the only
   * copy.
   */
  readonly instead: (readonly string[])[];
  /**
   * The shapes are the bullets of lists: they are drawn once, and may be shown in several places.
   */
  readonly areBullets: boolean;
};

/**
 * Finds drawings and their replacements; it receives a mail's HTML in document order. A picture
 * replaces a drawing
 *
 * - in the section for other programs after it (`<![if !vml]>`, `<!--[if !mso]><!-->`, as Exchange
 *   rewrites it `<!--[if !vml]-->`);
 * - right after a drawn picture, where a mail gateway removed those marks;
 * - after it with other elements but no words between, if its `v:shapes` names the drawing;
 * - as the background of the element around it, if all the drawing's pictures are fills
 *   (`<v:fill>`).
 *
 * The bullets of a list are drawn once, before the list (`o:bullet`), and shown at each item
 * (`<![if !supportLists]>`).
 */
export class Drawings {
  readonly #found: Drawing[] = [];
  readonly #bullets: Drawing = { shapes: [], instead: [], areBullets: true };
  /** The drawing before this place, while its replacement may still follow. */
  #waiting: (Drawing & { readonly ids: ReadonlySet<string>; isNext: boolean }) | undefined;
  /** The drawing that the open section replaces. */
  #section: Drawing | undefined;

  get found(): readonly Drawing[] {
    return this.#bullets.shapes.length === 0 ? this.#found : [...this.#found, this.#bullets];
  }

  /** @param backgrounds addresses that the element around the comment shows as its background */
  onComment(comment: string, backgrounds: readonly string[]): void {
    const [, condition = "", content = ""] =
      /^\[if\b([^\]]{0,200})\]>?([\s\S]*)$/i.exec(comment) ?? [];
    if (condition === "") {
      if (/^(?:<!)?\[endif\]/i.test(comment)) this.#section = undefined;
    } else if (/^(?:<!-*)?\s*$/.test(content)) this.#openSection(condition);
    else this.#draw(content, backgrounds);
  }

  /**
   * @param addresses of the pictures that it shows
   * @param standsFor its `v:shapes`
   */
  onElement(addresses: readonly string[], standsFor = ""): void {
    const drawing = this.#section ?? this.#drawingBefore(addresses.length > 0, standsFor);
    if (addresses.length > 0) drawing?.instead.push(addresses);
  }

  onText(text: string): void {
    if (this.#section === undefined && /\S/.test(text)) this.#waiting = undefined;
  }

  /** The drawing before an element that shows a picture in its place. */
  #drawingBefore(isPicture: boolean, standsFor: string): Drawing | undefined {
    const waiting = this.#waiting;
    if (waiting === undefined) return undefined;
    const { ids, isNext } = waiting;
    waiting.isNext = false;
    if (!isPicture) return undefined;
    this.#waiting = undefined;
    return isNext || standsFor.split(" ").some((id) => ids.has(id)) ? waiting : undefined;
  }

  #openSection(condition: string): void {
    if (!/^[\s(]*!/.test(condition)) return;
    this.#section = /supportlists/i.test(condition) ? this.#bullets : this.#waiting;
    this.#waiting = undefined;
  }

  #draw(content: string, backgrounds: readonly string[]): void {
    const { shapes, isClosed } = shapesIn(content);
    for (const { addresses, isBullet } of shapes)
      if (isBullet) this.#bullets.shapes.push(addresses);
    const drawn = shapes.filter(({ isBullet }) => !isBullet);
    if (drawn.length === 0) return;
    const isFilled = drawn.every(({ by }) => by === "v:fill");
    const shapesDrawn = drawn.map(({ addresses }) => addresses);
    const drawing = {
      shapes: shapesDrawn,
      instead: isFilled ? [backgrounds] : [],
      areBullets: false,
    };
    this.#found.push(drawing);
    // The rest is in the shape and replaces nothing: newsletters draw the background of a text like
    // this.
    if (!isClosed) return;
    const isNext = drawn.every(({ by }) => by === "v:imagedata");
    this.#waiting = { ...drawing, ids: new Set(drawn.flatMap(({ ids }) => ids)), isNext };
  }
}

/**
 * Elements that refer to a picture. Newsletters hide plain images from all programs but Outlook,
 * too.
 */
const pictureTags = ["v:imagedata", "v:fill", "img"] as const;
type PictureTag = (typeof pictureTags)[number];

type Shape = {
  readonly addresses: string[];
  /** `id` of the shape and of those in it. */
  readonly ids: string[];
  /** The tag that refers to its first picture. */
  by: PictureTag | undefined;
  isBullet: boolean;
};

/** The shapes of a conditional comment that have pictures, and whether the last one ends in it. */
function shapesIn(content: string): { shapes: readonly Shape[]; isClosed: boolean } {
  if (!/<(?:v:|img\b)/i.test(content) || isTooComplex(content))
    return { shapes: [], isClosed: true };
  const shapes: Shape[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const isVml = tag.startsWith("v:");
        if (!isVml && tag !== "img") return;
        if (depth === 0) shapes.push({ addresses: [], ids: [], by: undefined, isBullet: false });
        if (isVml) depth++;
        const shape = shapes.at(-1);
        if (shape !== undefined) addTo(shape, tag, attributes);
      },
      onclosetag(tag) {
        if (tag.startsWith("v:")) depth--;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.write(content);
  const isClosed = depth === 0;
  parser.end();
  return { shapes: shapes.filter(({ addresses }) => addresses.length > 0), isClosed };
}

/** Adds the ids and addresses of one element to its shape. */
function addTo(shape: Shape, tag: string, attributes: Readonly<Record<string, string>>): void {
  const { id, src, "o:href": href, "o:bullet": bullet } = attributes;
  if (id !== undefined) shape.ids.push(id);
  if (bullet !== undefined) shape.isBullet = true;
  const by = pictureTags.find((one) => one === tag);
  const addresses = [src, href].filter(
    (address): address is string => address !== undefined && address !== "",
  );
  if (by === undefined || addresses.length === 0) return;
  shape.by ??= by;
  shape.addresses.push(...addresses);
}

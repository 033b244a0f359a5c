import { isPicture } from "./drawable.ts";
import type { ShownPicture } from "./html-pictures.ts";
import type { InlineParts } from "./inline-images.ts";
import type { Spot } from "./message-layout.ts";
import { PicturePlaces, type PicturePlace } from "./picture-places.ts";
import { displayedSize, pictureSize, type PictureSize } from "./picture-size.ts";
import { roleNamed, type Role } from "./picture-words.ts";

/** Evidence about a picture attached to a mail. */
export type Evidence = {
  readonly name: string;
  /** The roles that its name and its descriptions suggest. */
  readonly roles: ReadonlySet<Role>;
  /** Targets of the links around it. */
  readonly links: ReadonlySet<string>;
  /** The largest size at which it is shown; the file's own size when it is not shown. */
  readonly size: PictureSize | undefined;
  /** Of the file. */
  readonly bytes: number;
  readonly isShown: boolean;
  /** It has a content id or an address, but the HTML neither shows nor draws it. */
  readonly isLeftOver: boolean;
  /** It is shown in an element that the sender's mail program marks as the signature. */
  readonly isMarked: boolean;
  /** Where it is shown. */
  readonly spots: ReadonlySet<Spot>;
  /** Its message ends with contact details. */
  readonly hasContact: boolean;
  /** It is shown only in older messages. */
  readonly isOlder: boolean;
  /** In how many of the mail's messages these bytes are shown, under any name. */
  readonly messages: number;
  /** Another small picture stands beside it. */
  readonly isInRow: boolean;
};

/** One occurrence of a picture in the HTML. */
type Sighting = {
  readonly index: number;
  readonly picture: ShownPicture;
  readonly size: PictureSize | undefined;
  readonly place: PicturePlace | undefined;
};

/**
 * Gathers the evidence about a mail's pictures, by their index among its attachments.
 *
 * @param html in which `inline` looked
 * @param sha256 of the attachments, in their order
 * @param sender name of the mail's writer
 */
export function evidenceOf(
  inline: InlineParts,
  html: string | undefined,
  sha256: readonly string[],
  sender: string | undefined,
): ReadonlyMap<number, Evidence> {
  const files = [...inline.attachments.entries()].filter(([, attachment]) => isPicture(attachment));
  const isPlaced = files.some(([index]) => inline.shown(index).some(({ at }) => at !== undefined));
  const places = isPlaced && html !== undefined ? new PicturePlaces(html, sender) : undefined;
  const sightings = files.flatMap(([index, { bytes }]) =>
    sightingsOf(index, pictureSize(bytes), inline, places),
  );
  const inRow = places === undefined ? new Set<number>() : inRowsOf(sightings, places);
  const byIndex = Map.groupBy(sightings, ({ index }) => index);
  const messages = messagesOf(sightings, sha256);
  return new Map(
    files.map(([index, file]) => {
      const seen = byIndex.get(index) ?? [];
      const couldBeShown =
        html !== undefined &&
        ((file.contentId ?? "") !== "" || (file.contentLocation ?? "") !== "");
      const evidence: Evidence = {
        ...whatIsSeen(seen),
        name: file.name ?? "",
        roles: rolesIn([
          file.name ?? "",
          ...new Set(seen.flatMap(({ picture }) => picture.attributes["alt"] ?? [])),
        ]),
        size: largestOf(seen) ?? pictureSize(file.bytes),
        bytes: file.bytes.byteLength,
        isLeftOver: couldBeShown && seen.length === 0 && !inline.isDrawn(index),
        messages: messages.get(sha256[index] ?? "")?.size ?? 0,
        isInRow: inRow.has(index),
      };
      return [index, evidence];
    }),
  );
}

function sightingsOf(
  index: number,
  file: PictureSize | undefined,
  inline: InlineParts,
  places: PicturePlaces | undefined,
): Sighting[] {
  return inline.shown(index).map((picture) => ({
    index,
    picture,
    size: displayedSize(picture.attributes, file),
    place: picture.at === undefined ? undefined : places?.placeOf(picture.at),
  }));
}

function whatIsSeen(seen: readonly Sighting[]) {
  const places = seen.flatMap(({ place }) => place ?? []);
  return {
    isShown: seen.length > 0,
    isMarked: seen.some(({ picture }) => picture.isMarked),
    links: new Set(seen.flatMap(({ picture }) => picture.link ?? [])),
    spots: new Set(places.map(({ spot }) => spot)),
    hasContact: places.some(({ hasContact }) => hasContact),
    isOlder: places.length > 0 && places.every(({ message }) => message > 0),
  };
}

/** The messages that show the same bytes, by their hash. */
function messagesOf(
  sightings: readonly Sighting[],
  sha256: readonly string[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const messages = new Map<string, Set<number>>();
  for (const { index, place } of sightings) {
    const hash = sha256[index] ?? "";
    messages.set(hash, (messages.get(hash) ?? new Set()).add(place?.message ?? 0));
  }
  return messages;
}

const rolesIn = (texts: readonly string[]): ReadonlySet<Role> =>
  new Set(texts.flatMap((text) => roleNamed(text) ?? []));

const largestOf = (seen: readonly Sighting[]): PictureSize | undefined =>
  seen
    .flatMap(({ size }) => size ?? [])
    .toSorted((a, b) => b.width * b.height - a.width * a.height)[0];

/** Largest icon of a social network, pixels to a side. */
const icon = 64;
/** Longest text between two icons, such as a line or a dot; characters. */
const separator = 12;

/**
 * The indexes of small pictures with another one beside them, or on the next line that is not
 * empty.
 */
function inRowsOf(sightings: readonly Sighting[], places: PicturePlaces): ReadonlySet<number> {
  const icons = sightings
    .filter(({ size }) => size !== undefined && size.width <= icon && size.height <= icon)
    .toSorted((a, b) => (a.picture.at ?? 0) - (b.picture.at ?? 0));
  const inRow = new Set<number>();
  for (const [next, { index, place }] of icons.entries()) {
    const before = icons[next - 1];
    if (before?.place === undefined || place === undefined || before.index === index) continue;
    if (
      before.place.message !== place.message ||
      places.charactersOn(before.place.line, place.line) > separator
    )
      continue;
    inRow.add(before.index).add(index);
  }
  return inRow;
}

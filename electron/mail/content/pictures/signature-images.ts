import type { Evidence } from "./picture-evidence.ts";
import { isInvisible, type PictureSize } from "./picture-size.ts";
import { isDecoration, isNamedByOutlook, isNamedForSignature, leadsHome } from "./picture-words.ts";

/** Logos and portraits, pixels. */
const logo = { width: 350, height: 240 };
/** Banners are hardly shown larger, pixels; photos and screenshots are. */
const banner = { width: 720, height: 260 };
/** Nothing in a signature is shown larger, pixels, nor weighs more, bytes. */
const largest = { width: 900, height: 480 };
const heaviest = 256 * 1024;
/** Graphics of a few colours weigh less, bytes; photos weigh more. */
const heavy = 100 * 1024;
/** Where the size cannot be read, so few bytes are no photo. */
const light = 10 * 1024;

const fits = ({ width, height }: PictureSize, most: PictureSize): boolean =>
  width <= most.width && height <= most.height;

type Clue = { readonly points: number; readonly holds: (evidence: Evidence) => boolean };

/** What speaks for a signature and what against it, place first. */
const clues: readonly Clue[] = [
  // The sender's mail program says so: Gmail, Thunderbird, Outlook on the web and others put the
  // signature into an element of its own.
  { points: 4, holds: ({ isMarked }) => isMarked },
  // Below "Best regards" are the name, the logo, the disclaimer.
  { points: 3, holds: ({ spots }) => spots.has("closing") },
  // The end of a message without closing words may be a logo, or the screenshot that the message is
  // about.
  { points: 1, holds: ({ spots }) => spots.has("end") },
  // The message goes on below it, or leads to it; or the message is nothing but the picture, and so
  // was written for it.
  {
    points: -4,
    holds: ({ isMarked, spots }) => !isMarked && (spots.has("words") || spots.has("alone")),
  },
  // What people file is seldom in an older message; its logos are always there.
  { points: 1, holds: ({ isOlder }) => isOlder },
  // Outlook carries along what older messages showed, when it quotes them no longer.
  { points: 3, holds: ({ isLeftOver, name }) => isLeftOver && isNamedByOutlook(name) },
  // A logo is there once for each message of a conversation.
  { points: 2, holds: ({ messages }) => messages > 1 },
  // A signature gives addresses and telephone numbers, a message below which a screenshot stands
  // seldom does.
  {
    points: 1,
    holds: ({ hasContact, spots }) => hasContact && (spots.has("closing") || spots.has("end")),
  },
  // Icons of social networks stand side by side; so do samples of colours.
  { points: 1, holds: ({ isInRow }) => isInRow },
  // As it is shown: the files of logos are twice as large for sharp screens. Wide and low are
  // banners, and screenshots of one line.
  {
    points: 1,
    holds: ({ size, bytes }) => (size === undefined ? bytes <= light : fits(size, logo)),
  },
  { points: -1, holds: ({ size }) => size !== undefined && !fits(size, banner) },
  { points: -1, holds: ({ bytes }) => bytes > heavy },
  // What a mail program adds by itself is no content wherever it is.
  { points: 8, holds: ({ name }) => isDecoration(name) },
  // New Outlook names the pictures of signatures like this, and pasted ones `image.png`.
  { points: 2, holds: ({ name }) => isNamedForSignature(name) },
  { points: 2, holds: ({ roles }) => roles.has("signature") },
  // "chart.png", "IMG_2041.jpg", or a description that says so: Outlook writes one for each picture
  // by itself.
  { points: -4, holds: ({ roles }) => roles.has("content") },
  // A logo leads to the company's site, an icon to the social network.
  { points: 2, holds: ({ links }) => [...links].some(leadsHome) },
];

/** Below closing words and of the size of a logo is enough; either of them alone is not. */
const enough = 4;

/**
 * Whether a picture is probably a part of a signature, or a pixel that counts readers, and no
 * content.
 *
 * Precision comes before completeness: who reads "probably part of a signature" unticks the
 * picture, and a chart that is lost like this is worse than a logo that is filed. So no number of
 * clues makes a signature of what is larger than any banner, nor of a file that nothing could show,
 * because somebody attached it by hand; and what speaks for content outweighs the place below the
 * closing words.
 *
 * How well this works: `npm run eval -- signatures`.
 */
export function isLikelySignature(evidence: Evidence): boolean {
  const { size, bytes, isShown, isLeftOver } = evidence;
  if (bytes === 0 || !(isShown || isLeftOver)) return false;
  if (bytes > heaviest || (size !== undefined && !fits(size, largest))) return false;
  if (size !== undefined && isInvisible(size)) return true;
  return (
    clues.reduce((sum, { points, holds }) => sum + (holds(evidence) ? points : 0), 0) >= enough
  );
}

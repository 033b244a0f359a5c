import type { Evidence } from "./picture-evidence.ts";
import { isInvisible, type PictureSize } from "./picture-size.ts";
import { isDecoration, isNamedByOutlook, isNamedForSignature, leadsHome } from "./picture-words.ts";

/** Largest logo or portrait, pixels. */
const logo = { width: 350, height: 240 };
/** Largest banner, pixels; photos and screenshots are shown larger. */
const banner = { width: 720, height: 260 };
/** Largest picture of a signature: as shown, in pixels, and its file, in bytes. */
const largest = { width: 900, height: 480 };
const heaviest = 256 * 1024;
/** Graphics of a few colours are smaller than this, photos larger; bytes. */
const heavy = 100 * 1024;
/** Without a known size, a file of so few bytes is no photo. */
const light = 10 * 1024;

const fits = ({ width, height }: PictureSize, most: PictureSize): boolean =>
  width <= most.width && height <= most.height;

type Clue = { readonly points: number; readonly holds: (evidence: Evidence) => boolean };

/** The evidence for and against a signature, its position first. */
const clues: readonly Clue[] = [
  // The sender's mail program marks it: Gmail, Thunderbird, Outlook on the web and others put the
  // signature into an element of its own.
  { points: 4, holds: ({ isMarked }) => isMarked },
  // Below "Best regards" are the name, the logo, the disclaimer.
  { points: 3, holds: ({ spots }) => spots.has("closing") },
  // At the end of a message without closing words, it may be a logo, or the screenshot that the
  // message is about.
  { points: 1, holds: ({ spots }) => spots.has("end") },
  // The message continues below it, or leads to it; or the picture is the whole message, which was
  // written for it.
  {
    points: -4,
    holds: ({ isMarked, spots }) => !isMarked && (spots.has("words") || spots.has("alone")),
  },
  // People seldom file content in an older message; its logos are always there.
  { points: 1, holds: ({ isOlder }) => isOlder },
  // Outlook keeps the pictures of older messages when it no longer quotes them.
  { points: 3, holds: ({ isLeftOver, name }) => isLeftOver && isNamedByOutlook(name) },
  // A logo appears once in each message of a conversation.
  { points: 2, holds: ({ messages }) => messages > 1 },
  // A signature has addresses and telephone numbers; a message above a screenshot seldom has.
  {
    points: 1,
    holds: ({ hasContact, spots }) => hasContact && (spots.has("closing") || spots.has("end")),
  },
  // Icons of social networks are side by side; so are samples of colours.
  { points: 1, holds: ({ isInRow }) => isInRow },
  // The size as shown: the files of logos are twice as large for sharp screens. Banners are wide
  // and low, and so are screenshots of one line.
  {
    points: 1,
    holds: ({ size, bytes }) => (size === undefined ? bytes <= light : fits(size, logo)),
  },
  { points: -1, holds: ({ size }) => size !== undefined && !fits(size, banner) },
  { points: -1, holds: ({ bytes }) => bytes > heavy },
  // A picture that a mail program adds by itself is never content.
  { points: 8, holds: ({ name }) => isDecoration(name) },
  // New Outlook gives these names to the pictures of signatures; it names pasted ones `image.png`.
  { points: 2, holds: ({ name }) => isNamedForSignature(name) },
  { points: 2, holds: ({ roles }) => roles.has("signature") },
  // "chart.png", "IMG_2041.jpg", or a description: Outlook writes one for each picture by itself.
  { points: -4, holds: ({ roles }) => roles.has("content") },
  // A logo leads to the company's site, an icon to the social network.
  { points: 2, holds: ({ links }) => [...links].some(leadsHome) },
];

/** Below the closing words and of a logo's size is enough; either of them alone is not. */
const enough = 4;

/**
 * Whether a picture is probably not content, but part of a signature or a tracking pixel.
 *
 * Precision comes before recall: the user unticks a picture that is "probably part of a signature",
 * and losing a chart like this is worse than filing a logo. So a picture larger than any banner
 * never counts as a signature, nor does a file that the mail cannot show, because somebody attached
 * it by hand; and evidence for content outweighs the place below the closing words.
 *
 * Measure it with `npm run eval -- signatures`.
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

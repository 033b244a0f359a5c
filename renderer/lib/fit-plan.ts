import type { Draft } from "../../electron/contract/draft.ts";
import type { Attachment } from "../../electron/contract/email.ts";
import { attachmentLimitCount } from "../../electron/contract/limits.ts";
import { mayBePhoto } from "../../electron/contract/photos.ts";
import { text } from "../../electron/language/text.ts";
import { filedSize, isCounted, loadOf, type Load } from "./attachments.ts";
import { keyOf, type Step } from "./fit-step.ts";

/** What the user decided about the files of a mail. */
export type Decided = {
  /** Positions of the attachments that are left out. */
  readonly without: ReadonlySet<number>;
  /** Whether the mail's own file is attached, too. */
  readonly withOriginal: boolean;
  /** Suggestions that the user took, in that order. */
  readonly taken: readonly Step[];
};

/** A way to make a mail fit that is offered, or was taken and can be taken back. */
export type Suggestion = {
  readonly step: Step;
  /** Bytes of the files that it is about, before and after it. */
  readonly bytes: number;
  readonly bytesAfter: number;
  /** The mail with this step, which may already be taken. */
  readonly after: Load;
  readonly isTaken: boolean;
};

/** As people look for it: what nobody misses comes first. */
const order: readonly Step["kind"][] = [
  "logos",
  "photos",
  "original",
  "enough",
  "largest",
  "smallest",
];

/**
 * What would make a mail fit that does not, and what the user has taken of it. A suggestion that
 * hardly helps is none: it must make the mail fit, or take away a tenth of what is too much.
 */
export function suggestionsFor(draft: Draft, decided: Decided): Suggestion[] {
  const load = loadOf(draft, decided.without, decided.withOriginal);
  const taken = [
    ...decided.taken.filter((step) => isInEffect(step, decided)),
    ...shrunkPhotos(draft, decided, true),
  ];
  const offered = stepsFor(draft, load, decided).filter(
    (step) =>
      !taken.some((one) => keyOf(one) === keyOf(step)) &&
      helps(load, loadAfter(draft, decided, step)),
  );
  return [
    ...taken.map((step) => ({ step, isTaken: true })),
    ...offered.map((step) => ({ step, isTaken: false })),
  ]
    .map(({ step, isTaken }) => ({
      step,
      isTaken,
      ...bytesOf(draft, step),
      after: loadAfter(draft, decided, step),
    }))
    .toSorted((a, b) => order.indexOf(a.step.kind) - order.indexOf(b.step.kind));
}

/** "then it fits" */
export function verdictOf({ tooManyBytes, tooMany, count }: Load): string {
  if (tooManyBytes > 0) return text("fit-plan.then.too-large", { size: tooManyBytes });
  if (tooMany > 0) return text("fit-plan.then.too-many", { count, excess: tooMany });
  return text("fit-plan.then.fits");
}

/** The user may have ticked a file again since. */
const isInEffect = ({ kind, files }: Step, { without, withOriginal }: Decided): boolean =>
  kind === "original" ? !withOriginal : files.every((position) => without.has(position));

function loadAfter(draft: Draft, { without, withOriginal }: Decided, { kind, files }: Step): Load {
  if (kind === "photos") return loadOf(withShrunk(draft, files), without, withOriginal);
  return loadOf(draft, new Set([...without, ...files]), withOriginal && kind !== "original");
}

/** The draft with the smaller versions of these photos. */
function withShrunk(draft: Draft, positions: readonly number[]): Draft {
  const photos = new Set(positions.map((position) => draft.email.attachments[position]?.sha256));
  const shrunk = (draft.shrunk ?? []).map((photo) =>
    photos.has(photo.of) ? { ...photo, isUsed: true } : photo,
  );
  return { ...draft, shrunk };
}

function bytesOf(draft: Draft, step: Step): Pick<Suggestion, "bytes" | "bytesAfter"> {
  if (step.kind === "original") return { bytes: draft.original?.size ?? 0, bytesAfter: 0 };
  const files = step.files.flatMap((position) => draft.email.attachments[position] ?? []);
  const after = step.kind === "photos" ? withShrunk(draft, step.files) : undefined;
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    bytes: sum(files.map(({ size }) => size)),
    bytesAfter: after === undefined ? 0 : sum(files.map((file) => filedSize(after, file))),
  };
}

/** Positions of the attachments that may be photos and are not left out. */
export const photosOf = (draft: Draft, without: ReadonlySet<number>): number[] =>
  [...draft.email.attachments.entries()]
    .filter(([position, file]) => !without.has(position) && mayBePhoto(file))
    .map(positionOf);

/** Those that have a smaller version which is used, or is not. */
function shrunkPhotos(draft: Draft, { without }: Decided, isUsed: boolean): Step[] {
  const having = new Set(
    draft.shrunk?.filter((photo) => photo.isUsed === isUsed).map(({ of }) => of),
  );
  const files = photosOf(draft, without).filter((position) =>
    having.has(draft.email.attachments[position]?.sha256 ?? ""),
  );
  return files.length === 0 ? [] : [{ kind: "photos", files }];
}

function helps(before: Load, after: Load): boolean {
  const isEnough = after.tooManyBytes === 0 && after.tooMany === 0;
  return (
    isEnough ||
    before.tooManyBytes - after.tooManyBytes > before.tooManyBytes / 10 ||
    before.tooMany - after.tooMany > before.tooMany / 10
  );
}

function stepsFor(draft: Draft, load: Load, decided: Decided): Step[] {
  const { without, withOriginal } = decided;
  if (load.tooManyBytes === 0 && load.tooMany === 0) return [];
  const ticked = [...draft.email.attachments.entries()].filter(
    ([position]) => !without.has(position),
  );
  const logos = ticked
    .filter(([, { likelySignature }]) => likelySignature === true)
    .map(positionOf);
  return [
    ...(logos.length > 0 ? [{ kind: "logos" as const, files: logos }] : []),
    ...shrunkPhotos(draft, decided, false),
    ...(withOriginal ? [{ kind: "original" as const, files: [] as const }] : []),
    ...(load.tooManyBytes > 0
      ? bySize(draft, ticked, load.tooManyBytes)
      : byCount(draft, ticked, load.count - attachmentLimitCount)),
  ];
}

type Entry = readonly [position: number, file: Attachment];

const positionOf = ([position]: Entry): number => position;

/** The largest file, and the smallest one that is enough. */
function bySize(draft: Draft, ticked: readonly Entry[], excess: number): Step[] {
  const sizeOf = ([, file]: Entry) => filedSize(draft, file);
  const sorted = ticked.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [largest] = sorted;
  const enough = sorted.findLast((entry) => sizeOf(entry) >= excess);
  return [
    ...(enough === undefined || enough === largest
      ? []
      : [{ kind: "enough" as const, files: [enough[0]] as const }]),
    ...(largest === undefined ? [] : [{ kind: "largest" as const, files: [largest[0]] as const }]),
  ];
}

/** The smallest of the files that Zoho counts. */
function byCount(draft: Draft, ticked: readonly Entry[], tooMany: number): Step[] {
  const files = ticked
    .filter(([position, file]) => isCounted(draft, position, file))
    .toSorted(([, a], [, b]) => a.size - b.size)
    .slice(0, tooMany)
    .map(positionOf);
  return files.length === 0 ? [] : [{ kind: "smallest", files }];
}

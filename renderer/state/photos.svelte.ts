import { SvelteMap } from "svelte/reactivity";
import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import { fetchFile } from "../lib/fetch-file.ts";
import type { Shrinking } from "../photos/shrink.ts";
import { Shrinker } from "../photos/shrinker.ts";
import type { Notices } from "./notices.svelte.ts";

type PhotosParts = {
  readonly bridge: Pick<Bridge, "getPhoto" | "keepShrunkPhoto" | "useShrunkPhotos">;
  readonly notices: Notices;
};

/** Smaller versions of the photos of the mail in hand: made while it does not fit, and kept by main. */
export class Photos {
  readonly #parts: PhotosParts;
  readonly #shrinker = new Shrinker();
  /** What became of those that were looked at, by draft and bytes. */
  readonly #looked = new SvelteMap<string, Shrinking["outcome"]>();
  #wanted: { readonly draft: Draft; readonly positions: readonly number[] } | undefined;
  #isWorking = false;

  constructor(parts: PhotosParts) {
    this.#parts = parts;
  }

  /**
   * Makes smaller versions of these attachments, one after the other. What was wanted before is
   * given up.
   */
  want(draft: Draft, positions: readonly number[]): void {
    this.#wanted = { draft, positions };
    if (!this.#isWorking) void this.#work();
  }

  /** Whether one of these attachments is still to be looked at. */
  isLooking(draft: Draft, positions: readonly number[]): boolean {
    return positions.some((position) => !this.#isKnown(draft, position));
  }

  /** Those of these attachments that could not be made smaller although they seem to be photos. */
  failed(draft: Draft, positions: readonly number[]): number[] {
    return positions.filter((position) => this.#looked.get(keyOf(draft, position)) === "failed");
  }

  /** Files the smaller versions of these photos, or the photos as they came. */
  async use(draft: Draft, positions: readonly number[], isUsed: boolean): Promise<void> {
    const { bridge, notices } = this.#parts;
    const photos = positions.map((position) => draft.email.attachments[position]?.sha256 ?? "");
    const reply = await ask(() => bridge.useShrunkPhotos({ draftId: draft.id, photos, isUsed }));
    if (!reply.ok) notices.complain(text("fit-plan.photos-stay"), reply.problem);
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const { draft, position } = next;
      this.#looked.set(keyOf(draft, position), await this.#shrink(draft, position));
    }
    this.#isWorking = false;
    this.#shrinker.close();
  }

  #next(): { readonly draft: Draft; readonly position: number } | undefined {
    if (this.#wanted === undefined) return undefined;
    const { draft, positions } = this.#wanted;
    const position = positions.find((one) => !this.#isKnown(draft, one));
    return position === undefined ? undefined : { draft, position };
  }

  async #shrink(draft: Draft, attachment: number): Promise<Shrinking["outcome"]> {
    const { bridge } = this.#parts;
    const of = { draftId: draft.id, attachment };
    const photo = await fetchFile((at) => bridge.getPhoto({ ...of, at }));
    if (photo?.ok !== true) return "failed";
    const made = await this.#shrinker.shrink(photo.value);
    if (made.outcome !== "smaller") return made.outcome;
    const kept = await ask(() => bridge.keepShrunkPhoto({ ...of, bytes: made.bytes }));
    return kept.ok ? "smaller" : "failed";
  }

  #isKnown(draft: Draft, position: number): boolean {
    const of = draft.email.attachments[position]?.sha256;
    return (
      draft.shrunk?.some((photo) => photo.of === of) === true ||
      this.#looked.has(keyOf(draft, position))
    );
  }
}

const keyOf = (draft: Draft, position: number): string =>
  `${draft.id} ${draft.email.attachments[position]?.sha256 ?? ""}`;

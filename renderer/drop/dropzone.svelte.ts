import { recordKey } from "../../electron/contract/record-key.ts";
import type { RecordHit } from "../../electron/contract/record.ts";
import { takeFiles, type Arrival } from "./arrivals.ts";
import {
  adviceOf,
  mayBeSeveral,
  offerOf,
  outlookSubjects,
  type Guide,
  type Offer,
} from "./drag-advice.ts";

/** Records on which mails can be dropped, and the organisation that they belong to. */
export type DropTargets = {
  readonly organisationId: string;
  readonly records: readonly RecordHit[];
};

/** The record that mails were dropped on. */
export type DroppedOnto = { readonly organisationId: string; readonly record: RecordHit };

/** What becomes of dropped mails at once: all are filed with a record, or each thread is decided. */
export type DropGoal = DroppedOnto | "each-thread";

/** The content of a drop: files that are being read, or advice if there were none. */
export type Dropped = {
  readonly arrivals: readonly Arrival[];
  /** Absent where the drop was elsewhere in the window. */
  readonly goal?: DropGoal | undefined;
  readonly advice: Guide | undefined;
  /** Subjects from the new Outlook's drag data. */
  readonly subjects: readonly string[];
};

type See = (how: "drag" | "drop", data: DataTransfer, arrivals?: readonly Arrival[]) => void;

/** Time in ms in which a drag that seems to be gone may still move or drop. */
const doubtMs = 1000;

/** Most characters to read of a drag's text; a list of subjects is shorter. */
const textLimit = 256 * 1024;

/**
 * Makes the whole window a drop target. The effect is `copy` on every dragenter and dragover,
 * whatever the source allows: Chromium's default is `move`, and Outlook then moves the user's mail
 * to Deleted Items.
 */
export class Dropzone {
  /** The current drag, if any. */
  offer = $state.raw<Offer | undefined>();
  /** Number of dragged files, if the source tells. */
  count = $state(0);
  /** Whether they may be more than one mail. */
  isSeveral = $state(false);
  /** The same for the whole drag, so that none moves under the pointer. */
  targets = $state.raw<DropTargets | undefined>();
  /** The target under the pointer, which is shown as such. */
  goal = $state.raw<DropGoal | undefined>();
  readonly #ondrop: (dropped: Dropped) => void;
  readonly #onsee: See;
  /** What the source allows; it may change while the user holds a key. */
  #effects = "";
  #doubtTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param onsee looks at the data of each drag and drop */
  constructor(ondrop: (dropped: Dropped) => void, onsee: See) {
    this.#ondrop = ondrop;
    this.#onsee = onsee;
  }

  /**
   * Adds listeners to the window or the mail's frame, in the capture phase. @returns removes them
   */
  listen(target: Window): () => void {
    const off = new AbortController();
    const options = { capture: true, signal: off.signal };
    target.addEventListener("dragenter", this.#over, options);
    target.addEventListener("dragover", this.#over, options);
    target.addEventListener("drop", this.#drop, options);
    target.addEventListener("dragleave", this.#leave, options);
    target.addEventListener("dragstart", this.#refuse, options);
    target.addEventListener("pointermove", this.#doubt, options);
    return () => {
      off.abort();
    };
  }

  hide(): void {
    clearTimeout(this.#doubtTimer);
    this.offer = this.targets = this.goal = undefined;
  }

  #over = (event: DragEvent): void => {
    event.preventDefault();
    const data = event.dataTransfer;
    if (data === null) return;
    data.dropEffect = "copy";
    const isSame = event.type === "dragover" && data.effectAllowed === this.#effects;
    if (this.offer === undefined || !isSame) {
      this.#effects = data.effectAllowed;
      this.offer = offerOf(data.types, this.#effects);
      const files = Array.from(data.items).filter(({ kind }) => kind === "file");
      this.count = files.length;
      this.isSeveral = mayBeSeveral(files.map(({ type }) => type));
      this.#onsee("drag", data);
    }
    this.goal = this.#goalOf(event);
    // Silence tells nothing: on Linux no event comes while the mouse rests.
    clearTimeout(this.#doubtTimer);
    // Chromium may not tell the mail's frame that a drag left it.
    if (event.view !== window) this.#doubt();
  };

  /**
   * A pointer moves only when nothing is dragged: the source may have died, and sent no `dragleave`.
   * But such a move comes just before a drop, too, and a drop is lost whose overlay is gone.
   */
  #doubt = (): void => {
    clearTimeout(this.#doubtTimer);
    if (this.offer === undefined) return;
    this.#doubtTimer = setTimeout(() => {
      this.hide();
    }, doubtMs);
  };

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    // What was not shown as the target before the drop is none.
    const under = this.#goalOf(event);
    const goal = recordOf(under) === recordOf(this.goal) ? under : undefined;
    this.hide();
    const data = event.dataTransfer;
    if (data === null) return;
    const dropped = take(data);
    this.#onsee("drop", data, dropped.arrivals);
    this.#ondrop({ ...dropped, goal });
  };

  #goalOf({ target }: DragEvent): DropGoal | undefined {
    if (!(target instanceof Element)) return undefined;
    const key = target.closest<HTMLElement>("[data-drop]")?.dataset["drop"];
    if (key === "each-thread") return key;
    const { organisationId, records } = this.targets ?? { organisationId: "", records: [] };
    const record = records.find((one) => recordKey(one) === key);
    return record && { organisationId, record };
  }

  /**
   * Without a related target, the drag left the window; otherwise it moved between two elements.
   */
  #leave = (event: DragEvent): void => {
    event.preventDefault();
    if (event.relatedTarget === null && event.view === window) this.hide();
  };

  /**
   * Nothing in the window can be dragged: a dragged text or picture of a mail would look like a
   * mail.
   */
  #refuse = (event: DragEvent): void => {
    event.preventDefault();
  };
}

const recordOf = (goal: DropGoal | undefined) => (typeof goal === "object" ? goal.record : goal);

/** Reads everything synchronously: after the handler the data is gone. */
function take(data: DataTransfer): Dropped {
  const arrivals = takeFiles(data);
  if (arrivals.length > 0) return { arrivals, advice: undefined, subjects: [] };
  const text = (type: string) => data.getData(type).slice(0, textLimit);
  const outlook = data.types.find(
    (type) => type === "maillistrow" || type.startsWith("multimaillist"),
  );
  const advice = adviceOf(data.types, text("text/uri-list"));
  return {
    arrivals,
    advice,
    subjects: outlook === undefined ? [] : outlookSubjects(text(outlook)),
  };
}

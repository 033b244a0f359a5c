import { takeFiles, type Arrival } from "./arrivals.ts";
import { adviceOf, offerOf, outlookSubjects, type Guide, type Offer } from "./drag-advice.ts";

/** What came with a drop: files that are being read, or advice because there were none. */
export type Dropped = {
  readonly arrivals: readonly Arrival[];
  readonly advice: Guide | undefined;
  /** Subjects that the new Outlook named. */
  readonly subjects: readonly string[];
};

/**
 * No `dragover` for so long (ms) means that the drag went away without saying so; alive, it repeats
 * every 50 to 350 ms.
 */
const silenceMs = 1000;

/** More of a drag's text than this (characters) is no list of subjects. */
const textLimit = 256 * 1024;

/**
 * The whole window as one place to drop on. The effect is `copy` on every dragenter and dragover,
 * whatever the source allows: left alone, Chromium answers `move`, and Outlook then moves the
 * user's mail to Deleted Items.
 */
export class Dropzone {
  /** What hovers over the window, while something does. */
  offer = $state.raw<Offer | undefined>();
  /** How many files, where the source tells. */
  count = $state(0);
  readonly #ondrop: (dropped: Dropped) => void;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(ondrop: (dropped: Dropped) => void) {
    this.#ondrop = ondrop;
  }

  /**
   * Listens to a window, ours or that of the mail's frame, before anybody in it does. @returns
   * takes the listeners off
   */
  listen(target: Window): () => void {
    const off = new AbortController();
    const options = { capture: true, signal: off.signal };
    target.addEventListener("dragenter", this.#over, options);
    target.addEventListener("dragover", this.#over, options);
    target.addEventListener("drop", this.#drop, options);
    target.addEventListener("dragleave", this.#leave, options);
    target.addEventListener("dragstart", this.#refuse, options);
    return () => {
      off.abort();
    };
  }

  hide(): void {
    clearTimeout(this.#silence);
    this.offer = undefined;
  }

  #over = (event: DragEvent): void => {
    event.preventDefault();
    const data = event.dataTransfer;
    if (data === null) return;
    data.dropEffect = "copy";
    if (this.offer === undefined || event.type === "dragenter") {
      this.offer = offerOf(data.types);
      this.count = Array.from(data.items).filter(({ kind }) => kind === "file").length;
    }
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.hide();
    }, silenceMs);
  };

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.hide();
    if (event.dataTransfer !== null) this.#ondrop(take(event.dataTransfer));
  };

  /** Leaving for nowhere is leaving the window; all else is a step between two elements. */
  #leave = (event: DragEvent): void => {
    event.preventDefault();
    if (event.relatedTarget === null && event.view === window) this.hide();
  };

  /**
   * Nothing in the window is there to be dragged; a text or picture of a mail in the air would look
   * like a mail.
   */
  #refuse = (event: DragEvent): void => {
    event.preventDefault();
  };
}

/** Reads all there is at once: after the handler the data is gone. */
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

import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Input, Output } from "../../electron/contract/calls.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { Opening } from "../../electron/contract/opening.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import { progressOf, stoppedWords, sumOf, type Progress } from "../lib/reading.ts";
import { setOf } from "../lib/sets.ts";
import type { Notices } from "./notices.svelte.ts";
import type { Spoken } from "./spoken.svelte.ts";
import type { Tray } from "./tray.svelte.ts";

type Into = Pick<Input<"chooseMails">, "organisationId">;
type Opened = Pick<Output<"openMails">, "draftIds">;

/** What an opening begins with: so many files, a wait for main, or a dialog. */
type Beginning = number | "waits" | "asks";

/** An opening that the window began. Main knows of a drop only the file in hand. */
class OwnOpening {
  readonly into: Into;
  readonly #beginning: Beginning;
  /** The name of the call under way. */
  call = $state<string | undefined>();
  read = $state(0);
  mails = $state(0);
  isStopped = $state(false);
  /** Whether its first mail was selected, or is not to be. */
  isShown: boolean;
  readonly ended = Promise.withResolvers<undefined>();

  constructor(into: Into, beginning: Beginning, isShown: boolean) {
    this.into = into;
    this.#beginning = beginning;
    this.isShown = isShown;
  }

  /**
   * Undefined while the user chooses.
   *
   * @param told what main tells of the call under way
   */
  progress(told: Opening | undefined): Progress | undefined {
    const { read, mails } = this;
    if (typeof this.#beginning === "number")
      return { read, of: this.#beginning, mails: mails + (told?.mails ?? 0) };
    if (told !== undefined) return progressOf(told);
    return this.#beginning === "waits" ? { read, of: undefined, mails } : undefined;
  }
}

/** The files that are being read into the tray: how far that is, and how it is stopped. */
export class Reading {
  isStopping = $state(false);
  #told = $state.raw<readonly Opening[]>([]);
  #own = $state.raw<readonly OwnOpening[]>([]);
  /** Calls of this window of which main may still tell. */
  #calls = setOf<string>([]);
  readonly #bridge: Bridge;
  readonly #tray: Tray;
  readonly #notices: Notices;
  readonly #shown: () => string | undefined;
  readonly #spoken: Spoken;
  /** How many mails came while main read files by itself: it tells no last number. */
  #came = 0;
  #isNoticed = false;
  readonly #ownHere = $derived(this.#own.filter((one) => this.#isHere(one.into)));
  /** Those that main began by itself, for the organisation that is shown. */
  readonly #others = $derived(this.#told.filter(({ id }) => !this.#calls.has(id)));
  /** Undefined when nothing is being read for the tray that is shown. */
  readonly progress: Progress | undefined = $derived.by(() => {
    const own = this.#ownHere.flatMap((one) => one.progress(this.#toldOf(one)) ?? []);
    return sumOf([...own, ...this.#others.map(progressOf)]);
  });

  /** @param shown the organisation that the window shows */
  constructor(
    bridge: Bridge,
    tray: Tray,
    notices: Notices,
    shown: () => string | undefined,
    spoken: Spoken,
  ) {
    this.#spoken = spoken;
    this.#bridge = bridge;
    this.#tray = tray;
    this.#notices = notices;
    this.#shown = shown;
  }

  take({ openings }: Partial<Snapshot>): void {
    if (openings === undefined) return;
    const others = this.#others.length;
    const told = setOf(openings.map(({ id }) => id));
    const calls = this.#own.map(({ call }) => call);
    this.#calls = setOf([...this.#calls].filter((id) => told.has(id) || calls.includes(id)));
    this.#told = openings;
    if (others > 0 && this.#others.length === 0) this.#sayEnd();
    for (const one of this.#own) this.#show(one, this.#toldOf(one)?.first);
  }

  /** @param stays whether the mail in hand stays there */
  begin(beginning: Beginning, stays = false): OwnOpening {
    const one = new OwnOpening(this.#into(), beginning, stays);
    this.#own = [...this.#own, one];
    return one;
  }

  /** Another call of an opening begins. @returns its name, with the organisation */
  call(one: OwnOpening): Into & { opening: string } {
    const opening = crypto.randomUUID();
    this.#calls = setOf([...this.#calls, opening]);
    one.call = opening;
    return { ...one.into, opening };
  }

  /** The call, or a file that needed none, is over. */
  answered(one: OwnOpening, opened?: Opened): void {
    one.call = undefined;
    one.mails += opened?.draftIds.length ?? 0;
    if (!one.isStopped) one.read += 1;
    this.#show(one, opened?.draftIds[0]);
  }

  end(one: OwnOpening): void {
    this.#own = this.#own.filter((other) => other !== one);
    if (one.mails > 0 && !one.isStopped && this.#isHere(one.into))
      this.#spoken.say(text("opening.read", { mails: one.mails }));
    one.ended.resolve(undefined);
  }

  /** Stops what is being read for the tray that is shown, and says how far it came. */
  stop = async (): Promise<void> => {
    if (this.isStopping || this.progress === undefined) return;
    this.isStopping = true;
    const own = this.#ownHere.flatMap((one) => {
      const progress = one.progress(this.#toldOf(one));
      return progress === undefined ? [] : { one, progress };
    });
    const calls = own.flatMap(({ one }) => one.call ?? []);
    const openings = [...calls, ...this.#others.map(({ id }) => id)];
    for (const { one } of own) one.isStopped = true;
    const reply = await ask(() => this.#bridge.stopOpenings({ ...this.#into(), openings }));
    if (reply.ok) await Promise.all(own.map(({ one }) => one.ended.promise));
    this.isStopping = false;
    if (!reply.ok) {
      this.#notices.complain(text("opening.not-stopped"), reply.problem);
      return;
    }
    const far = sumOf([
      ...own.map(({ one, progress }) => ({ ...progress, mails: one.mails })),
      ...reply.value.filter(({ id }) => !calls.includes(id)).map(progressOf),
    ]);
    if (far === undefined) return; // it had ended meanwhile
    const lines = [{ text: text("opening.rest-stays") }];
    this.#notices.add({ tone: "done", title: stoppedWords(far), lines });
  };

  /** So many new mails are in the tray. */
  came(mails: number): void {
    if (this.#others.length > 0 && this.#ownHere.length === 0) this.#came += mails;
  }

  /** A notice says what the opening that ends now has brought: it is not said twice. */
  noticed(): void {
    this.#isNoticed = true;
  }

  #sayEnd(): void {
    if (!this.#isNoticed && !this.isStopping)
      this.#spoken.say(
        this.#came > 0 ? text("opening.read", { mails: this.#came }) : text("opening.ends"),
      );
    this.#isNoticed = false;
    this.#came = 0;
  }

  #into(): Into {
    const organisationId = this.#shown();
    return organisationId === undefined ? {} : { organisationId };
  }

  #toldOf({ call }: OwnOpening): Opening | undefined {
    return this.#told.find(({ id }) => id === call);
  }

  #isHere({ organisationId }: Into): boolean {
    return organisationId === undefined || organisationId === this.#shown();
  }

  /**
   * Selects the first mail of an opening, once: what is in the user's hand later stays there. Not
   * where another organisation is shown by now.
   */
  #show(one: OwnOpening, first: string | undefined): void {
    if (first === undefined || one.isShown || !this.#isHere(one.into)) return;
    one.isShown = true;
    this.#tray.expect(first, "mail");
  }
}

export type { OwnOpening };

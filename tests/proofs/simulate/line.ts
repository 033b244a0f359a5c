import type { Chance } from "../fuzz/chance.ts";
import type { Timeline } from "./timeline.ts";

type Fetch = typeof globalThis.fetch;

const minuteMs = 60_000;

/** In ms. */
type Range = { readonly least: number; readonly most: number };

/** One call in so many loses its answer, although the network is up; one gets an error instead. */
const oneLostIn = 40;
const oneFaultIn = 40;

/** Of the times without a network. */
const onePortalIn = 4;

/** A call takes that long, without its body. In ms. */
const shortestCallMs = 80;
const longestCallMs = 1_500;
/** For the body, as on a train. */
const bytesPerMs = 20;

/** How long the network is there, and how long it is away; mostly short. In ms. */
const upMs = { least: 1_000, most: 90 * minuteMs };
const downMs = { least: 1_000, most: 60 * minuteMs };

/**
 * The line between a computer that is carried about and a server. It is away at random, sometimes
 * in the middle of a call; then the call breaks off, before or after it has arrived. Now and then a
 * hotel's page answers instead.
 */
export class Line {
  isUp = true;
  outages = 0;
  /** ms. */
  downtime = 0;
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  #hasPortal = false;
  /** Ends the calls on the line. */
  #cut = new AbortController();

  constructor(timeline: Timeline, chance: Chance) {
    this.#timeline = timeline;
    this.#chance = chance;
  }

  /** @param onBack the network has come back, and the system says so; sometimes it does not */
  run(untilMs: number, onBack: () => void): void {
    const awayAt = this.#timeline.time + this.#mostlyShort(upMs);
    if (awayAt >= untilMs) return;
    const backAt = Math.min(awayAt + this.#mostlyShort(downMs), untilMs);
    this.#at(awayAt, () => {
      this.isUp = false;
      this.#hasPortal = this.#chance.below(onePortalIn) === 0;
      this.outages += 1;
      this.#cut.abort(new TypeError("net::ERR_NETWORK_CHANGED"));
    });
    this.#at(backAt, () => {
      this.isUp = true;
      this.#cut = new AbortController();
      this.downtime += backAt - awayAt;
      if (this.#chance.next() < 0.5) onBack();
      this.run(untilMs, onBack);
    });
  }

  readonly fetch: Fetch = async (input, init) => {
    if (!this.isUp && this.#hasPortal) return new Response("<html>Welcome, guest", { status: 200 });
    if (!this.isUp) throw disconnected();
    const cut = this.#cut.signal;
    const over = AbortSignal.any([cut, ...(init?.signal ? [init.signal] : [])]);
    const body = init?.body instanceof Uint8Array ? init.body.byteLength : 0;
    await this.#pass(body / bytesPerMs + this.#between(halfCallMs), over);
    if (this.#chance.below(oneFaultIn) === 0) return new Response("down", { status: 502 });
    // From here on the call arrives, whoever still listens.
    const answer = await this.#timeline.standStill(whole(fetch(input, { ...init, signal: null })));
    await this.#pass(this.#between(halfCallMs), over);
    if (this.#chance.below(oneLostIn) === 0) throw reset();
    return answer;
  };

  async #pass(ms: number, over: AbortSignal): Promise<void> {
    const { promise, reject } = Promise.withResolvers<never>();
    const stop = () => {
      reject(over.reason as Error);
    };
    if (over.aborted) stop();
    over.addEventListener("abort", stop);
    await Promise.race([this.#timeline.wait(ms), promise]);
    over.removeEventListener("abort", stop);
  }

  #between({ least, most }: Range): number {
    return Math.round(least + this.#chance.next() * (most - least));
  }

  #mostlyShort({ least, most }: Range): number {
    return Math.round(least * (most / least) ** this.#chance.next());
  }

  #at(ms: number, callback: () => void): void {
    this.#timeline.setTimer(callback, ms - this.#timeline.time);
  }
}

const halfCallMs = { least: shortestCallMs / 2, most: longestCallMs / 2 };

/** The answer with all of its body: what reads it needs no more time. */
async function whole(answering: Promise<Response>): Promise<Response> {
  const { status, headers, ...answer } = await answering.then(async (response) => ({
    ...{ status: response.status, headers: response.headers },
    bytes: await response.arrayBuffer(),
  }));
  const hasBody = answer.bytes.byteLength > 0;
  return new Response(hasBody ? answer.bytes : null, { status, headers });
}

const withCode = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
const disconnected = () => withCode("ENOTFOUND");
const reset = () => withCode("ECONNRESET");

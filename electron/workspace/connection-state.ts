import type { Connection } from "../contract/connection.ts";
import type { Problem } from "../contract/problem.ts";
import type { SteadyClock } from "../scheduling/steady-clock.ts";
import { ZohoError } from "../zoho/errors/errors.ts";
import { problemFor } from "../zoho/errors/problems.ts";

/** Why this computer cannot send at all: problems of the lease and of the worker. */
export type Obstacles = {
  readonly lease?: Problem | undefined;
  readonly worker?: Problem | undefined;
};

export type ConnectionStateParts = {
  readonly clock: SteadyClock;
  readonly isSignedOut: () => boolean;
  readonly onChange: (connection: Connection) => void;
  /** The CRM answers again. */
  readonly onBack: () => void;
};

/** The connection of an organisation to its CRM, as the outbox and the sync report it. */
export class ConnectionState {
  readonly #parts: ConnectionStateParts;
  #reported: Connection = { state: "connecting" };
  #obstacles: Obstacles = {};
  /**
   * When Zoho's pause ends, on the steady clock. It applies to the outbox and to the sync of the
   * records.
   */
  #pausedUntil = -Infinity;

  constructor(parts: ConnectionStateParts) {
    this.#parts = parts;
  }

  get current(): Connection {
    const { obstacle } = this;
    return obstacle === undefined ? this.#reported : { ...this.#reported, problem: obstacle };
  }

  /** Why this computer cannot send at all, with or without a network; undefined when it can. */
  get obstacle(): Problem | undefined {
    return this.#obstacles.lease ?? this.#obstacles.worker;
  }

  get isOnline(): boolean {
    return this.#reported.state === "online";
  }

  obstruct(by: Obstacles): void {
    this.#obstacles = { ...this.#obstacles, ...by };
    this.#parts.onChange(this.current);
  }

  report(news: Connection): void {
    const { clock, isSignedOut, onChange, onBack } = this.#parts;
    // A call that began before the sign-out may still succeed.
    if (news.state === "online" && isSignedOut()) return;
    if (news.state === "connecting" && this.isOnline) return;
    const cameBack = news.state === "online" && !this.isOnline;
    this.#reported = stillAway(news, this.#reported);
    const { state, retryAt = -Infinity } = this.#reported;
    this.#pausedUntil = state === "busy" ? clock.steady() + retryAt - clock.now() : -Infinity;
    onChange(this.current);
    if (cameBack) onBack();
  }

  /** A success outside the outbox does not end the outbox's pause. */
  reportUnlessPaused(news: Connection): void {
    if (this.#pauseLeftMs <= 0) this.report(news);
  }

  /** @throws ZohoError `paused` while Zoho's pause lasts */
  throwIfPaused(): void {
    const retryAfterMs = this.#pauseLeftMs;
    if (retryAfterMs <= 0) return;
    throw new ZohoError({
      ...{ kind: "busy", code: "paused", message: "Zoho has asked for a pause", retryAfterMs },
      problem: problemFor("zoho-busy"),
    });
  }

  get #pauseLeftMs(): number {
    return this.#pausedUntil - this.#parts.clock.steady();
  }
}

/** A retry does not change the shown state: it stays offline or busy until a retry succeeds. */
const stillAway = (news: Connection, before: Connection): Connection =>
  news.state === "connecting" && (before.state === "offline" || before.state === "busy")
    ? { state: before.state }
    : news;

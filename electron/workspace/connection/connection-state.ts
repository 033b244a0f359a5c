import type { Connection } from "../../contract/connection.ts";
import type { Problem } from "../../contract/problem.ts";
import type { AccountPause } from "../../scheduling/account-pause.ts";

/** Why this computer cannot send at all: problems of the lease and of the worker. */
export type Obstacles = {
  readonly lease?: Problem | undefined;
  readonly worker?: Problem | undefined;
};

export type ConnectionStateParts = {
  readonly pause: AccountPause;
  readonly isSignedOut: () => boolean;
  /** Why nobody is signed in, where there is more to say. */
  readonly signInProblem: () => Problem | undefined;
  readonly onChange: (connection: Connection) => void;
  /** The CRM answers again. */
  readonly onBack: () => void;
};

/** The connection of an organisation to its CRM, as the outbox and the sync report it. */
export class ConnectionState {
  readonly #parts: ConnectionStateParts;
  #reported: Connection = { state: "connecting" };
  #obstacles: Obstacles = {};

  constructor(parts: ConnectionStateParts) {
    this.#parts = parts;
  }

  get current(): Connection {
    const isSignedOut = this.#reported.state === "signed-out";
    const problem = this.obstacle ?? (isSignedOut ? this.#parts.signInProblem() : undefined);
    return problem === undefined ? this.#reported : { ...this.#reported, problem };
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
    const { isSignedOut, onChange, onBack } = this.#parts;
    // A call that began before the sign-out may still succeed.
    if (news.state === "online" && isSignedOut()) return;
    if (news.state === "connecting" && this.isOnline) return;
    const cameBack = news.state === "online" && !this.isOnline;
    this.#reported = stillAway(news, this.#reported);
    onChange(this.current);
    if (cameBack) onBack();
  }

  /** A single success does not end a pause that Zoho asked for. */
  reportUnlessPaused(news: Connection): void {
    if (this.#parts.pause.askedFor === undefined) this.report(news);
  }
}

/** A retry does not change the shown state: it stays offline or busy until a retry succeeds. */
const stillAway = (news: Connection, before: Connection): Connection =>
  news.state === "connecting" && (before.state === "offline" || before.state === "busy")
    ? { state: before.state }
    : news;

import { randomBytes } from "node:crypto";
import type { Challenge } from "./codes.ts";

const openMs = 10 * 60 * 1000;
const mostOpen = 200;

/** A request for access that waits for a person. */
export type Ask =
  | {
      readonly by: "redirect";
      readonly scopes: readonly string[];
      readonly redirectUri: string;
      readonly state: string | undefined;
      readonly challenge: Challenge | undefined;
      readonly offline: boolean;
      readonly prompt: boolean;
    }
  | { readonly by: "device"; readonly scopes: readonly string[]; readonly code: string };

/**
 * The consents that wait for an answer. Each can be answered once, and only from the page that
 * asked: only its form holds the id.
 */
export class Consents {
  readonly #open = new Map<string, { ask: Ask; until: number }>();

  open(ask: Ask, nowMs: number): string {
    const [oldest] = this.#open.keys();
    if (oldest !== undefined && this.#open.size >= mostOpen) this.#open.delete(oldest);
    const id = randomBytes(24).toString("base64url");
    this.#open.set(id, { ask, until: nowMs + openMs });
    return id;
  }

  take(id: string, nowMs: number): Ask | undefined {
    const found = this.#open.get(id);
    this.#open.delete(id);
    return found === undefined || found.until <= nowMs ? undefined : found.ask;
  }
}

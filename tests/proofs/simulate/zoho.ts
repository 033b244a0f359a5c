import type { AdditionSteps, FilingSteps } from "../../../electron/outbox/filing-steps.ts";
import { ZohoError, type ZohoFailure } from "../../../electron/zoho/errors/errors.ts";
import { perLook } from "./costs.ts";
import type { Timeline } from "./timeline.ts";
import { said } from "../../support/said.ts";

const failure = (kind: ZohoFailure): ZohoError =>
  new ZohoError({
    kind,
    code: `simulated-${kind}`,
    message: kind,
    problem: said(kind),
  });

/** Duration of a call. */
const callMs = 300;

/** A Zoho that is down until `backAt`, then answers a few calls at a time, and counts them. */
export class SimulatedZoho implements FilingSteps, AdditionSteps {
  readonly filed: string[] = [];
  /** Calls in each second since it is back. */
  readonly perSecond = new Map<number, number>();
  refused = 0;
  readonly #timeline: Timeline;
  readonly #backAt: number;
  #inFlight = 0;
  #lastId = 0;

  readonly #mostInFlight: number;

  /** @param mostInFlight parallel calls that it allows an organisation */
  constructor(timeline: Timeline, backAt: number, mostInFlight: number) {
    this.#mostInFlight = mostInFlight;
    this.#timeline = timeline;
    this.#backAt = backAt;
  }

  get peakPerSecond(): number {
    return Math.max(0, ...this.perSecond.values());
  }

  async upload(
    _request: unknown,
    have: ReadonlyMap<number, string>,
    onUploaded: (at: number, id: string) => void,
  ): Promise<void> {
    await this.#call();
    if (!have.has(0)) onUploaded(0, `file-${++this.#lastId}`);
  }

  async associate(request: unknown): Promise<{ messageId: string }> {
    await this.#call();
    const { messageId } = request as { readonly messageId: string };
    this.filed.push(messageId);
    return { messageId: `crm-${messageId}` };
  }

  findFiled(): Promise<"same"> {
    return Promise.resolve("same");
  }

  isListed(): Promise<boolean> {
    return Promise.resolve(true);
  }

  listAttachments(): Promise<[]> {
    return Promise.resolve([]);
  }

  /** No mail of the simulation has files for the Attachments. */
  addAttachment(): Promise<string> {
    return Promise.reject(failure("rejected"));
  }

  /** All calls of a look at the changes, one after the other. */
  async look(): Promise<void> {
    for (let call = 0; call < perLook.calls; call += 1) await this.#call();
  }

  async #call(): Promise<void> {
    if (this.#timeline.time < this.#backAt) throw failure("offline");
    const second = Math.floor((this.#timeline.time - this.#backAt) / 1000);
    this.perSecond.set(second, (this.perSecond.get(second) ?? 0) + 1);
    if (this.#inFlight >= this.#mostInFlight) {
      this.refused += 1;
      throw failure("busy");
    }
    this.#inFlight += 1;
    await this.#timeline.wait(callMs);
    this.#inFlight -= 1;
  }
}

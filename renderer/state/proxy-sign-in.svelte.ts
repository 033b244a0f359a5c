import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type { ProxySignInView } from "../../electron/contract/proxy.ts";
import { ask } from "../lib/ask.ts";

type Question = Exclude<ProxySignInView, { state: "none" }>;

/** The sign-in to a proxy that wants one. The password is forgotten as soon as it is sent. */
export class ProxySignIn {
  /** What the proxy wants; undefined when none wants anything. */
  question = $state.raw<Question | undefined>();
  isOpen = $state(false);
  username = $state("");
  password = $state("");
  problem = $state.raw<Problem | undefined>();
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** A question that was not put off opens the dialog. */
  take({ proxySignIn }: Partial<Snapshot>): void {
    if (proxySignIn === undefined) return;
    const question = proxySignIn.state === "none" ? undefined : proxySignIn;
    const isOther = question?.id !== this.question?.id;
    this.question = question;
    if (isOther) this.#forget();
    if (question?.state === "wanted") this.isOpen = true;
    else if (isOther) this.isOpen = false;
  }

  /** @returns false when no proxy wants anything at the moment */
  open(): boolean {
    this.isOpen = this.question !== undefined;
    return this.isOpen;
  }

  /** Not now. */
  async close(): Promise<void> {
    const { question } = this;
    this.isOpen = false;
    this.#forget();
    if (question?.state === "wanted")
      await ask(() => this.#bridge.putOffProxy({ id: question.id }));
  }

  async submit(): Promise<void> {
    const { question, username, password } = this;
    if (question === undefined || username === "") return;
    this.#forget();
    const reply = await ask(() =>
      this.#bridge.signInToProxy({ id: question.id, username, password }),
    );
    this.problem = reply.ok ? undefined : reply.problem;
  }

  #forget(): void {
    this.password = "";
    this.problem = undefined;
  }
}

import type { Bridge, Snapshot } from "../../electron/contract/calls.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type {
  CredentialStorage,
  SignInOptions,
  SignInProgress,
  SignInRequest,
} from "../../electron/contract/sign-in.ts";
import { ask } from "../lib/ask.ts";

type DataCentre = SignInOptions["dataCentres"][number];

/**
 * The dialog that connects a company: what was typed into it, and how far it got. The secret is
 * forgotten when it closes.
 */
export class SignIn {
  isOpen = $state(false);
  options = $state.raw<SignInOptions | undefined>();
  progress = $state.raw<SignInProgress>({ step: "none" });
  keeping = $state.raw<CredentialStorage>("key-ring");
  problem = $state.raw<Problem | undefined>();
  /** Whether the form gives way to what there is to do elsewhere. */
  isUnderWay = $state(false);
  dataCentreId = $state("");
  by = $state<SignInRequest["by"]>("browser");
  clientId = $state("");
  clientSecret = $state("");
  code = $state("");
  /** The user wants another client than the one whose secret Mailpin keeps. */
  wantsOther = $state(false);
  readonly #bridge: Bridge;
  readonly #onconnected: (organisationId: string) => void;
  /** The answer to an attempt before the latest concerns nobody any more. */
  #attempt = 0;
  /** A window before this one began the sign-in, and its answer went there. */
  #isResumed = false;

  constructor(bridge: Bridge, onconnected: (organisationId: string) => void) {
    this.#bridge = bridge;
    this.#onconnected = onconnected;
  }

  get dataCentre(): DataCentre | undefined {
    return this.options?.dataCentres.find(({ id }) => id === this.dataCentreId);
  }

  /** The client whose secret Mailpin keeps and will use. */
  get knownClientId(): string | undefined {
    return this.wantsOther ? undefined : this.dataCentre?.clientId;
  }

  take({ signIn, keeping }: Partial<Snapshot>): void {
    if (keeping !== undefined) this.keeping = keeping;
    if (signIn === undefined) return;
    this.progress = signIn;
    if (signIn.step === "none" && this.#isResumed) this.#shut();
  }

  /** Shows the sign-in that a window before this one began. */
  resume(): void {
    if (this.progress.step === "none" || this.isOpen) return;
    this.#isResumed = this.isUnderWay = true;
    void this.open();
  }

  /**
   * @param dataCentre where to sign in, by its name for people; where it was used before, or the
   *   first, when not given
   */
  async open(dataCentre?: string): Promise<void> {
    this.isOpen = true;
    this.problem = undefined;
    const reply = await ask(() => this.#bridge.getSignInOptions());
    if (!reply.ok) {
      this.problem = reply.problem;
      return;
    }
    this.options = reply.value;
    const { dataCentres } = reply.value;
    const place = dataCentres.find(({ name }) => name === dataCentre) ?? this.dataCentre;
    this.dataCentreId =
      (place ?? dataCentres.find(({ clientId }) => clientId !== undefined) ?? dataCentres[0])?.id ??
      "";
  }

  async start(): Promise<void> {
    const attempt = ++this.#attempt;
    this.problem = undefined;
    this.progress = { step: "none" };
    this.isUnderWay = true;
    const reply = await ask(() => this.#bridge.signIn(this.#request()));
    if (attempt !== this.#attempt) return;
    if (reply.ok) {
      this.#shut();
      this.#onconnected(reply.value.organisationId);
    } else {
      this.isUnderWay = false;
      this.problem = reply.problem;
    }
  }

  /** Gives up, whatever is under way. */
  async close(): Promise<void> {
    const { isUnderWay } = this;
    this.#shut();
    if (isUnderWay) await ask(() => this.#bridge.cancelSignIn());
  }

  async keepInFile(agreed: boolean): Promise<void> {
    const reply = await ask(() => this.#bridge.keepInFile({ agreed }));
    this.problem = reply.ok ? undefined : reply.problem; // what came of it, main tells
  }

  #request(): SignInRequest {
    const client = { id: this.clientId.trim(), secret: this.clientSecret.trim() };
    const common = {
      dataCentre: this.dataCentreId,
      ...(this.knownClientId === undefined && { client }),
    };
    return this.by === "self-client"
      ? { by: this.by, ...common, code: this.code.trim() }
      : { by: this.by, ...common };
  }

  #shut(): void {
    this.#attempt += 1;
    this.isOpen = this.isUnderWay = this.#isResumed = this.wantsOther = false;
    this.problem = undefined;
    this.clientSecret = this.code = "";
  }
}

import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type {
  CredentialStorage,
  SignInOptions,
  SignInProgress,
  SignInRequest,
} from "../../electron/contract/sign-in.ts";
import { ask } from "../lib/ask.ts";

type DataCentre = SignInOptions["dataCentres"][number];

/** State of the dialog that connects a company. Closing it clears the secret. */
export class SignIn {
  isOpen = $state(false);
  options = $state.raw<SignInOptions | undefined>();
  progress = $state.raw<SignInProgress>({ step: "none" });
  keeping = $state.raw<CredentialStorage>("unknown");
  problem = $state.raw<Problem | undefined>();
  /** Whether a sign-in runs; its steps then replace the form. */
  isUnderWay = $state(false);
  dataCentreId = $state("");
  by = $state<SignInRequest["by"]>("browser");
  clientId = $state("");
  clientSecret = $state("");
  code = $state("");
  /** Whether the user wants another client than the saved one. */
  wantsOther = $state(false);
  readonly #bridge: Bridge;
  readonly #onconnected: (organisationId: string) => void;
  /** Number of the latest attempt; answers to earlier ones are ignored. */
  #attempt = 0;
  /** Whether a previous window started the sign-in and got its answer. */
  #isResumed = false;

  constructor(bridge: Bridge, onconnected: (organisationId: string) => void) {
    this.#bridge = bridge;
    this.#onconnected = onconnected;
  }

  get dataCentre(): DataCentre | undefined {
    return this.options?.dataCentres.find(({ id }) => id === this.dataCentreId);
  }

  /** The saved client, if it will be used. */
  get knownClientId(): string | undefined {
    return this.wantsOther ? undefined : this.dataCentre?.clientId;
  }

  take({ signIn, keeping }: Partial<Snapshot>): void {
    if (keeping !== undefined) this.keeping = keeping;
    if (signIn === undefined) return;
    this.progress = signIn;
    if (signIn.step === "none" && this.#isResumed) this.#reset();
  }

  /** Shows a sign-in that a previous window started. */
  resume(): void {
    if (this.progress.step === "none" || this.isOpen) return;
    this.#isResumed = this.isUnderWay = true;
    void this.open();
  }

  /**
   * @param dataCentre display name of the data centre; by default one that was used before, or the
   *   first
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
      this.#reset();
      this.#onconnected(reply.value.organisationId);
    } else {
      this.isUnderWay = false;
      this.problem = reply.problem;
    }
  }

  /** Closes the dialog and cancels a running sign-in. */
  async close(): Promise<void> {
    const { isUnderWay } = this;
    this.#reset();
    if (isUnderWay) await ask(() => this.#bridge.cancelSignIn());
  }

  async keepInFile(agreed: boolean): Promise<void> {
    const reply = await ask(() => this.#bridge.keepInFile({ agreed }));
    this.problem = reply.ok ? undefined : reply.problem; // main pushes the result
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

  #reset(): void {
    this.#attempt += 1;
    this.isOpen = this.isUnderWay = this.#isResumed = this.wantsOther = false;
    this.problem = undefined;
    this.clientSecret = this.code = "";
  }
}

import type { OrganisationView } from "../../electron/contract/connection.ts";
import { shownStep, stepAfter, type Step } from "../lib/first-steps.ts";
import type { Settings } from "./settings.svelte.ts";

/** Where the user is on the first steps, which are kept with the settings; and their dialog. */
export class FirstSteps {
  isOpen = $state(false);
  readonly #settings: Settings;
  readonly #organisation: () => OrganisationView | undefined;

  constructor(settings: Settings, organisation: () => OrganisationView | undefined) {
    this.#settings = settings;
    this.#organisation = organisation;
  }

  /** Undefined where they are done, or left. */
  get step(): Step | undefined {
    return shownStep(this.#settings.values.firstStep, this.#organisation());
  }

  /** Where they are done, they begin anew. */
  async open(): Promise<void> {
    if (this.step === undefined) await this.#settings.change({ firstStep: "practice" });
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  async next(): Promise<void> {
    const { step } = this;
    if (step === undefined) return;
    const firstStep = stepAfter(step);
    if (firstStep === "none") this.close();
    await this.#settings.change({ firstStep });
  }

  async leave(): Promise<void> {
    this.close();
    await this.#settings.change({ firstStep: "none" });
  }
}

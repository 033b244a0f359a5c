import type { OrganisationView } from "../../electron/contract/connection.ts";
import type { FirstStep } from "../../electron/contract/settings.ts";

export type Step = Exclude<FirstStep, "none">;

export const steps: readonly Step[] = ["practice", "connect", "addresses", "modules"];

/** Who is connected to Zoho needs neither to practise nor to connect. */
export function shownStep(
  step: FirstStep,
  organisation: Pick<OrganisationView, "type"> | undefined,
): Step | undefined {
  if (step === "none" || organisation === undefined) return undefined;
  const isConnected = organisation.type !== "practice";
  return isConnected && steps.indexOf(step) < steps.indexOf("addresses") ? "addresses" : step;
}

export const stepAfter = (step: Step): FirstStep => steps[steps.indexOf(step) + 1] ?? "none";

import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { managedSettings, type Policy } from "../policy/policy.ts";
import {
  organisationSettings,
  type OrganisationSettings,
} from "../workspace/organisation-settings.ts";

const content = z.record(z.string(), z.unknown());

/**
 * The settings of a data folder on plain Node, where the app's own reader of them does not run. A
 * file that cannot be read is left to the app.
 */
export function settingsIn(folder: string, policy: Policy): OrganisationSettings {
  return { ...organisationSettings.parse(contentIn(folder)), ...managedSettings(policy) };
}

function contentIn(folder: string): Record<string, unknown> {
  try {
    const text = readFileSync(path.join(folder, "settings.json"), "utf8");
    return content.parse(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return {};
  }
}

import { readFileSync } from "node:fs";
import path from "node:path";

/** Where the tokens of the window get their values. */
export const tokenRule = /:root \{[^}]*\}/g;

const styles = readFileSync(path.join(import.meta.dirname, "../../renderer/app.css"), "utf8");

const [usual = [], more = []] = (styles.match(tokenRule) ?? []).map((rule) =>
  [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  ),
);

export const tokens: ReadonlyMap<string, string> = new Map(usual);
/** For users who want more contrast. */
export const contrastTokens: ReadonlyMap<string, string> = new Map([...usual, ...more]);

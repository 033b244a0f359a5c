/**
 * What `reg export` writes of a key: its values, and below it the lists, each with its values in a
 * key of its own.
 *
 * @throws Error for a line that is none of that: it may be a decision
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/reg-export
 */
export function policyInRegistry(exported: string, key: string): Record<string, unknown> {
  const policy: Record<string, unknown> = {};
  let below = "";
  for (const line of linesOf(exported)) {
    if (line.startsWith("[")) {
      below = line.slice(key.length + 2, -1);
      continue;
    }
    const [name, data] = valueOf(line);
    if (below === "") policy[name] = typed(name, data);
    else if (below === "clients") listIn(policy, below).push({ id: name, secret: data });
    else if (below === "central") objectIn(policy, below)[name] = data;
    else listIn(policy, below).push(data);
  }
  return policy;
}

/** Without the first one, which names the format; long data go on in the next line. */
function linesOf(exported: string): string[] {
  const [format = "", ...lines] = exported.replaceAll(/\\\r?\n +/g, "").split(/\r?\n/);
  if (!format.endsWith("Windows Registry Editor Version 5.00")) throw new Error("no export");
  return lines.filter((line) => line !== "");
}

function valueOf(line: string): [name: string, data: unknown] {
  const [, name, data] = /^(@|"(?:[^"\\]|\\.)*")=(.+)$/.exec(line) ?? [];
  if (name === undefined || data === undefined) throw new Error("no value");
  return [unquoted(name), dataOf(data)];
}

/** Other types stay as they are written, and are refused. */
function dataOf(data: string): unknown {
  if (data.startsWith('"')) return unquoted(data);
  if (data.startsWith("dword:")) return Number.parseInt(data.slice("dword:".length), 16);
  const [, bytes] = /^hex\([12]\):(.*)$/.exec(data) ?? []; // text that takes variables, or none
  if (bytes === undefined) return data;
  return Buffer.from(bytes.replaceAll(",", ""), "hex").toString("utf16le").replace(/\0$/, "");
}

const unquoted = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll(/\\(.)/g, "$1") : text;

const isYesOrNo = new Set(["keepRecords", "practice"]);

/** Group Policy writes 1 and 0 for yes and no. What is neither stays a number. */
const typed = (name: string, data: unknown): unknown =>
  isYesOrNo.has(name) && (data === 0 || data === 1) ? data === 1 : data;

const listIn = (policy: Record<string, unknown>, name: string): unknown[] =>
  (policy[name] ??= []) as unknown[];

const objectIn = (policy: Record<string, unknown>, name: string): Record<string, unknown> =>
  (policy[name] ??= {}) as Record<string, unknown>;

/**
 * What `reg query KEY /s` prints: the key's values, and below it the lists, each with its values in
 * a key of its own.
 *
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/reg-query
 */
export function policyInRegistry(printed: string, key: string): Record<string, unknown> {
  const policy: Record<string, unknown> = {};
  let below = "";
  for (const line of printed.split(/\r?\n/)) {
    if (line.startsWith("HKEY_")) below = line.trim().slice(key.length + 1);
    const [name, type, data] = valueOf(line);
    if (name === undefined || type === undefined || data === undefined) continue;
    if (below === "") policy[name] = typed(name, type, data);
    else if (below === "clients") listIn(policy, below).push({ id: name, secret: data });
    else if (below === "central") objectIn(policy, below)[name] = data;
    else listIn(policy, below).push(data);
  }
  return policy;
}

/** A value has four spaces before its name, its type and its data; the data may hold more. */
function valueOf(line: string): (string | undefined)[] {
  if (!line.startsWith("    ")) return [];
  const [name, type, ...data] = line.trim().split("    ");
  return [name, type, data.join("    ")];
}

const isYesOrNo = new Set(["keepRecords", "practice"]);

/** Group Policy writes numbers, and 1 and 0 for yes and no. What is none of these stays text. */
function typed(name: string, type: string, data: string): unknown {
  if (type !== "REG_DWORD") return data;
  const number = Number(data);
  return isYesOrNo.has(name) && number <= 1 ? number === 1 : number;
}

const listIn = (policy: Record<string, unknown>, name: string): unknown[] =>
  (policy[name] ??= []) as unknown[];

const objectIn = (policy: Record<string, unknown>, name: string): Record<string, unknown> =>
  (policy[name] ??= {}) as Record<string, unknown>;

import { createPublicKey, verify } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { replaceFile } from "../storage/replace-file.ts";
import { jsonIn, policyIn } from "./parse-policy.ts";
import { centralPolicy, type MachinePolicy, type Policy } from "./policy.ts";
import { policyBroken } from "./problems.ts";

type Central = NonNullable<MachinePolicy["central"]>;

/** A copy is both in one file, so that a crash cannot part them. */
const signed = z.object({ text: z.string(), signature: z.string() });
type Signed = z.output<typeof signed>;

/** So long a start waits for a share that was never reached before; ms. */
const firstWaitMs = 10_000;

/**
 * Reads the company's central file. Laptops are away from it most of the time, so a copy is kept in
 * the data folder, and each start uses what an earlier one fetched; only the first one waits. The
 * copy needs no trust: the signature is checked each time.
 *
 * @throws ProblemError `policy-broken`
 */
export async function readCentralPolicy(central: Central, dataFolder: string): Promise<Policy> {
  const copy = path.join(dataFolder, "policy-copy.json");
  const fetched = fetchTo(copy, central);
  fetched.catch(() => undefined); // away from the company's network, most of the time
  const kept = await readFile(copy, "utf8")
    .then((text) => policyOf(signed.parse(JSON.parse(text)), central))
    .catch(() => undefined);
  return kept ?? inTime(fetched, central.file);
}

/** One that cannot be understood does not replace the one before, or no laptop would start again. */
async function fetchTo(copy: string, central: Central): Promise<Policy> {
  const { file } = central;
  const [text, signature] = await Promise.all([
    readFile(file, "utf8"),
    readFile(`${file}.sig`, "utf8"),
  ]).catch((error: unknown) => {
    throw policyBroken("central", file, error);
  });
  const policy = policyOf({ text, signature }, central);
  replaceFile(copy, JSON.stringify({ text, signature }));
  return policy;
}

function policyOf(content: Signed, central: Central): Policy {
  const { file } = central;
  if (!isSigned(content, central)) throw policyBroken("signature", file);
  return policyIn(centralPolicy, jsonIn(content.text, file), file);
}

/** RFC 8032, over the bytes of the file. */
function isSigned({ text, signature }: Signed, { publicKey, file }: Central): boolean {
  try {
    const der = { key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" } as const;
    const key = createPublicKey(der);
    return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64"));
  } catch (error) {
    throw policyBroken("signature", file, error);
  }
}

/** A share that is not there may answer after minutes. */
async function inTime<T>(work: Promise<T>, file: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(policyBroken("central", file));
    }, firstWaitMs);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

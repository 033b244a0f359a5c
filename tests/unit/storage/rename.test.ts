import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, describe, it } from "vitest";
import { renamePatiently, renamePatientlySync } from "../../../electron/storage/rename.ts";

const heldBy = (code: string) => Object.assign(new Error("held"), { code });

/** A file that is held for some tries. */
function held(code: string, times: number) {
  const moves: [string, string][] = [];
  const rename = (from: unknown, to: unknown): void => {
    moves.push([String(from), String(to)]);
    if (moves.length <= times) throw heldBy(code);
  };
  const later = (from: unknown, to: unknown) =>
    Promise.resolve().then(() => {
      rename(from, to);
    });
  return { moves, rename, later };
}

describe.each(["EPERM", "EACCES", "EBUSY"])("a file that Windows answers %s for", (code) => {
  it("is renamed as soon as the other program lets go", async () => {
    const file = held(code, 3);
    await renamePatiently("a", "b", { platform: "win32", rename: file.later });
    expect(file.moves).toEqual(Array(4).fill(["a", "b"]));
    const other = held(code, 3);
    renamePatientlySync("a", "b", { platform: "win32", rename: other.rename });
    expect(other.moves).toHaveLength(4);
  });

  it("is given up after a while", async () => {
    const file = held(code, Infinity);
    const renaming = renamePatiently("a", "b", { platform: "win32", rename: file.later });
    await expect(renaming).rejects.toMatchObject({ code });
    const again = () => {
      renamePatientlySync("a", "b", { platform: "win32", rename: file.rename });
    };
    expect(again).toThrow("held");
  });

  it("is not waited for on other systems", async () => {
    const file = held(code, 1);
    const renaming = renamePatiently("a", "b", { platform: "linux", rename: file.later });
    await expect(renaming).rejects.toMatchObject({ code });
    expect(file.moves).toHaveLength(1);
  });
});

it("another failure is told at once", async () => {
  const file = held("ENOSPC", 1);
  const renaming = renamePatiently("a", "b", { platform: "win32", rename: file.later });
  await expect(renaming).rejects.toMatchObject({ code: "ENOSPC" });
});

it("no other file of the app renames without patience, or without a next time", () => {
  const electron = path.join(import.meta.dirname, "../../../electron");
  const files = globSync("**/*.ts", { cwd: electron }).filter((file) =>
    /import \{[^}]*\brename(?:Sync)?\b[^}]*\} from "node:fs/.test(
      readFileSync(path.join(electron, file), "utf8"),
    ),
  );
  // The practice CRM shares no code with the app; the other two leave what is held for the next time.
  const own = [
    "practice-crm/store/database.ts",
    "practice-crm/store/file-store.ts",
    "storage/rename.ts",
  ];
  const later = ["cli/temporary-folder.ts", "storage/spool.ts"];
  expect(files.map((file) => file.replaceAll("\\", "/")).toSorted()).toEqual(
    [...own, ...later].toSorted(),
  );
});

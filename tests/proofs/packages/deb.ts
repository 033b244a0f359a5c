/** The .deb, made by Debian's own tools, installed and removed in a root that is thrown away. */
import assert from "node:assert/strict";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { layOut } from "./lay-out.ts";
import type { Packed } from "./pack.ts";
import { said, Skipped, tool } from "./tool.ts";

const debOf = ({ folder }: Packed): string => path.join(folder, "mailpin.deb");

export async function makeDeb(packed: Packed): Promise<string> {
  const dpkgDeb = tool("dpkg-deb", "dpkg");
  const tree = await layOut(packed, packed.deb, path.join(packed.folder, "deb-root"));
  const control = path.join(tree, "DEBIAN");
  await mkdir(control);
  await cp(packed.deb.afterInstall, path.join(control, "postinst"));
  await cp(packed.deb.afterRemove, path.join(control, "postrm"));
  await writeFile(path.join(control, "control"), controlOf(packed));
  await said("chmod", ["755", path.join(control, "postinst"), path.join(control, "postrm")]);
  await said(dpkgDeb, ["--root-owner-group", "-Znone", "--build", tree, debOf(packed)]);
  return said(dpkgDeb, ["--info", debOf(packed)]);
}

function controlOf({ deb }: Packed): string {
  const all = (option: string) => deb.order.options[option] ?? [];
  const one = (option: string) => all(option)[0] ?? "";
  return `Package: ${one("--name")}
Version: ${one("--version")}
Architecture: ${one("--architecture")}
Maintainer: ${one("--maintainer")}
Depends: ${all("-d").join(", ")}
Recommends: ${all("--deb-recommends").join(", ")}
Priority: ${one("--deb-priority")}
Homepage: ${one("--url")}
Description: ${one("--description")}
`;
}

/** Sections of what throwaway-root.sh prints, by name. */
function sections(output: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    output
      .split(/^== /m)
      .slice(1)
      .map((text) => {
        const [name = "", ...lines] = text.trim().split("\n");
        return [name, lines] as const;
      }),
  );
}

export async function installDeb(packed: Packed): Promise<string> {
  if (process.getuid?.() !== 0) throw new Skipped("a root to throw away needs the user root");
  for (const [name, from] of [
    ["unshare", "util-linux"],
    ["dpkg", "dpkg"],
    ["xdg-mime", "xdg-utils"],
    ["update-mime-database", "shared-mime-info"],
    ["update-desktop-database", "desktop-file-utils"],
  ] as const)
    tool(name, from);
  const script = path.join(import.meta.dirname, "throwaway-root.sh");
  const mount = path.join(packed.folder, "throwaway");
  await mkdir(mount);
  const output = await said("unshare", ["--mount", "sh", script, mount, packed.folder]);
  const answers = sections(output);
  if (answers.has("no overlay")) throw new Skipped("this machine mounts no overlay");
  const seen = (name: string) => answers.get(name) ?? [];
  assert.ok(seen("files").includes("/opt/Mailpin/resources/app.asar"));
  assert.deepEqual(seen("names"), [
    ...["eml message/rfc822", "mbox application/mbox", "msg application/vnd.ms-outlook"],
    ...["oft application/vnd.ms-outlook", "emlx application/x-emlx"],
  ]);
  assert.deepEqual(seen("defaults"), [
    "message/rfc822 client.desktop",
    "application/mbox client.desktop",
    "x-scheme-handler/mailpin mailpin.desktop",
  ]);
  assert.deepEqual(seen("offers"), ["message/rfc822", "application/mbox"]);
  assert.deepEqual(seen("command"), ["/opt/Mailpin/mailpin", "help: 0"]);
  assert.deepEqual(seen("left behind"), []);
  return output;
}

/** What the scripts of the package say to a shell that only reads them. */
export async function readScripts({ deb, rpm }: Packed): Promise<string> {
  for (const script of [deb, rpm].flatMap((one) => [one.afterInstall, one.afterRemove])) {
    await said(tool("bash", "bash"), ["-n", script]);
    assert.doesNotMatch(await readFile(script, "utf8"), /\$\{(?:executable|sanitized)/);
  }
  return "bash -n has nothing to say of the scripts that run at an install and a removal";
}

/** The .rpm, made by rpmbuild. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { inFolder } from "./contents.ts";
import { layOut } from "./lay-out.ts";
import type { Packed } from "./pack.ts";
import { said, tool } from "./tool.ts";

export async function makeRpm(packed: Packed): Promise<string> {
  const [rpmbuild, rpm] = [tool("rpmbuild", "rpm"), tool("rpm", "rpm")];
  const { folder } = packed;
  const tree = await layOut(packed, packed.rpm, path.join(folder, "rpm-root"));
  const spec = path.join(folder, "mailpin.spec");
  await writeFile(spec, await specOf(packed, tree));
  await said(rpmbuild, ["-bb", "--define", `_topdir ${folder}/rpmbuild`, spec]);
  const made = (await inFolder(path.join(folder, "rpmbuild/RPMS"))).map((file) => file.path);
  const file = path.join(folder, "rpmbuild/RPMS", made[0] ?? "");
  const list = await said(rpm, ["-qlp", file]);
  const wanted = (await inFolder(tree)).map((one) => `/${one.path}`);
  const listed = list.split("\n");
  assert.deepEqual(
    wanted.filter((name) => !listed.includes(name)),
    [],
  );
  const needs = (await said(rpm, ["-qp", "--requires", file])).split("\n");
  const asked = packed.rpm.order.options["-d"] ?? [];
  assert.deepEqual(
    asked.filter((name) => !needs.includes(name)),
    [],
  );
  return `${await said(rpm, ["-qip", file])}\n\n${list}`;
}

async function specOf({ rpm }: Packed, tree: string): Promise<string> {
  const { options, folders } = rpm.order;
  const one = (option: string) => options[option]?.[0] ?? "";
  const script = async (file: string) => (await readFile(file, "utf8")).replaceAll("%", "%%");
  const own = (await inFolder(rpm.tree)).map((file) => `/${file.path}`);
  return `%global debug_package %{nil}
%global __os_install_post %{nil}
%global _build_id_links none
%global _binary_payload w0.gzdio
Name: ${one("--name")}
Version: ${one("--version")}
Release: 1
Summary: ${one("--rpm-summary")}
License: ${one("--license")}
URL: ${one("--url")}
Vendor: ${one("--vendor")}
AutoReqProv: no
${(options["-d"] ?? []).map((name) => `Requires: ${name}`).join("\n")}
%description
${one("--description")}
%install
cp --archive --link '${tree}/.' '%{buildroot}/'
%post -p /bin/bash
${await script(rpm.afterInstall)}
%postun -p /bin/bash
${await script(rpm.afterRemove)}
%files
${[...folders.map(([, target]) => target), ...own].join("\n")}
`;
}

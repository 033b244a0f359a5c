import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "svelte/compiler";
import ts from "typescript";

const root = path.join(import.meta.dirname, "../../..");

export type Source = { readonly file: string; readonly code: string };

export const sources = (...patterns: readonly string[]): readonly Source[] =>
  globSync([...patterns], { cwd: root })
    .toSorted()
    .map((file) => ({ file, code: readFileSync(path.join(root, file), "utf8") }));

/** Words that people would read: two, one that begins a sentence, or a piece of a sentence. */
const isText = (value: string): boolean =>
  /\p{L}{2,}[,:;.…]? \p{L}/u.test(value) ||
  /^ \p{L}|\p{L} $/u.test(value) ||
  /^\p{Lu}\p{Ll}+[ .…!?]*$/u.test(value);

/** Text of a database, a page's head and style, or a file that a program reads. */
const isCode =
  /\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|FROM|WHERE|ORDER BY|NULL)\b|^<!doctype|^[.:\n].*\{.*:|charset=|<\/style>|^\[Desktop Entry\]/;

/** The texts of a script that are not ids, types, imports, or messages of errors. */
export function textsOfScript(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isForPrograms(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      if (isText(node.text) && !isCode.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.ts", code, ts.ScriptTarget.Latest, true));
  return found;
}

const isForPrograms = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  (ts.isNewExpression(node) && node.expression.getText().endsWith("Error"));

type SvelteNode = {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
  readonly quasi?: unknown;
};

/** Attributes of elements that people read or hear. */
const spoken = new Set([
  ...["alt", "label", "placeholder", "title"],
  ...["aria-description", "aria-label", "aria-placeholder", "aria-roledescription"],
  "aria-valuetext",
]);

/** Attributes that a component hands on to its element, and that programs read. */
const forPrograms = new Set(["aria-keyshortcuts"]);

/** The texts of a component: of its markup, its attributes, and its scripts. */
export function textsOfComponent(code: string): readonly string[] {
  const { fragment, instance, module } = parse(code, { modern: true });
  const scripts = [instance, module].flatMap((script) => {
    if (!script) return [];
    const { start, end } = script.content as unknown as { start: number; end: number };
    return textsOfScript(code.slice(start, end));
  });
  const found: string[] = [...scripts];
  const take = (value: unknown): void => {
    if (typeof value === "string" && isText(value)) found.push(value);
  };
  const visit = (node: unknown, inComponent: boolean): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, inComponent);
      return;
    }
    if (typeof node !== "object" || node === null || !("type" in node)) return;
    const one = node as SvelteNode;
    if (one.type === "Text" && /\p{L}{2,}/u.test(one.data ?? ""))
      found.push(one.data?.trim() ?? "");
    if (one.type === "Attribute") {
      for (const part of [one.value].flat())
        if (isSvelteText(part)) {
          const name = one.name ?? "";
          if (
            inComponent && !forPrograms.has(name)
              ? isText(part.data)
              : spoken.has(name) && /\p{L}/u.test(part.data)
          )
            found.push(part.data);
        } else visit(part, inComponent);
      return;
    }
    if (one.type === "StyleDirective") {
      visit(
        [one.value].flat().filter((part) => !isSvelteText(part)),
        inComponent,
      );
      return;
    }
    if (one.type === "Literal") take(one.value);
    if (one.type === "TemplateElement")
      take((one.value as { readonly cooked?: unknown } | undefined)?.cooked);
    for (const [key, child] of Object.entries(one))
      if (key !== "metadata") visit(child, one.type === "Component");
  };
  visit(fragment, false);
  return found;
}

const isSvelteText = (part: unknown): part is { readonly data: string } =>
  typeof part === "object" && part !== null && "type" in part && part.type === "Text";

import type { Dialog, DialogAnswer } from "../wire/messages.ts";

const style = `
:host { all: initial }
dialog { font: 15px/1.5 system-ui, sans-serif; max-width: 34em; border: 1px solid GrayText; border-radius: 8px; padding: 1.2em 1.4em;
  background: Canvas; color: CanvasText }
dialog::backdrop { background: rgb(0 0 0 / .35) }
h1 { font-size: 1.05em; margin: 0 0 .5em; overflow-wrap: anywhere }
p { margin: 0 0 1em; white-space: pre-wrap; overflow-wrap: anywhere }
label { display: block; margin: .6em 0 }
footer { display: flex; gap: .6em; justify-content: flex-end; margin-top: 1.2em }
button { font: inherit; padding: .3em 1em }
`;

/**
 * Draws a dialog above the page, out of reach of the page's styles, and returns the user's choice.
 */
export function showDialog(dialog: Dialog): Promise<DialogAnswer> {
  switch (dialog.kind) {
    case "message":
      return showMessage(dialog);
    case "open-files":
      return showFiles(dialog);
    case "path":
      return showPath(dialog);
  }
}

async function showMessage(dialog: Extract<Dialog, { kind: "message" }>): Promise<DialogAnswer> {
  const box = drawBox(dialog.message);
  if (dialog.detail !== "") box.body.append(make("p", { textContent: dialog.detail }));
  const checkbox = make("input", { type: "checkbox", checked: dialog.checkboxChecked });
  if (dialog.checkboxLabel !== "")
    box.body.append(make("label", {}, checkbox, ` ${dialog.checkboxLabel}`));
  const chosen = await box.ask(dialog.buttons, dialog.defaultId);
  return {
    kind: "message",
    response: chosen ?? dialog.cancelId,
    checkboxChecked: checkbox.checked,
  };
}

/** The browser's own file dialog has an Open button, so a choice is enough. */
async function showFiles(dialog: Extract<Dialog, { kind: "open-files" }>): Promise<DialogAnswer> {
  const box = drawBox(dialog.title);
  const input = make("input", { type: "file", multiple: dialog.multiple, accept: dialog.accept });
  input.addEventListener("change", box.close);
  box.body.append(make("label", {}, "Files ", input));
  await box.ask(["Cancel"], 0);
  const files = [...(input.files ?? [])];
  if (files.length === 0) return { kind: "cancelled" };
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return { kind: "open-files", files: await Promise.all(read) };
}

async function showPath(dialog: Extract<Dialog, { kind: "path" }>): Promise<DialogAnswer> {
  const box = drawBox(dialog.title);
  const input = make("input", { type: "text", value: dialog.path, size: 50 });
  box.body.append(make("label", {}, "Path ", input));
  const chosen = await box.ask([dialog.buttonLabel, "Cancel"], 0);
  return chosen === 0 && input.value.trim() !== ""
    ? { kind: "path", path: input.value.trim() }
    : { kind: "cancelled" };
}

type Box = {
  readonly body: HTMLElement;
  readonly close: () => void;
  /**
   * Shows the box with buttons; `close` ends it without one. @returns the position of the pressed
   * button; undefined for none, as after Escape
   */
  readonly ask: (buttons: readonly string[], defaultId: number) => Promise<number | undefined>;
};

function drawBox(title: string): Box {
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet(); // a style element would fall under the page's content policy
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  const heading = make("h1", { textContent: title, id: "title" });
  const body = make("div", {}, heading);
  const box = make("dialog", {}, body);
  box.setAttribute("aria-labelledby", heading.id);
  shadow.append(box);
  const ask: Box["ask"] = (labels, defaultId) => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    const buttons = labels.map((textContent, at) => {
      const button = make("button", { type: "button", textContent, autofocus: at === defaultId });
      button.addEventListener("click", () => {
        box.close(String(at));
      });
      return button;
    });
    box.append(make("footer", {}, ...buttons));
    box.addEventListener("close", () => {
      host.remove();
      resolve(box.returnValue === "" ? undefined : Number(box.returnValue));
    });
    document.documentElement.append(host);
    box.showModal();
    return promise;
  };
  const close = () => {
    box.close();
  };
  return { body, close, ask };
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

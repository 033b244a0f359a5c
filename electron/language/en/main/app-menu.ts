import type { Messages } from "../../pattern.ts";

/**
 * The application menu. Electron's roles have labels in English alone, so each item has its own
 * here, in the words that the systems use.
 */
export const appMenu = {
  file: "File",
  "open-mails": "Open emails…",
  settings: "Settings…",
  "close-on-mac": "Close Window",
  close: "Close",
  "quit-on-mac": "Quit Mailpin",
  "quit-on-windows": "Exit",
  quit: "Quit",

  edit: "Edit",
  undo: "Undo",
  redo: "Redo",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  "paste-and-match-style": "Paste and Match Style",
  delete: "Delete",
  "select-all": "Select All",
  substitutions: "Substitutions",
  "show-substitutions": "Show Substitutions",
  "smart-quotes": "Smart Quotes",
  "smart-dashes": "Smart Dashes",
  "text-replacement": "Text Replacement",
  speech: "Speech",
  "start-speaking": "Start Speaking",
  "stop-speaking": "Stop Speaking",

  view: "View",
  "actual-size": "Actual Size",
  "zoom-in": "Zoom In",
  "zoom-out": "Zoom Out",
  "full-screen": "Toggle Full Screen",

  window: "Window",
  minimize: "Minimize",
  "zoom-window": "Zoom",
  front: "Bring All to Front",

  help: "Help",
  "mail-help": "How to bring an email in…",
  shortcuts: "Keyboard shortcuts…",

  about: "About Mailpin",
  services: "Services",
  hide: "Hide Mailpin",
  "hide-others": "Hide Others",
  "show-all": "Show All",
} as const satisfies Messages;

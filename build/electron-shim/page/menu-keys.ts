import type { Key } from "../wire/messages.ts";

/**
 * The application menu is not drawn, but its shortcuts work. The page handles a key first.
 */
export class MenuKeys {
  keys: readonly Key[] = [];

  constructor(onPress: (command: number) => void) {
    window.addEventListener("keydown", (event) => {
      if (event.defaultPrevented) return;
      const pressed = this.keys.find(
        ({ key, ctrl, alt, shift, meta }) =>
          event.key.toLowerCase() === key &&
          event.ctrlKey === ctrl &&
          event.altKey === alt &&
          event.shiftKey === shift &&
          event.metaKey === meta,
      );
      if (pressed === undefined) return;
      event.preventDefault();
      onPress(pressed.command);
    });
  }
}

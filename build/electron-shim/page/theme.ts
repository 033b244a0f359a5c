type Theme = "system" | "light" | "dark";

const themeQuestion = /\(prefers-color-scheme:\s*(light|dark)\)/g;

/**
 * Shows the page in the theme that main chose. Chromium has no switch for it that a page or a
 * command line could move, so the page's own media queries get their answer here: those of its
 * style sheets, and those of its scripts.
 */
export class PageTheme {
  #theme: Theme = "system";
  readonly #written = new WeakMap<CSSMediaRule, string>();
  readonly #changes = new EventTarget();
  readonly #matchMedia = window.matchMedia.bind(window);
  /** By query: those who listen to each change of the theme are never forgotten. */
  readonly #lists = new Map<string, MediaQueryList>();

  constructor() {
    window.matchMedia = (query) => {
      const list = this.#lists.get(query) ?? this.#answer(query);
      this.#lists.set(query, list);
      return list;
    };
    // Style sheets come after the shim's script.
    for (const name of ["DOMContentLoaded", "load"])
      window.addEventListener(name, () => {
        this.#apply();
      });
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.#apply();
    this.#changes.dispatchEvent(new Event("change"));
  }

  #apply(): void {
    // There is none before the document's first tag.
    const root = document.querySelector<HTMLElement>(":root");
    if (root !== null) root.style.colorScheme = this.#theme === "system" ? "" : this.#theme;
    for (const { cssRules } of [...document.styleSheets, ...document.adoptedStyleSheets])
      for (const rule of cssRules) if (rule instanceof CSSMediaRule) this.#write(rule);
  }

  #write(rule: CSSMediaRule): void {
    const query = this.#written.get(rule) ?? rule.media.mediaText;
    this.#written.set(rule, query);
    const now = this.#queryNow(query);
    if (rule.media.mediaText !== now) rule.media.mediaText = now;
  }

  /** The query with what is true or false in this theme in place of its question. */
  #queryNow(query: string): string {
    if (this.#theme === "system") return query;
    return query.replaceAll(themeQuestion, (_all, scheme) =>
      scheme === this.#theme ? "(min-width: 0px)" : "(max-width: 0px)",
    );
  }

  /** A list for a query about the theme, which tells of changes by main and by the system. */
  #answer(query: string): MediaQueryList {
    const list = this.#matchMedia(query);
    if (query.search(themeQuestion) < 0) return list;
    const matches = () => this.#matchMedia(this.#queryNow(query)).matches;
    Object.defineProperty(list, "matches", { get: matches });
    let known = matches();
    this.#changes.addEventListener("change", () => {
      if (matches() === known) return;
      known = matches();
      list.dispatchEvent(new MediaQueryListEvent("change", { media: query, matches: known }));
    });
    return list;
  }
}

/**
 * What product code may not say, because it would undo a point of Electron's security checklist.
 * The table in docs/security.md says which rule guards which point.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security
 */

/** @typedef {{ selector: string, message: string }} Forbidden */

/** @type {(selector: string, message: string) => Forbidden} */
const forbidden = (selector, message) => ({ selector, message });

/** @type {(names: readonly string[]) => string} an expression for one of these names */
const anyOf = (names) => `/^(?:${names.join("|")})$/`;

/** @type {(names: readonly string[], message: string) => Forbidden} */
const member = (names, message) =>
  forbidden(`MemberExpression[property.name=${anyOf(names)}]`, message);

/** @type {(pattern: string, message: string) => readonly Forbidden[]} in whatever quotes */
const words = (pattern, message) => [
  forbidden(`Literal[value=/${pattern}/]`, message),
  forbidden(`TemplateElement[value.raw=/${pattern}/]`, message),
];

const mustBeOff = [
  ...["nodeIntegration", "nodeIntegrationInWorker", "nodeIntegrationInSubFrames"],
  ...["allowRunningInsecureContent", "experimentalFeatures", "enableRemoteModule", "webviewTag"],
  ...["enableBlinkFeatures", "allowpopups", "plugins", "devTools"],
];
const mustBeOn = ["contextIsolation", "sandbox", "webSecurity"];

/** @type {readonly Forbidden[]} */
const everywhere = [
  forbidden(
    `Property[key.name=${anyOf(mustBeOff)}]:not([value.value=false])`,
    "A page gets no such privilege (desktop/window.ts).",
  ),
  forbidden(
    `Property[key.name=${anyOf(mustBeOn)}]:not([value.value=true])`,
    "This wall around a page stays (desktop/window.ts).",
  ),
  forbidden(
    "Property[key.name='webPreferences']:not([value.callee.name='preferencesWith'])",
    "Every window has the same walls: `preferencesWith` of desktop/window.ts.",
  ),
  forbidden(
    "Property[key.name='action'][value.value='allow']",
    "No page opens a window (desktop/guards.ts).",
  ),
  member(
    ["executeJavaScript", "executeJavaScriptInIsolatedWorld", "insertCSS", "openDevTools"],
    "Main puts nothing into a page; it sends news (desktop/ipc/bridge.ts).",
  ),
  member(
    ["setCertificateVerifyProc", "setSSLConfig"],
    "Which certificate is good, the system decides.",
  ),
  ...words(
    "^(?:certificate-error|select-client-certificate)$",
    "Which certificate is good, the system decides.",
  ),
  member(
    [
      ...["registerFileProtocol", "registerHttpProtocol", "interceptFileProtocol", "loadFile"],
      ...["interceptHttpProtocol", "interceptBufferProtocol", "interceptStringProtocol"],
    ],
    "Pages come over app:// alone (desktop/protocol.ts).",
  ),
  forbidden("ImportSpecifier[imported.name='crashReporter']", "A dump holds mails and tokens."),
  forbidden(
    `AssignmentExpression[left.property.name=${anyOf(["innerHTML", "outerHTML", "srcdoc"])}]`,
    "Text is drawn as text; a mail's HTML is served into its own frame (desktop/pages.ts).",
  ),
  member(
    ["insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment", "parseHTMLUnsafe"],
    "Text is drawn as text; a mail's HTML is served into its own frame (desktop/pages.ts).",
  ),
  forbidden(
    "MemberExpression[object.name='document'][property.name=/^write(?:ln)?$/]",
    "Text is drawn as text.",
  ),
];

const opensOutside = member(
  ["openExternal", "openPath", "showItemInFolder"],
  "What leaves Mailpin leaves by desktop/open-outside.ts, which looks at it.",
);
const loosens = words(
  "^(?:--)?(?:no-sandbox|disable-web-security|ignore-certificate-errors.*|remote-debugging-.*)$",
  "Mailpin starts with no switch that takes a wall away.",
);

/** @type {(...selectors: readonly Forbidden[]) => import("eslint").Linter.RuleEntry} */
const entry = (...selectors) => ["error", ...everywhere, ...selectors];

/** @type {import("eslint").Linter.Config[]} */
export const electronWalls = [
  {
    files: ["electron/**", "renderer/**"],
    rules: {
      "no-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-syntax": entry(opensOutside, ...loosens),
    },
  },
  {
    files: ["electron/desktop/open-outside.ts"],
    rules: { "no-restricted-syntax": entry(...loosens) },
  },
  {
    // These name the switches to remove them.
    files: ["electron/desktop/{arguments,switches}.ts"],
    rules: { "no-restricted-syntax": entry(opensOutside) },
  },
];

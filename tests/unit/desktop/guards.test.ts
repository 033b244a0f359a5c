import { BrowserWindow } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { guardPages } from "../../../electron/desktop/guards.ts";
import { app, BrowserWindow as Double, preventable, session } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

const { defaultSession: pages } = session;
const onLink = vi.fn<(url: string) => void>();
let window: BrowserWindow;
/** What it was asked. */
let double: Double;

beforeEach(() => {
  vi.clearAllMocks();
  app.removeAllListeners();
  guardPages(onLink);
  window = new BrowserWindow();
  double = Double.opened[0]!;
});

type Asked = Parameters<
  NonNullable<Parameters<Electron.Session["setPermissionRequestHandler"]>[0]>
>[1];
type Checked = Parameters<
  NonNullable<Parameters<Electron.Session["setPermissionCheckHandler"]>[0]>
>[1];

const permissions = [
  ...[
    "media",
    "geolocation",
    "notifications",
    "clipboard-read",
    "clipboard-sanitized-write",
    "openExternal",
    "fileSystem",
  ],
  ...[
    "display-capture",
    "midiSysex",
    "hid",
    "serial",
    "usb",
    "local-network-access",
    "loopback-network",
    "fullscreen",
    "of a later Electron",
  ],
];

describe("a page during development", () => {
  const devServer = { origin: "http://127.0.0.1:5173", socket: "ws://127.0.0.1:5173" };
  beforeEach(() => {
    guardPages(onLink, devServer);
  });

  it("reaches the socket of the development server, and nothing else", () => {
    const [, listener] = pages.webRequest.onBeforeRequest.mock.lastCall!;
    const isCancelled = (url: string) => {
      const decide = vi.fn<(answer: Electron.CallbackResponse) => void>();
      listener({ webContentsId: 1, url }, decide);
      return decide.mock.lastCall?.[0].cancel;
    };
    const others = [
      ...["http://127.0.0.1:5173/", "ws://127.0.0.1:51730/", "ws://127.0.0.1:5173@evil.example/"],
      ...["https://evil.example/", "wss://127.0.0.1:5173/", "file:///etc/passwd"],
    ];
    expect(isCancelled("ws://127.0.0.1:5173/?token=x")).toBe(false);
    expect(others.map(isCancelled)).toEqual(others.map(() => true));
  });

  it("is given the permission for that, and no other", () => {
    const [check] = pages.setPermissionCheckHandler.mock.lastCall!;
    const details = {} as Electron.PermissionCheckHandlerHandlerDetails;
    const granted = permissions.filter((permission) =>
      check!(null, permission as Checked, "app://mailpin", details),
    );
    expect(granted).toEqual(["local-network-access", "loopback-network"]);
  });
});

describe("a page", () => {
  it.each(permissions)("is given no permission, whatever it asks for: %s", (permission) => {
    const decide = vi.fn<(granted: boolean) => void>();
    const [request] = pages.setPermissionRequestHandler.mock.lastCall!;
    request!(window.webContents, permission as Asked, decide, {} as Electron.PermissionRequest);
    expect(decide.mock.calls).toEqual([[false]]);
    const [check] = pages.setPermissionCheckHandler.mock.lastCall!;
    const details = {} as Electron.PermissionCheckHandlerHandlerDetails;
    expect(check!(null, permission as Checked, "app://mailpin", details)).toBe(false);
  });

  it("is given no device", () => {
    const [handler] = pages.setDevicePermissionHandler.mock.lastCall!;
    expect(
      handler!({
        deviceType: "usb",
        origin: "app://mailpin",
      } as Electron.DevicePermissionHandlerHandlerDetails),
    ).toBe(false);
  });

  it("cannot load from the network or the disk; main can", () => {
    const [{ urls }, listener] = pages.webRequest.onBeforeRequest.mock.lastCall!;
    expect(urls).toEqual(["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "file://*/*"]);
    const decide = vi.fn<(answer: Electron.CallbackResponse) => void>();
    const url = "ws://127.0.0.1:5173/";
    listener({ webContentsId: 1, url }, decide);
    listener({ url }, decide);
    expect(decide.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
  });

  it.each(["will-navigate", "will-frame-navigate", "will-redirect"])(
    "is led nowhere but to our own pages: %s",
    (name) => {
      const isPrevented = (url: string): boolean => {
        const event = preventable({ url });
        double.webContents.emit(name, event);
        return event.preventDefault.mock.calls.length > 0;
      };
      const ours = [
        "app://mailpin/index.html",
        "app://mailpin/preview/3f0cbd0e-38a7-4a2f-9b39-6a7a2b2f1a11/",
      ];
      const others = [
        ...[
          "https://evil.example/",
          "http://127.0.0.1/",
          "file:///etc/passwd",
          "data:text/html,x",
          "javascript:1",
          "about:blank",
        ],
        ...[
          "app://mailpin.evil/",
          "app://evil/index.html",
          "app://mailpin@evil/",
          "app://mailpin:81/",
          "blob:app://mailpin/1",
          "x",
        ],
      ];
      expect(ours.filter(isPrevented)).toEqual([]);
      expect(others.filter((url) => !isPrevented(url))).toEqual([]);
    },
  );

  it("opens no new window: the user is asked about the link", () => {
    const [handler] = double.webContents.setWindowOpenHandler.mock.lastCall!;
    expect(handler({ url: "https://a.example/" } as Electron.HandlerDetails)).toEqual({
      action: "deny",
    });
    expect(onLink.mock.calls).toEqual([["https://a.example/"]]);
  });

  it("gets no webview", () => {
    const event = preventable({});
    double.webContents.emit("will-attach-webview", event, {}, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it("of a server with an invalid certificate is never allowed", () => {
    expect(app.listenerCount("certificate-error")).toBe(0);
    expect(app.listenerCount("select-client-certificate")).toBe(0);
    expect(double.webContents.listenerCount("certificate-error")).toBe(0);
    expect(pages.setCertificateVerifyProc).not.toHaveBeenCalled();
  });
});

import { homedir, tmpdir } from "node:os";
import path from "node:path";

type PathName = Parameters<Electron.App["getPath"]>[0];

/** The system's folder for the data of apps. */
function appData(env: NodeJS.ProcessEnv): string {
  if (process.platform === "win32")
    return env["APPDATA"] ?? path.join(homedir(), "AppData", "Roaming");
  if (process.platform === "darwin") return path.join(homedir(), "Library", "Application Support");
  return env["XDG_CONFIG_HOME"] ?? path.join(homedir(), ".config");
}

/** `app.getPath`: Electron's names of folders. The app may move each folder. */
export class Paths {
  readonly #moved = new Map<string, string>();
  readonly #appName: string;

  constructor(appName: string) {
    this.#appName = appName;
  }

  /** @throws Error in Electron's words for a relative path */
  set(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error("Path must be absolute");
    this.#moved.set(name, folder);
  }

  /** @throws Error in Electron's words for a name it does not know */
  get(name: PathName): string {
    return this.#moved.get(name) ?? this.#default(name);
  }

  #default(name: PathName): string {
    switch (name) {
      case "home":
        return homedir();
      case "appData":
        return appData(process.env);
      case "userData":
        return path.join(this.get("appData"), this.#appName);
      case "sessionData":
        return this.get("userData");
      case "logs":
        return process.platform === "darwin"
          ? path.join(homedir(), "Library", "Logs", this.#appName)
          : path.join(this.get("userData"), "logs");
      case "crashDumps":
        return path.join(this.get("userData"), "Crashpad");
      case "temp":
        return tmpdir();
      case "exe":
      case "module":
        return process.execPath;
      case "desktop":
      case "documents":
      case "downloads":
      case "music":
      case "pictures":
      case "videos":
        return path.join(homedir(), name.charAt(0).toUpperCase() + name.slice(1));
      case "assets":
        if (process.platform === "darwin") throw notFound(name);
        return path.dirname(process.execPath);
      case "recent":
      default: // an app may ask for any name
        throw notFound(name);
    }
  }
}

const notFound = (name: string): Error => new Error(`Failed to get '${name}' path`);

import { mount } from "svelte";
import type { Bridge } from "../electron/contract/calls.ts";
import { languageFor, languages } from "../electron/language/languages.ts";
import { speak } from "../electron/language/text.ts";
import { windowCatalogs } from "../electron/language/window-catalogs.ts";
import App from "./App.svelte";
import "./app.css";

/** The preload script sets it before any script of the page runs. */
const { mailpin } = window as unknown as { readonly mailpin: Bridge };
const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

const language = languageFor(new URLSearchParams(location.search).getAll("language"));
speak(language, await windowCatalogs[language]());
document.documentElement.lang = language;
document.documentElement.dir = languages[language].direction;

mount(App, { target, props: { bridge: mailpin } });

import { mount } from "svelte";
import type { Bridge } from "../electron/contract/bridge.ts";
import App from "./App.svelte";
import "./app.css";
import { allWords } from "./language.ts";
import { afterWords } from "./lib/after-words.ts";
import { AppStore } from "./state/app-store.svelte.ts";

/** The preload script sets it before any script of the page runs. */
const { mailpin } = window as unknown as { readonly mailpin: Bridge };
const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

// Main collects what is on the first screen while the window is drawn.
const app = new AppStore(afterWords(mailpin, allWords));
app.start();
await Promise.resolve(); // an import begins a microtask later: the words are read meanwhile, too
mount(App, { target, props: { app } });

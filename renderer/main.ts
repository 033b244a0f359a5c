import { mount } from "svelte";
import type { Bridge } from "../electron/contract/calls.ts";
import App from "./App.svelte";
import "./app.css";
import { allWords, firstWords } from "./language.ts";
import { afterWords } from "./lib/after-words.ts";

/** The preload script sets it before any script of the page runs. */
const { mailpin } = window as unknown as { readonly mailpin: Bridge };
const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

await firstWords;
mount(App, { target, props: { bridge: afterWords(mailpin, allWords) } });

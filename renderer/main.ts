import { mount } from "svelte";
import type { Bridge } from "../electron/contract/calls.ts";
import App from "./App.svelte";
import "./app.css";

/** The preload script sets it before any script of the page runs. */
const { mailpin } = window as unknown as { readonly mailpin: Bridge };
const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

mount(App, { target, props: { bridge: mailpin } });

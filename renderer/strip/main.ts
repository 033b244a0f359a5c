import { mount } from "svelte";
import type { StripBridge } from "../../electron/contract/bridge.ts";
import "../app.css";
import { allWords } from "../language.ts";
import { Carrier } from "../lib/carrier.ts";
import Strip from "./Strip.svelte";

/** The preload script sets it before any script of the page runs. */
const { mailpin } = window as unknown as { readonly mailpin: StripBridge };
const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

await allWords;
mount(Strip, { target, props: { bridge: mailpin, carrier: new Carrier(mailpin, "strip") } });

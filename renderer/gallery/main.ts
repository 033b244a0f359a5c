import { mount } from "svelte";
import { speak } from "../../electron/language/text.ts";
import { windowCatalogs } from "../../electron/language/window-catalogs.ts";
import "../app.css";
import Gallery from "./Gallery.svelte";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

speak("en", await windowCatalogs.en());
mount(Gallery, { target });

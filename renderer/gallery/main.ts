import { mount } from "svelte";
import { catalogOf } from "../../electron/language/main-catalogs.ts";
import { speak } from "../../electron/language/text.ts";
import "../app.css";
import Gallery from "./Gallery.svelte";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

speak("en", await catalogOf("en"));
mount(Gallery, { target });

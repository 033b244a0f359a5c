import { speakAll } from "./all-messages.ts";

await speakAll("en");

import type { recordCopy as english } from "../en/record-copy.ts";

export const recordCopy = {
  title: "इस कंप्यूटर पर रिकॉर्ड",
  help: "रिकॉर्ड की कॉपी होने पर Mailpin उन्हें आपके लिखते-लिखते और नेटवर्क के बिना भी खोज लेता है। कॉपी न होने पर वह सीधे { $crm } में खोजता है।",
  keep: "रिकॉर्ड की कॉपी इस कंप्यूटर पर रखें",
  "not-allowed": "इस कंप्यूटर की सेटिंग कॉपी रखने की अनुमति नहीं देती।",
  records: "रिकॉर्ड",
  size: "आकार",
  "synchronised-at": "पिछली बार सिंक किया गया",
  never: "कभी नहीं",
  update: "अभी सिंक करें",
  clear: "रिकॉर्ड हटाएँ…",
  "doing.update": "सिंक हो रहा है…",
  "doing.clear": "हटाया जा रहा है…",
  "doing.keep": "एक पल…",
} satisfies Record<keyof typeof english, string>;

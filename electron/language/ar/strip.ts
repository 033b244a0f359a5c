import type { strip as english } from "../en/strip.ts";

export const strip = {
  "in-tray": `{ $count ->
    [zero] لا رسائل في الدرج.
    [one] رسالة واحدة في الدرج.
    [two] رسالتان في الدرج.
    [few] { $count } رسائل في الدرج.
    [many] { $count } رسالة في الدرج.
   *[other] { $count } رسالة في الدرج.
  }`,
  refused: `{ $count ->
    [zero] لم يُفتح أي ملف.
    [one] لم يُفتح ملف واحد.
    [two] لم يُفتح ملفان.
    [few] لم تُفتح { $count } ملفات.
    [many] لم يُفتح { $count } ملفًا.
   *[other] لم يُفتح { $count } ملف.
  }`,
  reading: "جارٍ القراءة…",
  move: "تحريك الشريط على امتداد الحافة",
  show: "إظهار Mailpin",
} satisfies Record<keyof typeof english, string>;

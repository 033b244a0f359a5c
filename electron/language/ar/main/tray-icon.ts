import type { trayIcon as english } from "../../en/main/tray-icon.ts";

export const trayIcon = {
  sending: "قيد الإرسال: { $count }",
  waiting: "قيد الانتظار: { $count }",
  "need-you": "بحاجة إلى تدخّلك: { $count }",
  idle: "لا شيء ينتظر",

  "says-counts": "Mailpin: { $counts }",
  "says-offline": "Mailpin: غير متصل، { $counts }",
  "says-idle": "Mailpin: لا شيء ينتظر",

  open: "فتح Mailpin",
  "retry-all": "إعادة محاولة الكل",
  quit: "إنهاء",
} satisfies Record<keyof typeof english, string>;

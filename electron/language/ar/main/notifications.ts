import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [zero] لم تُسجَّل أي رسالة
    [one] سُجِّلت رسالة واحدة
    [two] سُجِّلت رسالتان
    [few] سُجِّلت { $count } رسائل
    [many] سُجِّلت { $count } رسالة
   *[other] سُجِّلت { $count } رسالة
  }`,
  "nothing-waits": "لا شيء ينتظر في علبة الصادر.",
  "need-you": `{ $count ->
    [zero] لا رسائل تحتاج إلى تدخّلك
    [one] رسالة واحدة تحتاج إلى تدخّلك
    [two] رسالتان تحتاجان إلى تدخّلك
    [few] { $count } رسائل تحتاج إلى تدخّلك
    [many] { $count } رسالة تحتاج إلى تدخّلك
   *[other] { $count } رسالة تحتاج إلى تدخّلك
  }`,
  "filed-and-need-you": `{ $filed ->
    [zero] لم تُسجَّل أي رسالة
    [one] سُجِّلت رسالة واحدة
    [two] سُجِّلت رسالتان
    [few] سُجِّلت { $filed } رسائل
    [many] سُجِّلت { $filed } رسالة
   *[other] سُجِّلت { $filed } رسالة
  }، { $needs ->
    [zero] ولا شيء يحتاج إلى تدخّلك
    [one] وواحدة تحتاج إلى تدخّلك
    [two] واثنتان تحتاجان إلى تدخّلك
    [few] و{ $needs } تحتاج إلى تدخّلك
    [many] و{ $needs } تحتاج إلى تدخّلك
   *[other] و{ $needs } تحتاج إلى تدخّلك
  }`,
  "see-why": "يُرجى فتح علبة الصادر لمعرفة السبب وما يمكن فعله.",
  "wait-to-be-sent": `{ $count ->
    [zero] لا رسائل تنتظر الإرسال
    [one] رسالة واحدة تنتظر الإرسال
    [two] رسالتان تنتظران الإرسال
    [few] { $count } رسائل تنتظر الإرسال
    [many] { $count } رسالة تنتظر الإرسال
   *[other] { $count } رسالة تنتظر الإرسال
  }`,
  "stays-in-tray": "يبقى Mailpin في منطقة الإعلام حتى تُسجَّل، ثم يُغلق.",
} satisfies Record<keyof typeof english, string>;

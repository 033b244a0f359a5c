import type { mailCard as english } from "../en/mail-card.ts";

export const mailCard = {
  title: "الرسالة",
  "cut-off": "يقتطع Zoho هذا الجزء",

  direction: "الاتجاه",
  received: "واردة",
  sent: "مرسلة",
  "direction-chosen": "بناءً على اختيارك",
  "own-address": "هذا عنواني",
  "own-address-help": "سيعدّ Mailpin رسائل { $address } مرسلة منك",
  "not-own-address": "ليس عنواني",
  "not-own-address-help": "يعدّ Mailpin { $address } عنوانًا لك",

  "sent-at": "{ $time } · { $ago }",
  "sent-at-both": "{ $time }، بتوقيت المرسل { $written } · { $ago }",
  "no-date": "لا تاريخ في هذه الرسالة: يسجّلها Mailpin بوقت فتحها",

  "no-sender": "لا مرسل في هذه الرسالة",
  "no-address": "بلا عنوان",
  "more-people": "آخرون ({ $count })",

  kept: "ما سيحتفظ به Zoho",
  "subject-cut": "يُقتطع الموضوع (عدد الأحرف المتبقية: { $count }) وينتهي بـ «…{ $end }»",

  message: "نص الرسالة",
  "remote-images": `{ $count ->
    [zero] لم تُحجب أي صورة من صور الويب
    [one] حُجبت صورة واحدة من صور الويب
    [two] حُجبت صورتان من صور الويب
    [few] حُجبت { $count } صور من الويب
    [many] حُجبت { $count } صورة من صور الويب
   *[other] حُجبت { $count } صورة من صور الويب
  }`,
  "remote-images-help": "تحميلها يُعلم المرسل بأن الرسالة قُرئت",
  "show-light": "عرض على خلفية بيضاء",
  "show-light-help": "عرض الرسالة بألوانها الأصلية على خلفية بيضاء",
  "show-dark": "عرض داكن",
  "show-dark-help": "عرض الرسالة بألوان داكنة",
} satisfies Record<keyof typeof english, string>;

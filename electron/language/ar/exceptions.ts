import type { exceptions as english } from "../en/exceptions.ts";

export const exceptions = {
  title: "الاستثناءات",
  "all-go": `{ $count ->
    [zero] لا رسائل لتُسجَّل معًا
    [one] ستُسجَّل الرسالة الوحيدة
    [two] ستُسجَّل الرسالتان معًا
    [few] ستُسجَّل الرسائل كلها معًا ({ $count } رسائل)
    [many] ستُسجَّل الرسائل كلها معًا ({ $count } رسالة)
   *[other] ستُسجَّل الرسائل كلها معًا ({ $count } رسالة)
  }`,
  "some-stay": `{ $staying ->
    [zero] لا تبقى أي رسالة في الدرج (المجموع: { $count })
    [one] تبقى رسالة واحدة في الدرج (المجموع: { $count })
    [two] تبقى رسالتان في الدرج (المجموع: { $count })
    [few] تبقى { $staying } رسائل في الدرج (المجموع: { $count })
    [many] تبقى { $staying } رسالة في الدرج (المجموع: { $count })
   *[other] تبقى { $staying } رسالة في الدرج (المجموع: { $count })
  }`,
  leave: "ترك هذه",
  "file-too": "تسجيل هذه أيضًا ({ $count })",
  more: "و{ $count } غيرها",

  "filed-by": "موجودة بالفعل في CRM، سُجِّلت من قِبل { $name }.",
  "filed-to": "مسجَّلة بالفعل في «{ $record }».",
  "belongs-elsewhere": "من المؤكد لدى Mailpin أنها تخص «{ $record }».",
  guess: "لا يربطها بالرسائل الأخرى إلا الموضوع وأحد الأشخاص.",
  "no-direction": "لا شيء يدل على أنها مرسلة أو واردة.",
} satisfies Record<keyof typeof english, string>;

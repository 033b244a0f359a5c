import type { neverFile as english } from "../en/never-file.ts";

export const neverFile = {
  title: "عدم التسجيل",
  help: "لا تُسجَّل أي رسالة واردة من أحد هؤلاء أو مرسلة إليه. يشمل النطاق كل من فيه.",
  entry: "عنوان أو نطاق",
  example: "ana@client.example أو client.example",
  add: "إضافة",
  list: "قائمة عدم التسجيل",
  remove: "إزالة { $entry }",
} satisfies Record<keyof typeof english, string>;

import type { directions as english } from "../en/directions.ts";

export const directions = {
  "from-you": "差出人があなたのため",
  "from-colleague": "差出人が同僚のため",
  "to-you": "宛先があなたのため",
  "marked-as-yours": "メールボックスで自分のメールとされているため",
  draft: "下書きのため",
  "kept-in": "「{ $folder }」に保存されていたため",
  "marked-by-program": "{ $program }で利用者本人のメールとされているため",
  "delivery-headers": "ファイルに配信ヘッダーがあるため",
  "hidden-recipients": "BCCの宛先が含まれているため",
  "nothing-says-sent": "あなたが送信したことを示すものがないため",

  "earlier-version": "{ $text }",
  unknown: "Mailpinの推定による",
} satisfies Record<keyof typeof english, string>;

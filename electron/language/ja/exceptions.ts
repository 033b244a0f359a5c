import type { exceptions as english } from "../en/exceptions.ts";

export const exceptions = {
  title: "例外",
  "all-go": "{ $count }件のメールをすべて一緒に登録します",
  "some-stay": "{ $count }件のメールのうち{ $staying }件がトレイに残ります",
  leave: "残す",
  "file-too": "この{ $count }件も登録",
  more: "ほか{ $count }件",

  "filed-by": "すでに{ $name }さんがCRMに登録しています。",
  "filed-to": "すでに「{ $record }」に登録されています。",
  "belongs-elsewhere": "「{ $record }」のメールであることが確実です。",
  guess: "ほかのメールとの共通点は、件名と1人の相手だけです。",
  "no-direction": "送信か受信かを示すものがありません。",
} satisfies Record<keyof typeof english, string>;

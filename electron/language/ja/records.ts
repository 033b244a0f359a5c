import type { records as english } from "../en/records.ts";

export const records = {
  kind: "レコードの種類",
  "all-kinds": "すべて",
  list: "一致するレコード",
  "section.favourites": "お気に入り",
  "section.used": "最近の登録先",
  "section.changed": "最近の変更",
  count: "{ $count }件のレコード",
  "none-yet": "レコードはまだありません",
  "no-match": "「{ $words }」に一致するレコードはありません",
  "no-match-in": "{ $crm }に「{ $words }」と一致するものはありません",
  searching: "{ $crm }を検索しています…",
  search: "{ $crm }で「{ $words }」を検索",

  "is-favourite": "、お気に入り",
  favourite: "お気に入り: { $record }",
  star: "お気に入りに追加",
  unstar: "お気に入りから削除",
  "star-failed": "{ $record }のスターを変更できませんでした",

  open: "{ $crm }で開く",
  "open-record": "{ $record }を{ $crm }で開く",
} satisfies Record<keyof typeof english, string>;

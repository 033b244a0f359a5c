import type { fitPlan as english } from "../en/fit-plan.ts";

export const fitPlan = {
  title: "収めるには",

  "step.logos": "署名のロゴ{ $count }件を除外({ BYTES($size) })",
  "step.photos": "写真{ $count }枚を縮小({ BYTES($before) } → { BYTES($after) })",
  "step.original": "元のメールを添付しない({ BYTES($size) })",
  "step.some-smallest": "小さい順に{ $count }件を除外({ BYTES($size) })",
  "step.smallest": "最も小さいものを除外: { $file }({ BYTES($size) })",
  "step.largest": "最も大きいものを除外: { $file }({ BYTES($size) })",
  "step.enough": "{ $file }を除外({ BYTES($size) })",
  undo: "元に戻す",

  "then.fits": "収まります",
  "then.too-large": "まだ{ BYTES($size) }超過",
  "then.too-many": "まだ{ $count }件、{ $excess }件超過",
  "fits-now": "添付ファイルが収まりました。",

  looking: "写真をどこまで縮小できるか調べています…",
  failed: "大きすぎるか破損しているため縮小できず、そのままになります: { $files }。",
  "photos-stay": "写真は変更されませんでした",

  compare: "比較…",
  "compare.title": "写真の比較",
  "compare.note":
    "縮小した写真に残るのは画像だけで、撮影場所や日時などカメラが記録した情報は残りません。メール内の写真は変わりません。",
  "compare.original": "元のサイズ: { BYTES($size) }",
  "compare.smaller": "縮小後: { BYTES($size) }",
  "compare.original-of": "{ $file }、元の写真",
  "compare.smaller-of": "{ $file }、縮小後",
} satisfies Record<keyof typeof english, string>;

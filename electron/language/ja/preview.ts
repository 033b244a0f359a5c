import type { preview as english } from "../en/preview.ts";

export const preview = {
  open: "プレビュー",
  "open-of": "{ $file }のプレビュー",
  place: "{ $place }/{ $count }",
  previous: "前の添付ファイル",
  next: "次の添付ファイル",
  opening: "開いています…",
  page: "{ $page }/{ $count }ページ",
  "first-pages":
    "全{ $count }ページのうち最初の{ $shown }ページです。すべてを見るには、ファイルを保存してください。",
  locked: "このPDFはパスワードで保護されています。開くには保存してください。",
  "damaged-pdf": "このPDFは壊れていて表示できません。ほかのプログラムで開くには保存してください。",
  "too-slow": "このPDFは表示に時間がかかりすぎます。開くには保存してください。",
  "damaged-picture":
    "この画像は壊れていて表示できません。ほかのプログラムで開くには保存してください。",
  unreadable: "このファイルは、名前にかかわらず、表示できる画像でもPDFでもありません。",
  "too-large": "このファイルは大きすぎてここには表示できません。開くには保存してください。",
} satisfies Record<keyof typeof english, string>;

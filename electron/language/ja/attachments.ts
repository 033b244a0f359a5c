import type { attachments as english } from "../en/attachments.ts";

export const attachments = {
  title: "添付ファイル",

  "remark.smaller": "縮小済み、メールでは{ BYTES($size) }",
  "remark.too-large": "単独でもZohoの上限を超えています",
  "remark.empty-in-text": "本文内、空",
  "remark.empty": "空のファイル",
  "remark.signature": "おそらく署名の一部",
  "remark.shortened": "名前は短縮、CRMでも同様",
  "full-name": "元の名前: { $name }",
  "remark.in-text": "本文内",

  open: "開く",
  "open-as-mail": "メールとして開く",
  "open-of": "{ $file }をメールとして開く",
  save: "保存…",
  "save-as-file": "ファイルとして保存",
  "save-of": "{ $file }をファイルとして保存",

  "left-out": "除外: { $files }",
  "add-left-out": "除外したファイル{ $count }件をレコードの添付ファイルに追加({ BYTES($size) })",
  "size-of-pictures": "本文内の画像: { BYTES($size) }",
  original: "元のメールを添付",
  "original-keeps-text": "Zohoが切り捨てる本文も残ります",

  "gauge.title": "添付ファイルのサイズ",
  "gauge.used": "{ $used } / { $limit }",
  "gauge.left": "残り{ BYTES($size) }",
  "gauge.used-and-left": "{ $used }、{ $left }",
  "gauge.part": "{ $part }: { $size }",
  "gauge.part-spoken": "{ $part }: { BYTES($size) }。",
  "gauge.pictures": "本文内の画像",
  "gauge.fits-without": "{ $files }を除けば収まります。",

  "too-large": "{ BYTES($size) }超過: 添付ファイルの選択を外してください。",
  "too-many":
    "添付ファイルが{ $count }件ありますが、Zohoの上限は{ $limit }件です: { $excess }件の選択を外してください。",
} satisfies Record<keyof typeof english, string>;

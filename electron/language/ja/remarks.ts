import type { remarks as english } from "../en/remarks.ts";

export const remarks = {
  "words-only":
    "書式を含めると本文が長すぎるため、Zohoには文字だけが保存され、書式は保存されません。",
  "newest-only":
    "本文がZohoに保存できる長さ({ $limit }文字)を超えています。本文中の以前のメールは途中で切られますが、最新のメールはすべて保存されます。",
  "beginning-only":
    "本文がZohoに保存できる長さ({ $limit }文字)を超えているため、先頭の部分だけが保存されます。",
  "missing-images":
    "本文の画像{ $count }件がCRMでは表示されません。メールに画像が含まれていないか、Zohoが受け付けない画像です。",
  "remote-images": "メールがWebから読み込む画像{ $count }件は、CRMでは表示されません。",
  "local-links":
    "差出人のコンピューターやネットワーク上のファイルへのリンク{ $count }件は、CRMではただの文字になります。",
  "too-many-recipients":
    "{ $field }に{ $count }人が指定されています。Zohoには最初の{ $limit }人が保存され、残りの人数は本文に記載されます。",
  "without-address":
    "{ $field }の{ $count }人にはメールアドレスがありません。名前は本文の末尾に記載されます。",

  "earlier-version": "{ $text }",
  unknown: "このメールの一部は、そのままの形では保存されません。",
} satisfies Record<keyof typeof english, string>;

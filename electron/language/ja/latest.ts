import type { latest as english } from "../en/latest.ts";

export const latest = {
  nothing: "登録するメールはここから送信され、オフラインの間はここで待機します",

  "held-one": "「{ $subject }」を{ $record }に登録します",
  "held-more": "{ $count }件のメールを{ $record }に登録します",
  "held-records": "{ $count }件のメールを{ $records }件のレコードに登録します",
  "time-left": "あと{ $time }",

  sending: "送信中: 「{ $subject }」を{ $record }へ",
  uploading: "添付ファイルを送信中({ $total }個中{ $uploaded }個): 「{ $subject }」を{ $record }へ",
  "uploading-bytes": "添付ファイルを送信中({ $share }): 「{ $subject }」を{ $record }へ",
  associating: "Zohoに登録中: 「{ $subject }」を{ $record }へ",
  "sending-more": "{ $count }件のメールを送信中",
  "uploading-more": "{ $count }件のメールの添付ファイルを送信中({ $share })",

  filed: "登録済み: { $record }の「{ $subject }」",
  "filed-whole": "登録済み ✓ CRMで確認済み: { $record }の「{ $subject }」",
  "filed-other": "登録済み(CRMでの表示が異なります): { $record }の「{ $subject }」",
  "filed-incomplete": "登録済み(ファイルなし): { $record }の「{ $subject }」",
  duplicate: "すでに登録済み: { $record }の「{ $subject }」",

  "undo-begins-one":
    "「{ $subject }」はまもなく{ $record }に登録されます。{ $seconds }秒以内に{ $keys }を押すと、元に戻せます。",
  "undo-begins-more":
    "「{ $subject }」とほか{ $count }件は、まもなく{ $record }に登録されます。{ $seconds }秒以内に{ $keys }を押すと、元に戻せます。",
  "undo-begins-records":
    "{ $count }件のメールは、まもなく{ $records }件のレコードに登録されます。{ $seconds }秒以内に{ $keys }を押すと、元に戻せます。",
  "filed-more": "登録済み: { $record }のメール{ $count }件",
  "filed-records": "登録済み: { $records }件のレコードのメール{ $count }件",
  "needs-you": "{ $record }の「{ $subject }」は対応が必要です: { $why }",
  "undo-keys": "CtrlとZ",
  "undo-keys-on-mac": "CommandとZ",
} satisfies Record<keyof typeof english, string>;

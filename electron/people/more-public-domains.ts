/**
 * Providers of mailboxes that the list of email-providers lacks: those that come with a line to the
 * internet or with a phone, and some that charge for privacy. Sorted from the end.
 */
export const morePublicDomains: readonly string[] = `
  eim.ae emirates.net.ae ciudad.com.ar sinectis.com.ar telecentro.com.ar a1business.at aon.at
  chello.at cnv.at drei.at eunet.at inode.at kabsi.at liwest.at magenta.at sbg.at tele2.at
  telering.at upcmail.at utanet.at vol.at adam.com.au exetel.com.au ozonline.com.au aapt.net.au
  bih.net.ba base.be brutele.be dommel.be edpnet.be pandora.be proximus.be scarlet.be swing.be
  versatel.be dir.bg gbg.bg mail.bg batelco.com.bh brturbo.com.br click21.com.br ibest.com.br
  pop.com.br superig.com.br veloxmail.com.br tut.by eastlink.ca nbnet.nb.ca oricom.ca primus.ca
  videotron.qc.ca nb.sympatico.ca xplornet.ca besonet.ch breitband.ch ggaweb.ch gmx.ch green.ch
  greenmail.ch hispeed.ch infomaniak.ch netplus.ch proton.ch quickline.ch solnet.ch sunrise.ch
  swissonline.ch tiscalinet.ch vtx.ch vtxmail.ch adsl.tie.cl 189.cn wo.cn etb.net.co une.net.co
  139.com vip.163.com aleeas.com anonaddy.com au.com biznetvigator.com bluewin.com bredband2.com
  brighthouse.com cablevision.com ctemplar.com dartybox.com directbox.com dreamwiz.com duck.com
  empas.com hkstar.com i-cable.com iafrica.com in.com infinitummail.com jazzfree.com kakao.com
  kolabnow.com luxweb.com madasafish.com mailfence.com mailo.com mozmail.com mundo-r.com mynet.com
  netvigator.com nextgentel.com nifty.com onetel.com onmail.com ono.com paran.com passinbox.com
  plus.com plusnet.com rediff.com nl.rogers.com romandie.com shawcable.com simplelogin.com
  skiff.com sohu.com startmail.com streamyx.com supanet.com superonline.com teksavvy.com telia.com
  telmexmail.com ksc.th.com ttmail.com tuta.com tutamail.com vsnl.com vzw.com wakwak.com welho.com
  willcom.com xfinity.com xplornet.com ya.com ice.co.cr racsa.co.cr cablenet.com.cy cytanet.com.cy
  atlas.cz iol.cz o2active.cz quick.cz spoluzaci.cz tiscali.cz volny.cz 1und1.de alice.de
  compuserve.de firemail.de gelsennet.de htp-tel.de kabelbw.de magenta.de mail.de mnet-mail.de
  mnet-online.de netcologne.de o2mail.de o2online.de osnanet.de posteo.de smart-mail.de swbmail.de
  tng.de tutanota.de unity-mail.de unitybox.de versanet.de vodafone.de vodafonemail.de city.dk
  vip.cybercity.dk fibermail.dk get2net.dk jubii.dk mail.dk ofir.dk pc.dk privat.dk
  profibermail.dk stofanet.dk tdcadsl.dk tele.dk mail.tele.dk post.tele.dk webspeed.dk youmail.dk
  codetel.net.do delfi.ee neti.ee online.ee tedata.net.eg correo.es jazztel.es movistar.es ono.es
  orange.es telecable.es interia.eu onet.eu zoho.eu elisanet.fi inet.fi pp.inet.fi kolumbus.fi
  mbnet.fi netti.fi phnet.fi saunalahti.fi suomi24.fi 9business.fr 9online.fr bbox.fr
  bouyguestelecom.fr caramail.fr estvideo.fr modulonet.fr noos.fr nordnet.fr numericable.fr
  online.fr sympatico.fr cyta.gr hol.gr in.gr otenet.gr pathfinder.gr windowslive.gr t.ht.hr
  zg.htnet.hr inet.hr iskon.hr net.hr optinet.hr t-com.hr vip.hr citromail.hu digikabel.hu
  indamail.hu invitel.hu t-email.hu upcmail.hu vipmail.hu cbn.net.id indosat.net.id indigo.ie
  iol.ie vodafone.ie 012.net.il 013.net.il barak.net.il inter.net.il airtelmail.in bsnl.in
  dataone.in mtnl.net.in zoho.in addy.io tuta.io internet.is simnet.is visir.is aruba.it
  arubapec.it fastwebnet.it giallo.it infinito.it legalmail.it pec.it postecert.it
  telecomitalia.it tim.it tiscalinet.it vodafone.it windtre.it goo.jp iijmio-mail.jp biglobe.ne.jp
  dion.ne.jp disney.ne.jp eonet.ne.jp goo.ne.jp hi-ho.ne.jp nifty.ne.jp ocn.ne.jp odn.ne.jp
  so-net.ne.jp ymobile.ne.jp zaq.ne.jp jcom.zaq.ne.jp odn.jp asahi-net.or.jp plala.or.jp
  rakuten.jp uqmobile.jp safaricom.co.ke lycos.co.kr mail.kz nur.kz delfi.lt one.lt takas.lt
  zebra.lt internet.lu pt.lu vo.lu one.lv tvnet.lv menara.ma anonaddy.me ik.me keemail.me
  slmail.me jaring.my tm.net.my 263.net a1.net acsalaska.net alice-dsl.net amis.net andinanet.net
  belgacom.net bellaliant.net bezeqint.net bigmir.net bredband.net caiway.net cantv.net
  cegetel.net cogeco.net consolidated.net coqui.net cwpanama.net distributel.net dnainternet.net
  entelchile.net euskaltel.net ewe.net ewetel.net globetrotter.net glocalnet.net hinet.net
  ms.hinet.net knology.net lantic.net lineone.net link.net lyse.net manquehue.net mediacombb.net
  metrocast.net mts.net mymts.net nvbell.net passmail.net pldtdsl.net plus.net posteo.net
  riseup.net sasktel.net siol.net smartbro.net sparklight.net spectrum.net suddenlink.net t-2.net
  tbaytel.net telefonica.net telemach.net telkomsa.net telusplanet.net tesco.net ukgateway.net
  uwclub.net volja.net vsnl.net vtr.net caiway.nl casema.nl delta.nl filternet.nl kabelfoon.nl
  kpnplanet.nl multiweb.nl online.nl onsbrabantnet.nl onsneteindhoven.nl orange.nl quicknet.nl
  solcon.nl t-mobilethuis.nl tele2.nl telfort.nl upcmail.nl versatel.nl wxs.nl xs4all.nl
  zeelandnet.nl ziggo.nl altibox.no broadpark.no frisurf.no getmail.no online.no start.no tele2.no
  ownit.nu actrix.co.nz ihug.co.nz slingshot.co.nz vodafone.co.nz clear.net.nz inspire.net.nz
  orcon.net.nz paradise.net.nz snap.net.nz autistici.org disroot.org speedy.com.pe terra.com.pe
  globe.com.ph aster.pl autograf.pl buziaczek.pl go2.pl neostrada.pl toya.net.pl poczta.onet.pl
  op.pl orange.pl plusnet.pl spoko.pl tlen.pl upcpoczta.pl vectra.pl vp.pl clix.pt iol.pt meo.pt
  netcabo.pt nos.pt telepac.pt mail.telepac.pt vodafone.pt zonmail.pt clicknet.ro k.ro rdslink.ro
  upcmail.ro xnet.ro eunet.rs mts.rs ptt.rs sbb.rs open.telekom.rs e1.ru internet.ru lenta.ru
  narod.ru ngs.ru nm.ru saudi.net.sa bahnhof.se comhem.se passagen.se swipnet.se tele2.se telia.se
  tyfonmail.se pacific.net.sg starhub.net.sg atlas.sk azet.sk orangemail.sk stonline.sk szm.sk
  t-com.sk zoznam.sk planet.tn topnet.tn plala.to hotmail.com.tr turkcell.com.tr ttnet.net.tr
  pchome.com.tw giga.net.tw seed.net.tw so-net.net.tw email.ua mail.ua meta.ua online.ua
  eclipse.co.uk fsnet.co.uk orange.co.uk zen.co.uk adinet.com.uy fpt.vn hcm.vnn.vn absamail.co.za
  mweb.co.za vodamail.co.za
`
  .trim()
  .split(/\s+/);

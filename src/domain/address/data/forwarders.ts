/**
 * Sites that send the reader on to an address the text does not show. Written by
 * hand from the services' own documentation and from links in real mail, as of
 * November 2026; no kept list with a licence that fits is on the package registry.
 * `npm run measure:address` shows what of it is caught. Kept current by adding what
 * readers meet; a name may stay after its service has closed, for old links live on.
 * Registrable domains or whole hosts.
 */

/** Anyone can make a short link or a printed code with these. */
const shortLinks =
  `0rz.tw 1url.com 2.gp 2u.pw 3.ly 4url.cc 8.ly a.co aka.ms adf.ly adfoc.us alturl.com amzn.to apple.co
  b.link b23.ru bc.vc bit.do bit.ly bitly.com bitly.is bitly.ws bityl.co bl.ink branch.io bre.is budurl.com buff.ly
  chilp.it clck.ru cli.re clicky.me cli.gs coinurl.com cort.as cutt.ly cutt.us cut.lu cur.lv
  d.to da.gd db.tt dlvr.it doiop.com dub.co dub.link dub.sh dwz.cn
  eepurl.com ezurl.cc fb.me fb.watch fave.co flip.it fur.ly fwd.cx
  g.co gee.su geni.us gg.gg git.io glo.bo go.ly goo.by goo.gl goo.gle goo.su goolnk.com gotiny.cc gourl.es
  han.gl hi.switchy.io hoy.kr href.li hubs.la hubs.li hubs.ly hyperurl.co
  ibit.ly ift.tt inx.lv iplogger.com iplogger.org is.gd ity.im j.mp ja.cat
  kl.am kortlink.dk kutt.it kutt.to l8r.it lc.cx lin.ee linkd.in linko.page linklyhq.com lnk.bio lnk.do lnk.sk lnk.to
  lnkd.in lnkiy.in lnnk.in loom.ly lstu.fr lurl.cc maper.info mcaf.ee migre.me minilink.org moourl.com msft.it mub.me
  n9.cl nov.io o.ly onelink.me onelink.to ouo.io ouo.press ow.ly owl.li page.link
  pixelme.me plu.sh pnt.me po.st ppt.cc pr.tn pse.is pxl.to qlink.it qr.ae qr.net qr.link qrco.de qrs.ly qrto.org
  rb.gy rebrand.ly redd.it reduced.to replug.link reurl.cc rlu.ru rotf.lol rplg.co
  s.id s.ee sendapp.me shar.es short.gy short.io short.cm shorten.rest shorten.tv shorte.st shorturl.ac shorturl.asia
  shorturl.at shorturl.com shorturl.gg shorturl.is shrinke.me shrtco.de shrtm.nu shurli.com sl.ly smarturl.it smsurl.co sms.to
  sniply.io snip.ly snurl.com so.gd soo.gd sor.bz spoo.me spr.ly srt.am su.pr surl.li sureurl.ly switchy.io
  t.cn t.co t.ly t.me t2m.io tcrn.ch tg.pe thinfi.com tidd.ly tinu.be tiny.cc tiny.one tiny.pl tinyco.re tinylink.net
  tinylink.info tinyurl.com tinyurl.is tiny.ee tlgur.com tny.im tny.sh to.ly tr.ee tr.im trib.al txt.so
  u.bb u.nu u.to ulvis.net upto.site url.ie url.kr urlday.cc urli.ai urlr.me urls.fr urlshort.app urly.it urlz.fr urlzs.com
  utm.io v.gd v.ht vo.la vu.fr vurl.com w.wiki wa.link wa.me we.tl wp.me x.co x.gd xurl.es xy2.eu
  yep.it yourls.org youtu.be yip.su zcu.io zee.gl zi.ma zpr.io zurl.co zurl.ws zws.im zzb.bz 1drv.ws
  app.link bnc.lt sng.link adj.st go.link smart.link dl.flipkart.com
  linktr.ee beacons.ai bio.link bio.site campsite.bio lnkbio.com linkpop.com taplink.cc milkshake.app msha.ke solo.to
  linkin.bio heylink.me tap.bio koji.to hoo.be withkoji.com lynk.id flow.page hopp.bio stan.store allmylinks.com
  me-qr.com qr-code-generator.com qrcodechimp.com qrfy.com qrfy.io qr.io qr1.be qrd.by qrcc.me qrcode-tiger.com qrtiger.com
  hovercode.com flowcode.com flow.page flcd.co uniqode.com beaconstac.com qrbatch.com qrplanet.com qrstuff.com
  scanova.io scnv.io scan.page scan.me the-qrcode-generator.com qrcodekit.com qrkit.io qrbtf.com unitag.io
  delivr.com qrcode.link l.ead.me q-r.to bitly.pk qrlink.me viralqr.com pageloot.com qrexplore.com`.split(
    /\s+/,
  );

/** Mail filters rewrite every link, so that its own text names the filter. */
const mailFilters = `safelinks.protection.outlook.com safelinks.protection.office365.us
  statics.teams.cdn.office.net statics.teams.microsoft.com teams.cdn.office.net
  urldefense.com urldefense.us urldefense.proofpoint.com click.proofpoint.com protect2.fireeye.com protect.fireeye.com
  secure-web.cisco.com linkprotect.cudasvc.com barracudacentral.org url.emailprotection.link emailprotection.link
  mimecastprotect.com mimecast.com mimecast.co.za
  protection.sophos.com link.edgepilot.com edgepilot.com
  ctp.trendmicro.com trendmicro.com.ctp.trendmicro.com trendmicro.eu.ctp.trendmicro.com
  clicktime.symantec.com clicktime.cloud.postoffice.net scanmail.trustwave.com m365.eu.vadesecure.com
  vadesecure.com hornetsecurity.com atpscan.global.hornetsecurity.com seclinks.hornetsecurity.com
  urlsand.com urlsand.esvalabs.com esvalabs.com url.us.m.mimecastprotect.com mailcontrol.com
  url.avanan.click avanan.click checkpoint-email.com cp-email.com linkscan.io
  protect.checkpoint.com protect-links.com phishtrap.com
  shared.outlook.inky.com inky.com inkyphishfence.com
  link.mailguard.com.au mailguard.com.au messagelabs.com spamexperts.com
  mailanyone.net securence.com appriver.com zixcentral.com zixlink.com
  forcepoint.net mailprotector.com xink.io ironscales.com perception-point.io
  libraesva.com spamtitan.com titanhq.com n-able.com mxguarddog.com egress.com
  linklock.titanhq.com retarus.com cloud-protect.net nospamproxy.com
  slack-redir.net redirect.viglink.com`.split(/\s+/);

/** Newsletter and campaign services count clicks through hosts of their own. */
const mailServices =
  `list-manage.com ct.sendgrid.net sendgrid.net mandrillapp.com mailchi.mp mailgun.org
  awstrack.me exct.net exacttarget.com pardot.com mkto-.com mktomail.com hubspotlinks.com hubspotlinksfree.com
  hs-sales-engage.com rs6.net constantcontact.com r.constantcontact.com cmail19.com cmail20.com createsend1.com
  klclick.com klclick1.com klclick2.com klclick3.com trk.klclick.com customeriomail.com
  sendibm1.com sendibt2.com sendibt3.com r.mailjet.com mjt.lu sparkpostmail.com spgo.io eloqua.com en25.com
  emltrk.com mailerlite.com acemlna.com activehosted.com convertkit-mail.com convertkit-mail2.com ck.page
  getresponse.com bmetrack.com benchmarkurl.com emarsys.net braze.com iterable.com sailthru.com
  responsys.net vresp.com icptrack.com aweber.com govdelivery.com links.govdelivery.com
  lnks.gd content.govdelivery.com`.split(/\s+/);

/** Social sites' and search engines' own hosts for links that lead out. */
const wayOut =
  `l.facebook.com lm.facebook.com l.instagram.com l.messenger.com l.threads.com l.threads.net l.wl.co
  out.reddit.com click.redditmail.com r.search.yahoo.com search.app href.li exit.sc anonym.to hidelinks.com
  ad.doubleclick.net adclick.g.doubleclick.net googleadservices.com www.googleadservices.com
  notifications.google.com c.gle t.umblr.com outgoing.prod.webservices.mozgcp.net
  linkfilter.steampowered.com vk.cc away.vk.com translate.goog cdn.ampproject.org`.split(/\s+/);

export const forwarders: ReadonlySet<string> = new Set(
  [...shortLinks, ...mailFilters, ...mailServices, ...wayOut].filter(
    (host) => host.includes('.') && !host.includes('-.'),
  ),
);

/** Google's name under every country's ending. */
export const searchEngines = /^google\.(?:com?\.)?[a-z]{2,3}$/;

/** Sites that forward only under these paths; the rest of them is their own. */
export const forwarderPaths: readonly (readonly [host: string, path: RegExp])[] = [
  ['bing.com', /^\/(?:ck\/a|aclk?|newtabredir)/],
  ['duckduckgo.com', /^\/l(?:\/|\?|$)/],
  ['yahoo.com', /\/RU=|[?&]RU=/],
  ['ecosia.org', /^\/(?:url|redirect)/],
  ['startpage.com', /^\/(?:cgi-bin\/serveimage|redirect)/],
  ['baidu.com', /^\/(?:link|baidu\.php)/],
  ['sogou.com', /^\/link/],
  ['so.com', /^\/link/],
  ['naver.com', /^\/(?:cr|p\/crd)/],
  ['yandex.ru', /^\/(?:clck|redir)/],
  ['yandex.com', /^\/(?:clck|redir)/],
  ['qwant.com', /^\/redirect/],
  ['facebook.com', /^\/(?:l\.php|flx\/warn|sharer)/],
  ['instagram.com', /^\/linkshim/],
  ['linkedin.com', /^\/(?:redir\/|safety\/go|slink)/],
  ['youtube.com', /^\/redirect/],
  ['twitter.com', /^\/i\/redirect/],
  ['x.com', /^\/i\/redirect/],
  ['tiktok.com', /^\/(?:link\/v2|redirect)/],
  ['pinterest.com', /^\/offsite/],
  ['quora.com', /^\/_\/redirect/],
  ['vk.com', /^\/away(?:\.php)?/],
  ['ok.ru', /^\/dk\?.*st\.link=/],
  ['medium.com', /^\/r\//],
  ['tumblr.com', /^\/redirect/],
  ['reddit.com', /^\/r\/[^/]+\/redirect/],
  ['discord.com', /^\/redirect/],
  ['weibo.cn', /^\/sinaurl/],
  ['weibo.com', /^\/sinaurl/],
  ['zhihu.com', /^\/\?target=/],
  ['steamcommunity.com', /^\/linkfilter/],
  ['web.archive.org', /^\/web\//],
  ['slack.com', /^\/(?:openid\/connect\/login_initiate_redirect|x-redir)/],
  ['teams.microsoft.com', /^\/(?:l\/link|dl\/launcher)/],
  ['microsoft.com', /^\/(?:[a-z-]+\/)?(?:fwlink|safelinks)/],
  ['office.com', /^\/safelinks/],
  ['outlook.com', /^\/safelinks/],
  ['live.com', /^\/redir/],
  ['trendmicro.com', /^\/wis\/clicktime/],
  ['amazon.com', /^\/gp\/redirect/],
  ['apple.com', /^\/redirect/],
];

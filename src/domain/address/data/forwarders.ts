/** Sites that send the reader on to an address the text does not show. Registrable domains or whole hosts. */
export const forwarders: ReadonlySet<string> = new Set([
  // Short links
  'bit.ly', 'bitly.com', 'tinyurl.com', 'tiny.cc', 't.co', 't.ly', 'goo.gl', 'ow.ly', 'is.gd', 'v.gd', 'x.gd', 'da.gd',
  'buff.ly', 'rebrand.ly', 'rb.gy', 'cutt.ly', 'kutt.it', 'shorturl.at', 'short.io', 'short.gy', 's.id', 'bl.ink', 'dub.sh',
  'lnkd.in', 'fb.me', 'trib.al', 'lnk.to', 'u.to', 'clck.ru', 'urlz.fr', 'adf.ly', 'shorte.st', 'soo.gd', 'bit.do', 'tr.im',
  'hubs.ly', 'hubs.la', 'app.link', 'onelink.me', 'page.link', 'qrco.de', 'me-qr.com', 'qr.link', 'l.ead.me', 'linktr.ee',
  // Links rewritten by mail filters and mailing services
  'safelinks.protection.outlook.com', 'urldefense.com', 'urldefense.proofpoint.com', 'linkprotect.cudasvc.com',
  'url.emailprotection.link', 'mimecastprotect.com', 'list-manage.com', 'ct.sendgrid.net', 'l.facebook.com', 'l.instagram.com',
]);

/** Hosts on which anyone can put a page or a form, and which the public-suffix list does not show as such. */
export const sharedPages: ReadonlySet<string> = new Set([
  'sites.google.com', 'docs.google.com', 'drive.google.com', 'script.google.com', 'forms.gle',
  'forms.office.com', 'forms.microsoft.com', 'sharepoint.com', '1drv.ms', 'onedrive.live.com', 'dropbox.com',
  'jotform.com', 'typeform.com', 'surveymonkey.com', 'formstack.com', 'cognitoforms.com',
  'canva.site', 'godaddysites.com', 'squarespace.com', 'weebly.com', 'wordpress.com', 'notion.so', 'telegra.ph', 'medium.com',
  'cloudapp.azure.com',
]);

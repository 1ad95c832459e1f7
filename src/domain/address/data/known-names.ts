/**
 * Names that imitators borrow. Being listed says nothing good or bad about a
 * portal: it only lets the check see the name where it does not belong.
 */

/** Whole sites, to be found inside another site's address. */
export const knownSites: readonly string[] = [
  'mychart.com',
  'mychart.org',
  'epic.com',
  'epichosted.com',
  'athenahealth.com',
  'followmyhealth.com',
  'healow.com',
  'eclinicalweb.com',
  'nextgen.com',
  'nextmd.com',
  'cerner.com',
  'iqhealth.com',
  'patientaccess.com',
  'doctolib.fr',
  'doctolib.de',
  'nhs.uk',
  'gov.uk',
  'gov.au',
  'my.gov.au',
  'va.gov',
  'medicare.gov',
  'canada.ca',
  'managemyhealth.co.nz',
];

/** Product names. Many clinics use them in their own sites, so alone they mean nothing. */
export const knownNames: readonly string[] = [
  'mychart',
  'athenahealth',
  'followmyhealth',
  'healow',
  'nextgen',
  'cerner',
  'patientaccess',
  'myhealthrecord',
  'nhs',
  'nhsapp',
];

/** Words that hurry or reassure. Two, or one beside a known name, make a suspicious site name. */
export const baitWords: readonly string[] = [
  'login',
  'logon',
  'signin',
  'verify',
  'verification',
  'secure',
  'security',
  'account',
  'update',
  'reset',
  'confirm',
  'alert',
  'unlock',
  'auth',
];

/** Words that may stand between the others without making the name anybody's. */
export const fillerWords: readonly string[] = [
  'my',
  'the',
  'app',
  'web',
  'online',
  'portal',
  'patient',
  'patients',
  'access',
  'message',
  'messages',
  'notice',
  'service',
  'services',
  'support',
  'help',
  'user',
  'now',
  'us',
  'uk',
  'info',
  'www',
];

/** Words no clinic misspells: seen only after look-alike characters are undone, they were disguised. */
export const healthWords: readonly string[] = [
  'health',
  'hospital',
  'clinic',
  'patient',
  'medical',
  'portal',
  'mychart',
];

/** Names so general that finding one inside another name proves nothing. */
export const generalNames: ReadonlySet<string> = new Set([
  ...healthWords,
  ...knownNames,
  'doctor',
  'doctors',
  'family',
  'healthcare',
  'online',
  'patients',
  'medicine',
  'dental',
  'surgery',
  'center',
  'centre',
]);

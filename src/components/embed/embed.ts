import { keepLinksInFrame, reportHeight, sendFormsByScript } from '#lib/browser/frame.ts';

/** What a page does because it stands in somebody else's: it says how high it is, and never leaves its frame. */

keepLinksInFrame(document);
sendFormsByScript(window);
if (parent !== window) reportHeight(document.body, (message) => parent.postMessage(message, '*'));

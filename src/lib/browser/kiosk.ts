/** Is this a screen that many people share? `?kiosk` in the address of any page says so. */
export const isKiosk = (): boolean => new URLSearchParams(location.search).has('kiosk');

/** Sent at the window of a shared screen: the next person begins with every tool as new. */
export const VISIT_OVER = 'portal-check:visit-over';

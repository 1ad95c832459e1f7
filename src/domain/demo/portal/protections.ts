/** How the portal is protected, as its screens need to know it: what is on, and what that means there. */
import type { PortalState } from '../facts/state.ts';
import type { Policy } from '../facts/switches.ts';

type Portal = Pick<PortalState, 'policy'>;

/** What is asked for after the password. */
export const secondStepOf = ({ policy }: Portal): Policy['secondStep'] => policy.secondStep;

/** Is there a list of who opened which chart? */
export const keepsRecord = ({ policy }: Portal): boolean => policy.accessRecord !== 'off';

/** Is what goes between the browser and the portal encrypted? */
export const isPrivateLink = ({ policy }: Portal): boolean => policy.privateLink === 'on';

/** May a helper have a sign-in of their own? Without it they have the patient's password. */
export const helpersHaveOwnSignIn = ({ policy }: Portal): boolean => policy.helpers === 'own-login';

/** All shapes of the portal comparison by one name, for whoever is outside of it. */
export * from './review-types.ts';
export * from './opened-types.ts';

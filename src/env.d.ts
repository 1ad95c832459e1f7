declare module 'astro' {
  interface AstroClientDirectives {
    'client:engaged'?: boolean;
    'client:answering'?: boolean;
    'client:pressing'?: boolean;
  }
}

declare global {
  /** Of the files that make the site (scripts/figures/fingerprint.ts), set by the build. */
  const SITE_FINGERPRINT: string;
}

export {};

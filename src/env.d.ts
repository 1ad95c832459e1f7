declare module 'astro' {
  interface AstroClientDirectives {
    'client:engaged'?: boolean;
    'client:answering'?: boolean;
    'client:pressing'?: boolean;
  }
}

declare global {
  interface ImportMetaEnv {
    /** Of the files that make the site (scripts/figures/fingerprint.ts). */
    readonly SITE_FINGERPRINT: string;
  }
}

export {};

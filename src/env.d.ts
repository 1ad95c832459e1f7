declare module 'astro' {
  interface AstroClientDirectives {
    'client:engaged'?: boolean;
    'client:answering'?: boolean;
    'client:pressing'?: boolean;
  }
}

export {};

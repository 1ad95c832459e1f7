declare module 'astro' {
  interface AstroClientDirectives {
    'client:engaged'?: boolean;
  }
}

export {};

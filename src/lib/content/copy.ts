import type { Copy } from '#domain/guide/copy.ts';
import { inSite } from './links.ts';

/** Where the copy's own looks and picture stand. They are built for a copy alone. */
export const LOOK = '/clinic/look.css';
export const logoPath = ({ logo }: Copy): string | undefined =>
  logo && inSite(`/clinic/logo${logo.slice(logo.lastIndexOf('.'))}`);

import { themeScriptHash } from '../components/ui/theme-script.ts';

/**
 * Content security policy of every page, sent as a meta tag because static hosts set no headers.
 * KaTeX places its boxes by style attributes; Pagefind compiles WebAssembly; nothing comes from another host.
 */
export const securityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${themeScriptHash}`,
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

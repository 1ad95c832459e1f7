/**
 * The oldest browsers in which everything works, as the build's target (Vite, `build.target`).
 * Chrome 109 is the last for Windows 7 and 8.1; iOS 16 is the last for an iPhone 8 or X;
 * Firefox 115 is kept up for old Windows and macOS. `eslint.config.js` holds the code to what
 * the language had in ES2022, which all of them know; `tests/built/old-browsers.test.ts` asks
 * the same of the built files, the libraries in them included.
 */
export const OLDEST = ['chrome108', 'firefox115', 'safari16.4'] as const;

/**
 * The oldest browsers in which everything works, as the build's target (Vite, `build.target`).
 * Chrome 109 is the last for Windows 7 and 8.1; iOS 16 is the last for an iPhone 8 or X;
 * Firefox 115 is kept up for old Windows and macOS. `eslint.config.js` holds the code to what
 * the language had in ES2022, which all of them know; `tests/built/old-browsers.test.ts` asks
 * the same of the built files, the libraries in them included.
 */
export const OLDEST = ['chrome108', 'firefox115', 'safari16.4'] as const;

/**
 * The oldest browsers in which everything can be read and printed, as the target of the style
 * sheets: none of them is to need a newer way of saying the same. iOS 15 is the last for an
 * iPhone 6s or 7, and keeps Safari 15.6; Safari 15.0 and Chrome 90 came in 2021.
 */
export const OLDEST_TO_READ = ['chrome90', 'safari15'] as const;

import { escaped } from '#domain/markup/escapes.ts';
import type { Version } from '#domain/course/report.ts';
import type { CourseLesson } from '#domain/course/types.ts';
import type { CourseWords } from '#lib/content/content.ts';

/** The page around the lessons of a course, and what the build says of the course. */

/** `/course/course.json` of a built language. */
export interface BuiltCourse {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly clinic?: string;
  readonly words: CourseWords;
  readonly lessons: readonly CourseLesson[];
}

/** A page of the course that is no lesson. */
export interface Beside {
  readonly file: string;
  readonly title: string;
}

/** Data for the script of the page, which no text in it can end early. */
const data = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

/**
 * @param version of the learning system's language; none in the copy that runs from a folder
 * @param beside pages that stand below the lessons in the list
 * @param style the file with the looks of the site
 */
export function framePage(
  { language, direction, clinic, words, lessons }: BuiltCourse,
  version: Version | undefined,
  beside: readonly Beside[],
  style: string,
): string {
  const say = (text: string) => escaped(text);
  const item = ({ file, title }: Beside) =>
    `<li><a href="${escaped(file)}" target="lesson">${say(title)}</a> <span class="small"></span></li>`;
  const first = lessons[0];
  const own = clinic && words.whose.replace(/\{name[^}]*\}/, clinic);
  return `<!doctype html>
<html lang="${escaped(language)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.title)}</title>
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${style}">
<link rel="stylesheet" href="assets/course.css">
</head>
<body>
<main class="course">
<header class="course-head">
<h1>${say(words.title)}</h1>
${own ? `<p>${say(own)}</p>` : ''}
<p class="course-state" data-course="state" hidden><progress data-course="bar" max="${lessons.length}" value="0" aria-labelledby="course-progress"></progress> <b id="course-progress" data-course="progress"></b> <span data-course="score"></span></p>
<p class="small">${say(words.rule)}</p>
<p class="small" data-course="line" hidden></p>
<noscript><p class="note careful">${say(words.noScript)}</p></noscript>
<p class="hush" role="status" data-course="said"></p>
</header>
<nav class="course-list" aria-label="${say(words.lessons)}">
<button type="button" class="button quiet" aria-expanded="true" aria-controls="course-list" data-course="menu" hidden>${say(words.menu)}</button>
<div id="course-list" data-course="lists">
<ol data-course="list">
${lessons.map(({ id, title }) => item({ file: `lessons/${id}/index.html`, title })).join('\n')}
</ol>
<h2>${say(words.more)}</h2>
<ul>
${beside.map(item).join('\n')}
</ul>
</div>
</nav>
<iframe class="course-frame" name="lesson" data-course="frame" src="lessons/${first?.id}/index.html" title="${say(words.run.frame.replace(/\{title[^}]*\}/, first?.title ?? ''))}"></iframe>
<div class="course-steps">
<button type="button" class="button quiet" data-course="previous" hidden>${say(words.previous)}</button>
<button type="button" class="button" data-course="next" hidden>${say(words.next)}</button>
</div>
</main>
<script type="application/json" data-course="data">${data({ course: lessons, words: words.run, version })}</script>
<script src="assets/course.js"></script>
</body>
</html>
`;
}

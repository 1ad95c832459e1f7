import { ASK, readMessage } from '#domain/course/message.ts';
import { after, countDone, isDone, scoreOf } from '#domain/course/progress.ts';
import { interaction, PLACES, standing, type Version } from '#domain/course/report.ts';
import { unpack } from '#domain/course/suspend.ts';
import type { Course, LessonEvent } from '#domain/course/types.ts';
import { openSession } from '#lib/browser/scorm-session.ts';
import { fillIn } from '#lib/words/fill-in.ts';
import type { CourseWords } from '#lib/content/content.ts';

/**
 * The page around the lessons of a course: it alone speaks with the learning system, shows how
 * far somebody is, and leads on. Without a system it does the same and keeps nothing.
 */

interface Given {
  readonly course: Course;
  readonly words: CourseWords['run'];
  /** None in the copy that runs from a folder. */
  readonly version?: Version;
}

const part = <E extends HTMLElement = HTMLElement>(name: string): E =>
  document.querySelector<E>(`[data-course="${name}"]`)!;

const { course, words, version } = JSON.parse(part('data').textContent) as Given;
const frame = part<HTMLIFrameElement>('frame');
const [previous, next, list] = [part('previous'), part('next'), part('list')];
const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];

const started = performance.now();
const session = version && openSession(version);
/** Without a system an address says where somebody is, so that the page may be loaded again. */
const place = version ? PLACES[version] : undefined;
let progress = unpack(
  course,
  (session && place && session.read(place.kept)) ?? '',
  session && place ? session.read(place.at) : location.hash.slice(1),
);
/** Answers that the system knows of. */
let told = session && place ? Number(session.read(place.count)) || 0 : 0;

const now = () => course.findIndex(({ id }) => id === progress.at);
const seconds = () => Math.floor((performance.now() - started) / 1000);

function show(): void {
  const at = now();
  const done = countDone(course, progress);
  part('progress').textContent = fillIn(words.progress, { n: done, total: course.length });
  part('score').textContent = fillIn(words.score, { ...scoreOf(course, progress) });
  part('bar').setAttribute('value', String(done));
  for (const [index, link] of links.entries()) {
    const lesson = course[index]!;
    const state = isDone(lesson, progress)
      ? words.state.done
      : lesson.id in progress.lessons
        ? words.state.begun
        : '';
    link.nextElementSibling!.textContent = state;
    if (index === at) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  frame.title = fillIn(words.frame, { title: course[at]!.title });
  previous.hidden = at === 0;
  next.hidden = at === course.length - 1;
}

const say = (text: string) => (part('said').textContent = text);

/** The system is told the whole standing, and the answer that was just given. */
function report(event?: LessonEvent): void {
  if (!session || !version) return;
  const answer =
    event?.type === 'answer.opened' ? interaction(version, course, progress, event, told) : [];
  if (answer.length > 0) told++;
  const isSaved = session.tell([...answer, ...standing(version, course, progress, seconds())]);
  part('line').textContent = isSaved ? words.line.open : words.line.failed;
}

/** What just became true, once. */
function announce(event: LessonEvent, before: typeof progress): void {
  const lesson = course.find(({ id }) => id === event.lesson)!;
  if (event.type === 'lesson.opened')
    say(fillIn(words.opened, { n: now() + 1, total: course.length, title: lesson.title }));
  else if (isDone(lesson, progress) && !isDone(lesson, before))
    say(
      countDone(course, progress) === course.length
        ? words.allDone
        : fillIn(words.lessonDone, { title: lesson.title }),
    );
}

function open(index: number): void {
  const link = links[index];
  if (!link) return;
  // The lesson is read next, so the keys go there.
  frame.addEventListener('load', () => frame.focus(), { once: true });
  frame.src = link.href;
}

addEventListener('message', ({ source, data }) => {
  const event = source === frame.contentWindow ? readMessage(data) : undefined;
  if (!event || !course.some(({ id }) => id === event.lesson)) return;
  const before = progress;
  progress = after(course, progress, event);
  show();
  if (progress === before) return;
  if (!session) history.replaceState(null, '', `#${progress.at}`);
  report(event);
  announce(event, before);
});

previous.addEventListener('click', () => open(now() - 1));
next.addEventListener('click', () => open(now() + 1));
for (const link of part('lists').querySelectorAll('a'))
  link.addEventListener('click', () => {
    fold(true);
    // A page that is no lesson says nothing of itself.
    frame.title = link.textContent;
  });

/** On a phone the list would push the lesson out of sight. */
const menu = part('menu');
function fold(isFolded: boolean): void {
  menu.setAttribute('aria-expanded', String(!isFolded));
  part('lists').classList.toggle('folded', isFolded);
}
menu.addEventListener('click', () => fold(menu.getAttribute('aria-expanded') === 'true'));

// Told once more as it closes: the time spent is not known before.
addEventListener('pagehide', () => {
  report();
  session?.end();
});

for (const hidden of document.querySelectorAll<HTMLElement>('[data-course][hidden]'))
  hidden.hidden = false;
fold(true);
part('line').textContent = words.line.none;
show();
report();
if (now() === 0) frame.contentWindow?.postMessage(ASK, '*');
else frame.src = links[now()]!.href;

import { nextReading, SILENT, voiceFrom, type Reading } from '#domain/speech/reading.ts';

/**
 * Reads a lesson aloud by a voice of the device. Fetched when somebody presses Listen.
 * Each piece is spoken by itself, so that a pause can begin it anew: browsers that pause
 * within one do not all go on.
 */

/** What is read as one piece, where it holds no other. */
const PIECES = 'h1, h2, h3, p, li, tr';
/** What only the eye needs, what a reader opens or answers, and how we know it. */
const UNREAD =
  '.eyebrow, .quiz, #quiz, .try, .where, .outline, .steps-nav, .only-print, .no-print, figure, details, astro-island, [hidden]';
/** The same within a piece. */
const UNREAD_WITHIN = '.cite, .anchor, .term-link, .meaning';

interface Piece {
  readonly element: HTMLElement;
  readonly text: string;
}

function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll(UNREAD_WITHIN)) one.remove();
  const cells = [...copy.querySelectorAll('th, td')].map(({ textContent }) => textContent.trim());
  return (cells.length > 0 ? cells.join('. ') : copy.textContent).replace(/\s+/g, ' ').trim();
}

const piecesOf = (article: Element): readonly Piece[] =>
  [...article.querySelectorAll<HTMLElement>(PIECES)]
    .filter((element) => !element.closest(UNREAD) && !element.querySelector(PIECES))
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text !== '');

let reading: Reading = SILENT;
let pieces: readonly Piece[] = [];
/** The piece that is spoken now: what an older one reports is no news. */
let spoken: SpeechSynthesisUtterance | undefined;
let voices: () => readonly SpeechSynthesisVoice[];
let button: HTMLElement;
let listenWord = '';

const stopButton = () => button.parentElement!.querySelector<HTMLElement>('[data-listen-stop]')!;

function show(): void {
  const { pause, goOn } = button.dataset;
  const words = { silent: listenWord, reading: pause, paused: goOn };
  button.textContent = words[reading.mode] ?? '';
  stopButton().hidden = reading.mode === 'silent';
  for (const { element } of pieces) element.removeAttribute('data-spoken');
  if (reading.mode !== 'silent') pieces[reading.at]?.element.setAttribute('data-spoken', '');
}

function take(event: 'pressed' | 'ended' | 'stopped'): void {
  reading = nextReading(reading, event, pieces.length);
  spoken = undefined;
  speechSynthesis.cancel();
  show();
  const voice = voiceFrom(voices(), navigator.language);
  if (reading.mode !== 'reading') return;
  if (!voice) return take('stopped');
  const utterance = new SpeechSynthesisUtterance(pieces[reading.at]!.text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.onend = () => spoken === utterance && take('ended');
  utterance.onerror = () => spoken === utterance && take('stopped');
  spoken = utterance;
  speechSynthesis.speak(utterance);
}

function begin(): void {
  listenWord = button.textContent.trim();
  pieces = piecesOf(button.closest('article')!);
  stopButton().addEventListener('click', () => {
    take('stopped');
    // The button that was pressed is gone.
    button.focus();
  });
  addEventListener('pagehide', () => take('stopped'));
  // "Exit this page" leaves the screen at once; the voice must not stay behind.
  addEventListener(
    'click',
    ({ target }) => target instanceof Element && target.closest('[data-exit]') && take('stopped'),
    true,
  );
}

/** Listen was pressed: begins, pauses, or goes on. */
export function pressListen(
  pressed: HTMLElement,
  local: () => readonly SpeechSynthesisVoice[],
): void {
  const isFirst = pieces.length === 0;
  button = pressed;
  voices = local;
  if (isFirst) begin();
  take('pressed');
}

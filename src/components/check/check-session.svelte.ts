import { onMount, tick } from 'svelte';
import type { AddressParts, AddressReport } from '#domain/address/types.ts';
import { eventOfFragment } from '#domain/check/fragment.ts';
import type { CheckEvent } from '#domain/check/event-types.ts';
import type { AdviceId, Step } from '#domain/check/types.ts';
import { dayOf, now as today } from '#lib/browser/clock.ts';
import { actorState } from '#lib/island/actor-state.svelte.ts';
import { checkMachine } from '#machines/check/check.machine.ts';
import {
  answersOf,
  currentQuestion,
  newAdvice,
  portalIn,
} from '#machines/check/check.selectors.ts';
import { checkProgress } from '#stores/check.ts';
import { foundAnswers, tappedQuestion } from './found-answers.ts';

interface Place {
  /** One step by itself, as lessons show it: the address is the lesson's then. */
  readonly only: Step | undefined;
  /** The prefix of the field names. */
  readonly group: string;
  /** The check's element, once it stands on the page. */
  readonly root: () => HTMLElement;
}

/** Comes the reader back to a page that she left, and not by a link to one of its parts? */
const isBack = () =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => /^(reload|back_forward)$/.test((entry as PerformanceNavigationTiming).type));

/**
 * A sitting at the check on its page: what the reader does goes to the machine, what is to be
 * kept to the store, and the focus to what changed. Called while the component is set up.
 */
export function beginSession({ only, group, root }: Place) {
  const found = foundAnswers(group);
  const tapped = tappedQuestion(group);
  const check = actorState(checkMachine, { input: { only, today: dayOf(today()) } });

  let ready = $state(false);
  let typed = $state({ address: '', letter: '' });
  /** The address as it may be shown, until the page is left. Never kept. */
  let parts = $state<AddressParts>();
  /** How the address was taken out of the text and where it leads; gone when the page is left. */
  let seen = $state.raw<Partial<Pick<AddressReport, 'origin' | 'leadsTo'>>>({});
  let fresh = $state<readonly AdviceId[]>([]);

  /** What was typed is about one portal: it goes when another comes on show, or nothing is left. */
  function hand(event: CheckEvent) {
    const before = check.current;
    check.send(event);
    fresh = newAdvice(before, check.current);
    if (event.type !== 'check.erased' && portalIn(check.current).id === portalIn(before).id) return;
    typed = { address: '', letter: '' };
    parts = undefined;
    seen = {};
  }

  /** Sends what the reader did, then takes the focus to what changed. */
  async function send(event: CheckEvent, focus = '[data-focus]') {
    hand(event);
    await tick();
    const changed = root().querySelector<HTMLElement>(focus);
    changed?.focus();
    // The whole report, not its first line above the fold of a phone.
    if (focus === '[data-report-focus]')
      return changed?.parentElement?.scrollIntoView({ block: 'start' });
    const { top } = root().getBoundingClientRect();
    // Back to the steps, unless what has the focus would then stand below a small screen.
    const reach = (changed?.getBoundingClientRect().bottom ?? top) - top;
    if (top < 0 && reach < window.innerHeight / 2) root().scrollIntoView({ block: 'start' });
  }

  /** @param how the answer under which the address was typed, where it was */
  function takeReport(report: AddressReport, how?: string) {
    parts = report.parts;
    seen = report;
    if (how && answersOf(check.current).how !== how)
      check.send({ type: 'answer.given', question: 'how', value: how });
    const { site, verdict, match, signs } = report;
    void send({ type: 'address.checked', site, verdict, match, signs }, '[data-report-focus]');
  }

  function openLinked() {
    const event = eventOfFragment(location.hash.slice(1));
    if (event) check.send(event);
  }

  onMount(() => {
    const saved = checkProgress.load();
    if (saved) check.send({ type: 'progress.restored', progress: saved });
    let own = false;
    const telling = check.actor.on('progress.changed', ({ change }) => {
      own = true;
      checkProgress.save(change);
      own = false;
    });
    const forget = checkProgress.$progress.listen((progress) => {
      if (!own) hand(progress ? { type: 'progress.synced', progress } : { type: 'check.erased' });
    });
    // From here on it is heard, so that what was chosen before the script came is kept as well.
    if (Object.keys(found).length > 0) check.send({ type: 'answers.found', answers: found });
    function begin() {
      if (!only && !(check.current.hasTag('incident') && isBack())) openLinked();
      ready = true;
      const value = tapped && found[tapped];
      if (value && tapped === currentQuestion(check.current))
        void send({ type: 'answer.given', question: tapped, value });
      if (!only) window.addEventListener('hashchange', openLinked);
    }
    // Nothing but what the address asks for is to change: a press is heard before it does.
    let later: ReturnType<typeof setTimeout> | undefined;
    if (!only && !saved && location.hash) later = setTimeout(begin);
    else begin();
    return () => {
      clearTimeout(later);
      telling.unsubscribe();
      forget();
      window.removeEventListener('hashchange', openLinked);
    };
  });

  return {
    /** The snapshot on show. */
    get current() {
      return check.current;
    },
    get ready() {
      return ready;
    },
    get typed() {
      return typed;
    },
    set typed(text) {
      typed = text;
    },
    get parts() {
      return parts;
    },
    get seen() {
      return seen;
    },
    /** Hints that the last answer brought up. */
    get fresh() {
      return fresh;
    },
    send,
    takeReport,
  };
}

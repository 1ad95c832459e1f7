import type { OfflinePlan } from '#domain/offline/rules.ts';

/** What is used of a service worker's surroundings; the DOM's types do not name them. */

export interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Events {
  readonly install: WaitingEvent;
  readonly activate: WaitingEvent;
  readonly message: WaitingEvent & Pick<MessageEvent<unknown>, 'data' | 'ports'>;
  readonly fetch: FetchEvent;
}

interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ): void;
}

export const scope = globalThis as unknown as WorkerScope;

declare const OFFLINE_PLAN: OfflinePlan;

/** Set in by the build (scripts/write-worker.ts). */
export const plan: OfflinePlan = OFFLINE_PLAN;

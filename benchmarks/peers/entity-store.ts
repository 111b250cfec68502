import '@angular/compiler';
import { createApplication } from '@angular/platform-browser';
import { createEntityAdapter } from '@ngrx/entity';
import { createAction, createReducer, on, props, provideStore, Store } from '@ngrx/store';
import type { WireEvent } from '../payloads';
import { type Connect, showWorkspace } from './peer';
import { rawHandler } from './raw-handler';

export interface ReceivedEvent extends WireEvent {
  readonly order: number;
}

export const eventReceived = createAction('[CRM] Event Received', props<ReceivedEvent>());

const adapter = createEntityAdapter<ReceivedEvent>({ selectId: ({ order }) => order });

/** Stores every event as an entity, like the adapter's guide: without a limit. */
export const eventsReducer = createReducer(
  adapter.getInitialState(),
  on(eventReceived, (state, { event, params, order }) =>
    adapter.addOne({ event, params, order }, state),
  ),
);

export const connect: Connect = async (desk) => {
  const { injector } = await createApplication({
    providers: [provideStore({ events: eventsReducer })],
  });
  const store = injector.get(Store);
  let order = 0;
  window.addEventListener(
    'message',
    rawHandler(desk.origin, (event) => {
      store.dispatch(eventReceived({ ...event, order: ++order }));
      desk.emit(event);
    }),
  );
  await showWorkspace(desk);
  return {};
};

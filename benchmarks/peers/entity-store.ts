import '@angular/compiler';
import { createApplication } from '@angular/platform-browser';
import { createEntityAdapter } from '@ngrx/entity';
import { createAction, createReducer, on, props, provideStore, Store } from '@ngrx/store';
import type { Said } from '../payloads';
import { type Connect, showWorkspace } from './peer';
import { rawHandler } from './raw-handler';

export interface Heard extends Said {
  readonly order: number;
}

export const heard = createAction('[CRM] Heard', props<Heard>());

const adapter = createEntityAdapter<Heard>({ selectId: ({ order }) => order });

/** Every event as an entity, as the adapter's guide begins: it has no bound. */
export const heardReducer = createReducer(
  adapter.getInitialState(),
  on(heard, (state, { event, params, order }) => adapter.addOne({ event, params, order }, state)),
);

export const connect: Connect = async (desk) => {
  const { injector } = await createApplication({
    providers: [provideStore({ heard: heardReducer })],
  });
  const store = injector.get(Store);
  let order = 0;
  window.addEventListener(
    'message',
    rawHandler(desk.origin, (said) => {
      store.dispatch(heard({ ...said, order: ++order }));
      desk.tell(said);
    }),
  );
  await showWorkspace(desk);
  return {};
};

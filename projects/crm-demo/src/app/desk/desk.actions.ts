import { createActionGroup, props } from '@ngrx/store';

/** The agent's actions in the CRM. */
export const DeskActions = createActionGroup({
  source: 'Desk',
  events: {
    'Notifications Read': props<{ readonly ids: readonly string[] }>(),
  },
});

import { createActionGroup, props } from '@ngrx/store';

/** The agent's actions in the CRM's own lists. */
export const DeskActions = createActionGroup({
  source: 'Desk',
  events: {
    'Customer Opened': props<{ readonly email: string }>(),
    'Visitor Opened': props<{ readonly roxchatVisitorId: string }>(),
  },
});

import { createActionGroup, props } from '@ngrx/store';

/** What the agent does in the CRM's own lists. */
export const DeskActions = createActionGroup({
  source: 'Desk',
  events: {
    'Customer Opened': props<{ readonly email: string }>(),
    'Visitor Opened': props<{ readonly roxchatVisitorId: string }>(),
  },
});

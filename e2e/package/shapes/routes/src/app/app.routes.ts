import { type Routes } from '@angular/router';

import { Events } from './events';

/** One route, so that the list is kept when the record is opened. */
export const routes: Routes = [{ path: '**', component: Events }];

import { Injectable } from '@angular/core';

/**
 * The notices that the agent has dismissed, each with its cause. They outlive the component: an
 * agent who comes back to a view does not dismiss the same notice again.
 */
@Injectable({ providedIn: 'root' })
export class DismissedNotices extends Set<string> {}

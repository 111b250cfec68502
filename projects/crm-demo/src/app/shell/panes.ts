import {
  mdiAccountGroupOutline,
  mdiCardAccountDetailsOutline,
  mdiForumOutline,
  mdiTimelineTextOutline,
} from '@mdi/js';

/** The panes of the desk. A screen that is too narrow for all of them switches between them. */
export const panes = [
  { name: 'people', label: 'People', icon: mdiAccountGroupOutline },
  { name: 'customer', label: 'Customer', icon: mdiCardAccountDetailsOutline },
  { name: 'workspace', label: 'Workspace', icon: mdiForumOutline },
  { name: 'events', label: 'Events', icon: mdiTimelineTextOutline },
] as const;

export type PaneName = (typeof panes)[number]['name'];

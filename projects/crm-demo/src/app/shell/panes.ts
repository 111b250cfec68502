import {
  mdiAccountGroupOutline,
  mdiCardAccountDetailsOutline,
  mdiForumOutline,
  mdiTimelineTextOutline,
} from '@mdi/js';

/** The parts of the desk, between which a screen that is not wide enough for all switches. */
export const panes = [
  { name: 'people', label: 'People', icon: mdiAccountGroupOutline },
  { name: 'customer', label: 'Customer', icon: mdiCardAccountDetailsOutline },
  { name: 'workspace', label: 'Workspace', icon: mdiForumOutline },
  { name: 'events', label: 'Events', icon: mdiTimelineTextOutline },
] as const;

export type PaneName = (typeof panes)[number]['name'];

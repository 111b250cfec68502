/** The files to break, and the specs that must notice: those of the same folder. */
export const AREAS = {
  gate: {
    what: '`core/src/bridge`: the gate, the listener, the frames, the diagnostics',
    files:
      'core/src/bridge/{message-gate,message-bridge,workspace-frames,bind-frame,bound-frame,diagnostics,window}.ts',
    specs: 'core/src/bridge/.*',
  },
  decoders: {
    what: '`core/src/protocol`',
    files: 'core/src/protocol/*.ts',
    specs: 'core/src/protocol/.*',
  },
  config: {
    what: '`core/src/config` and `core/src/messages`',
    files: 'core/src/{config,messages}/!(workspace-url).ts',
    specs: 'core/src/(?:config|messages)/.*',
  },
  address: {
    what: '`core/src/config`: which addresses the component takes',
    files: 'core/src/config/workspace-url.ts',
    specs: 'core/src/config/workspace-url',
  },
  commands: {
    what: '`core/src/bridge`: the queue of commands, their replies, the visitors they are about',
    files:
      'core/src/bridge/{outgoing-chat-queue,pending-commands,command-exchange,window-commands,visitor-memory}.ts',
    specs: 'core/src/bridge/.*',
  },
  notices: {
    what: '`core/src/workspace`: which notice the component shows, and its texts',
    files:
      'core/src/workspace/{emit-changes,inject-notice,inject-notice-texts,is-frame-blocked,permissions,workspace-iframe,workspace-mount}.ts',
    specs: 'core/src/workspace/.*',
  },
  reducer: {
    what: '`store/src/state`',
    files: 'store/src/state/*.ts',
    specs: 'store/src/(?:state/.*|rox-chat.feature|inject-visitor)',
  },
  devtools: {
    what: '`store/src/devtools`: what the sanitizers mask',
    files: 'store/src/devtools/*.ts',
    specs: 'store/src/devtools/.*',
  },
  tabs: {
    what: '`crm/src/tabs`: which tab leads',
    files: 'crm/src/tabs/*.ts',
    specs: 'crm/src/tabs/.*',
  },
  'start-button': {
    what: '`crm/src/start-button`: the state of a start button, and its click',
    files: 'crm/src/start-button/*.ts',
    specs: 'crm/src/start-button/.*',
  },
  'screen-pop': {
    what: '`crm/src/screen-pop`: when a customer is searched for, and a record opened',
    files: 'crm/src/{handler,screen-pop}/*.ts',
    specs: 'crm/src/screen-pop/.*',
  },
  'interaction-log': {
    what: '`crm/src/interaction-log`: what a record says, and when it is logged or lost',
    files: 'crm/src/interaction-log/*.ts',
    specs: 'crm/src/interaction-log/(?!.*model).*',
  },
  attention: {
    what: '`crm/src/attention` and `crm/src/activity`: the title, the badge, notifications, the focus',
    files: 'crm/src/{attention,activity}/*.ts',
    specs: 'crm/src/(?:attention|activity)/.*',
  },
  host: {
    what: '`core/src/host`: where the workspace is shown, and what has the focus',
    files: 'core/src/host/!(rox-chat-workspace-*|rox-chat-dock-separator).ts',
    specs: 'core/src/host/.*',
  },
};

/** The gate's checks, for each push. */
export const QUICK = {
  files: 'core/src/{bridge/message-gate,protocol/envelope}.ts',
  specs: 'core/src/.*/(?:message-gate|command-exchange|envelope)',
};

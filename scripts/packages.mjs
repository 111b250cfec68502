/** The published packages, which share a version. Each is built into dist/<its name>. */
export const PACKAGES = [
  { name: 'ngx-roxchat', manifest: 'projects/ngx-roxchat/package.json', build: 'build:lib' },
  {
    name: 'ngx-roxchat-workspace',
    manifest: 'projects/agent-workspace/package/package.json',
    build: 'build:workspace',
  },
];

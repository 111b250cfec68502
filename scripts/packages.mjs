/** What is published, with one version for all. Each is built into the folder of its name in dist/. */
export const PACKAGES = [
  { name: 'ngx-roxchat', manifest: 'projects/ngx-roxchat/package.json', build: 'build:lib' },
  {
    name: 'ngx-roxchat-workspace',
    manifest: 'projects/agent-workspace/package/package.json',
    build: 'build:workspace',
  },
];

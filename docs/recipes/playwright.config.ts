import { defineConfig } from '@playwright/test';

export default defineConfig({
  testMatch: 'playwright.e2e.ts',
  use: { baseURL: 'http://localhost:4200' },
  // #region servers
  webServer: [
    { command: 'npx ng serve', url: 'http://localhost:4200' }, // the CRM
    {
      command:
        'npx ngx-roxchat-workspace --parent http://localhost:4200 --scenario e2e/scenario.json',
      url: 'http://localhost:4300',
    },
  ],
  // #endregion
});

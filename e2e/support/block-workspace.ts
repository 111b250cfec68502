import type { Page } from '@playwright/test';
import { WORKSPACE } from './crm-page';

/** Reports a violation of the page's policy, as the browser does when it blocks the workspace. */
export async function blockWorkspace(page: Page): Promise<void> {
  await page.evaluate((blockedURI) => {
    const violation = {
      blockedURI,
      disposition: 'enforce',
      documentURI: document.URL,
      effectiveDirective: 'frame-src',
      originalPolicy: "frame-src 'none'",
      statusCode: 200,
      violatedDirective: 'frame-src',
    } as const;
    document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', violation));
  }, WORKSPACE);
}

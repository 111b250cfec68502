import { bundlePage } from '../../scripts/bundle-page.mjs';
import { WORKSPACE } from './crm-page';
import { servePage } from './serve-page';

/**
 * Serves the application in e2e/small-app, which is little more than the library.
 *
 * @param policy its Content Security Policy
 */
export async function serveSmallApp(policy?: string): Promise<{ url: string; close: () => void }> {
  const script = await bundlePage('e2e/small-app/main.ts', { WORKSPACE });
  const html = `<!doctype html><base href="/"><app-root></app-root>${script}`;
  const { origin, close } = await servePage(html, policy);
  return { url: `${origin}/desk`, close };
}

import type { LaunchOptions } from '@playwright/test';

export declare function chromiumLaunchOptions(): Required<
  Pick<LaunchOptions, 'executablePath' | 'args'>
>;

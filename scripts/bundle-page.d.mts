export declare function bundlePage(
  entry: string,
  constants?: Readonly<Record<string, unknown>>,
): Promise<string>;

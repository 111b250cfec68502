export declare function bundlePage(
  entry: string,
  constants?: Readonly<Record<string, unknown>>,
  aliases?: Readonly<Record<string, string>>,
): Promise<string>;

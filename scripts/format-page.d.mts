export declare function formatPage(path: string, text: string): Promise<string>;

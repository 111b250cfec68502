export declare function firefoxPath(): string;

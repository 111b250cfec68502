export declare function leave(proof: string, found: Readonly<Record<string, number>>): void;

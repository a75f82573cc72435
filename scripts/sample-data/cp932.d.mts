export declare function toCp932(text: string): Uint8Array;

export declare function bundleClient(): string

export declare const ports: {
  readonly crm: number;
  readonly crmZone: number;
  readonly crmServer: number;
  readonly workspace: number;
  readonly lookAlikes: readonly number[];
  readonly frames: { readonly crm: number; readonly workspace: number };
  readonly newApps: Readonly<Record<string, number>>;
};

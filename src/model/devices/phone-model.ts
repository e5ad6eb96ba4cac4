/**
 * The desk phones that Extension Mobility knows (DEV-4). A model is stored as its index in
 * `phoneModels`.
 */
export const phoneModels = ['8851', '8861'] as const;

export type PhoneModel = (typeof phoneModels)[number];

export const DEFAULT_PHONE_MODEL: PhoneModel = '8851';

/** What a model is beside its number. */
export type PhoneDescription = {
  /** As the vendor's pages call it. */
  readonly product: string;
  readonly protocol: 'SIP';
  /** What it runs unless told otherwise. */
  readonly firmware: string;
};

/** DEV-4: both speak SIP, and run the firmware of the published lab. */
export const phoneDescriptions: Readonly<Record<PhoneModel, PhoneDescription>> = {
  '8851': { product: 'Cisco IP Phone 8851', protocol: 'SIP', firmware: '12-0-1SR1-1' },
  '8861': { product: 'Cisco IP Phone 8861', protocol: 'SIP', firmware: '12-0-1SR1-1' },
};

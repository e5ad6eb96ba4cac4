/**
 * The documents that rules cite, named once, so that one document has one name.
 * A reader finds them by title, release and chapter.
 */

const administrationGuide = (chapter: string, release = '15'): string =>
  `Configuration and Administration of the IM and Presence Service, Release ${release}, ${chapter}`;

const realTimeMonitoringGuide = (chapter: string): string =>
  `Cisco Unified Real-Time Monitoring Tool Administration Guide, Release 15, ${chapter}`;

const featureGuide = (chapter: string): string =>
  `Feature Configuration Guide for Cisco Unified Communications Manager, Release 15, ${chapter}`;

export const messagingChapter = administrationGuide('Configure Multiple Device Messaging');

/** The edition that still prints the older limits of group chat and file transfer. */
export const messagingChapterKorean =
  'Configure Multiple Device Messaging, Korean edition of the administration guide';

export const availabilityChapter = administrationGuide(
  'Configure Redundancy and High Availability',
);
export const planningChapter = administrationGuide('Plan the System');
export const loginProfiles = administrationGuide(
  'Additional Requirements, High Availability Login Profiles',
);
export const streamManagement = administrationGuide(
  'Configure Advanced Features, Stream Management',
);
export const centralizedChapter = administrationGuide('Configure Centralized Deployment');
export const contactListChapter = administrationGuide('Bulk Administration of Contact Lists');

export const counterChapter = realTimeMonitoringGuide('Performance Counters and Alerts');
export const alertChapter = realTimeMonitoringGuide('Alerts');
export const monitoringChapter = realTimeMonitoringGuide('System Performance Monitoring');

export const pushGuide = 'Push Notifications Deployment Guide';
export const jabberFeatures = 'Feature Configuration for Cisco Jabber 14.0, Chat and Presence';
export const jabberParameters = 'Parameters Reference Guide for Cisco Jabber 14.0';

export const extensionMobilityChapter = featureGuide('Extension Mobility');
export const crossClusterChapter = featureGuide('Extension Mobility Cross Cluster');

/** The technical note whose lab logs the Extension Mobility service log follows. */
export const extensionMobilityNote =
  'Extension Mobility Cross Cluster and Extension Mobility: Changes in CUCM 12.5, technical note';

export const extensionMobilityLogNote =
  'Configure and Troubleshoot Extension Mobility for Log Analysis, technical note';
export const extensionMobilityApi = 'Extension Mobility API Developer Guide, to release 14';

export const releaseNotes = (release: string): string =>
  `Release Notes for Cisco Unified Communications Manager and the IM and Presence Service, ${release}`;

export const preferredArchitecture = (release: string): string =>
  `Preferred Architecture for Cisco Collaboration Enterprise Deployments, CVD, CSR ${release}, Sizing`;
